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
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
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
    private final BlocksView beside = new BlocksView(CursorHand.NONE);
    private final JLabel waiting = new JLabel(" ");
    private final transient Consumer<Comparison.States> compare;
    private final JButton back = new JButton(Text.of("journal.return"));
    private final AddLine snapshot;
    private final AddLine why;
    private transient JournalSheet sheet = new JournalSheet(List.of());
    private transient SessionState last;
    private boolean isShowing;

    /**
     * A view.
     *
     * @param compare asks for a comparison, which comes with the findings
     */
    public JournalView(Store store, Consumer<Comparison.States> compare) {
        super(new BorderLayout(8, 4));
        this.store = store;
        this.compare = compare;
        this.snapshot = new AddLine("journal.name", name -> {
            store.snapshot(name);
            return true;
        });
        this.why = new AddLine("journal.why", store::explain);
        setBorder(BorderFactory.createEmptyBorder(8, 8, 8, 8));
        JPanel head = new JPanel(new MigLayout("insets 0, fillx", "[grow, fill][][grow, fill][grow, fill]", ""));
        filter.putClientProperty("JTextField.placeholderText", Text.of("journal.filter"));
        filter.getAccessibleContext().setAccessibleName(Text.of("journal.filter"));
        head.add(filter, "wmin 0");
        head.add(back);
        head.add(why, "wmin 0");
        head.add(snapshot, "wmin 0");
        add(head, BorderLayout.NORTH);
        list.getAccessibleContext().setAccessibleName(Text.of("tab.journal"));
        beside.getAccessibleContext().setAccessibleName(Text.of("journal.beside"));
        JSplitPane both = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, new JScrollPane(list), beside());
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

    private JPanel beside() {
        JPanel panel = new JPanel(new BorderLayout());
        panel.add(waiting, BorderLayout.NORTH);
        panel.add(Scrolled.pane(beside), BorderLayout.CENTER);
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
        Comparison.States wanted =
                new Comparison.States(last.opened(), first, second, last.look().blind());
        Optional<Comparison> found = last.findings().comparison();
        boolean isThere = found.map(c -> c.states().equals(wanted)).orElse(false);
        waiting.setText(isThere ? " " : Text.of("analysis.waiting"));
        found.ifPresent(c -> beside.show(c.blocks()));
        // While a weight is dragged nothing is compared.
        if (!isThere && last.isWhole()) {
            compare.accept(wanted);
        }
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

    /** Where the reason for the last step is typed. */
    public AddLine why() {
        return why;
    }

    /** Where a name for the state now is typed. */
    public AddLine snapshot() {
        return snapshot;
    }

    /** Whether what is shown is the comparison of what is chosen. */
    public boolean isCompared() {
        return waiting.getText().isBlank();
    }
}
