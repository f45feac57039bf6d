package io.github.steelyard.gui.view;

import io.github.steelyard.editing.Content;
import io.github.steelyard.gui.session.Comparison;
import io.github.steelyard.gui.session.JournalSheet;
import io.github.steelyard.gui.session.JournalSheet.Row;
import io.github.steelyard.gui.session.SessionState;
import io.github.steelyard.gui.session.Store;
import io.github.steelyard.gui.session.Text;
import io.github.steelyard.gui.widget.Scrolled;
import java.awt.BorderLayout;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.util.List;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import net.miginfocom.swing.MigLayout;

/** Every change as a sentence: choose one to see what has moved since, return to it with Enter; or give now a name. */
public final class JournalView extends JPanel implements View {

    private static final long serialVersionUID = 1L;

    private final transient Store store;
    private final JTextField filter = new JTextField();
    private final DefaultListModel<String> texts = new DefaultListModel<>();
    private final JList<String> list = new JList<>(texts);
    private final JTextArea beside = VerdictView.sentence();
    private final JButton back = new JButton(Text.of("journal.return"));
    private final AddLine snapshot;
    private transient JournalSheet sheet = new JournalSheet(List.of());
    private transient SessionState last;
    private boolean isShowing;

    public JournalView(Store store) {
        super(new BorderLayout(8, 4));
        this.store = store;
        this.snapshot = new AddLine("journal.name", name -> {
            store.snapshot(name);
            return true;
        });
        setBorder(BorderFactory.createEmptyBorder(8, 8, 8, 8));
        JPanel head = new JPanel(new MigLayout("insets 0, fillx", "[grow, fill][][grow, fill]", ""));
        filter.putClientProperty("JTextField.placeholderText", Text.of("journal.filter"));
        filter.getAccessibleContext().setAccessibleName(Text.of("journal.filter"));
        head.add(filter, "wmin 0");
        head.add(back);
        head.add(snapshot, "wmin 0");
        add(head, BorderLayout.NORTH);
        list.getAccessibleContext().setAccessibleName(Text.of("tab.journal"));
        beside.getAccessibleContext().setAccessibleName(Text.of("journal.beside"));
        JSplitPane both = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, new JScrollPane(list), Scrolled.pane(beside()));
        both.setResizeWeight(0.5);
        both.setBorder(BorderFactory.createEmptyBorder());
        add(both, BorderLayout.CENTER);
        list.addListSelectionListener(e -> look());
        back.addActionListener(e -> goBack());
        list.getInputMap().put(KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0), "return");
        list.getActionMap().put("return", new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent e) {
                goBack();
            }
        });
        filter.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent e) {
                again();
            }

            @Override
            public void removeUpdate(DocumentEvent e) {
                again();
            }

            @Override
            public void changedUpdate(DocumentEvent e) {
                // Only styles.
            }
        });
    }

    private Scrolled beside() {
        Scrolled panel = new Scrolled(new MigLayout("insets 4 8 4 8, fillx", "[grow, fill]", ""));
        panel.add(beside, "wmin 0");
        return panel;
    }

    private void again() {
        if (last != null) {
            show(last);
        }
    }

    @Override
    public void show(SessionState state) {
        last = state;
        JournalSheet now = JournalSheet.of(state, filter.getText());
        if (!now.equals(sheet)) {
            sheet = now;
            isShowing = true;
            texts.clear();
            now.rows().forEach(row -> texts.addElement(row.text()));
            // The one before the latest step: what one wants back is what was there a moment ago.
            list.setSelectedIndex(Math.max(0, lastStep() - 1));
            list.ensureIndexIsVisible(lastStep());
            isShowing = false;
        }
        look();
    }

    private int lastStep() {
        int k = sheet.rows().size() - 1;
        while (k > 0 && sheet.rows().get(k).isSnapshot()) {
            k--;
        }
        return Math.max(0, k);
    }

    private void look() {
        int k = list.getSelectedIndex();
        back.setEnabled(k >= 0);
        if (isShowing || last == null || k < 0 || k >= sheet.rows().size()) {
            return;
        }
        // Two chosen rows are compared with each other, one with now.
        int[] chosen = list.getSelectedIndices();
        Content first = sheet.rows().get(chosen[0]).content();
        Content second =
                chosen.length > 1 ? sheet.rows().get(chosen[chosen.length - 1]).content() : last.content();
        beside.setText(String.join("\n", Comparison.of(last, first, second)));
        beside.setCaretPosition(0);
    }

    private void goBack() {
        int k = list.getSelectedIndex();
        if (k >= 0) {
            Row row = sheet.rows().get(k);
            store.returnTo(row.content(), Text.of("journal.returned", row.label()));
        }
    }

    /** The list of states, for the keyboard and tests. */
    public JList<String> states() {
        return list;
    }

    /** Where a name for the state now is typed. */
    public AddLine snapshot() {
        return snapshot;
    }

    /** What has moved since the chosen state. */
    public String comparison() {
        return beside.getText();
    }
}
