package io.github.steelyard.gui.importing;

import io.github.steelyard.gui.session.Text;
import java.awt.event.ActionEvent;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import net.miginfocom.swing.MigLayout;

/** Words that are put in order, the worst first: moved by buttons or by Alt and the arrows. */
final class OrderChoice extends JPanel {

    private static final long serialVersionUID = 1L;

    private final DefaultListModel<String> words = new DefaultListModel<>();
    private final JList<String> list = new JList<>(words);

    OrderChoice(List<String> unordered, Consumer<List<String>> answer) {
        super(new MigLayout("insets 0, fillx, wrap 2", "[grow, fill][]", ""));
        setOpaque(false);
        words.addAll(unordered);
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setSelectedIndex(0);
        list.setBorder(BorderFactory.createEtchedBorder());
        list.getAccessibleContext().setAccessibleName(Text.of("import.order"));
        add(new JLabel(Text.of("import.worst")), "span 2");
        add(list, "spany 2, wmin 0");
        add(mover("import.up", -1, "alt UP"), "growx");
        add(mover("import.down", 1, "alt DOWN"), "growx, top");
        add(new JLabel(Text.of("import.best")), "span 2");
        JButton done = new JButton(Text.of("import.orderRight"));
        done.addActionListener(e -> answer.accept(Collections.list(words.elements())));
        add(done, "span 2, growx 0");
    }

    private JButton mover(String key, int step, String stroke) {
        AbstractAction move = new AbstractAction(Text.of(key)) {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent e) {
                move(step);
            }
        };
        list.getInputMap().put(KeyStroke.getKeyStroke(stroke), key);
        list.getActionMap().put(key, move);
        return new JButton(move);
    }

    private void move(int step) {
        int from = list.getSelectedIndex();
        int to = from + step;
        if (from >= 0 && to >= 0 && to < words.size()) {
            String word = words.remove(from);
            words.add(to, word);
            list.setSelectedIndex(to);
        }
    }
}
