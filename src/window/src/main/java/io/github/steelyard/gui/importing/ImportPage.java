package io.github.steelyard.gui.importing;

import io.github.steelyard.gui.session.Text;
import io.github.steelyard.io.draft.SheetOptions;
import java.awt.BorderLayout;
import java.awt.event.ActionEvent;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;

/**
 * A spreadsheet on its way to a decision: the sheet as it is with the role of each part, the questions on it beside, and
 * the ranking that the answers so far give underneath. Made and used on the event thread; reads elsewhere.
 */
public final class ImportPage extends JPanel {

    private static final long serialVersionUID = 1L;

    /** What becomes of the page. */
    public interface Ends {

        /** The decision is taken as it was understood. */
        void use(SheetImport done);

        /** The same, and it is saved with its table in a file of its own. */
        void keepBeside(SheetImport done);

        /** Nothing becomes of it. */
        void cancel();
    }

    private final transient Executor reading;
    private final transient LiveRanking ranking;
    private final SheetTable sheet = new SheetTable();
    private final QuestionsView questions = new QuestionsView(this::answer, this::say);
    private final JLabel title = new JLabel();
    private final JTextArea state = QuestionCard.sentence("");
    private final JButton use = new JButton(Text.of("import.use"));
    private final JButton beside = new JButton(Text.of("import.beside"));
    private final JButton back = new JButton(Text.of("import.back"));
    private final JSplitPane left;
    private final JSplitPane both;
    private transient SheetImport now;
    private int asked;
    private boolean divided;

    /**
     * A page.
     *
     * @param reading where sheets are read
     * @param ranking shown underneath
     */
    public ImportPage(SheetImport start, Executor reading, LiveRanking ranking, Ends ends) {
        super(new BorderLayout());
        this.reading = reading;
        this.ranking = ranking;
        add(head(ends), BorderLayout.NORTH);
        left = new JSplitPane(JSplitPane.VERTICAL_SPLIT, sheet, ranking.component());
        left.setResizeWeight(0.5);
        both = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, left, questions);
        both.setResizeWeight(1);
        for (JSplitPane split : new JSplitPane[] {left, both}) {
            split.setBorder(BorderFactory.createEmptyBorder());
            split.setContinuousLayout(true);
        }
        add(both, BorderLayout.CENTER);
        AbstractAction cancel = new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent e) {
                ends.cancel();
            }
        };
        getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke("ESCAPE"), "cancel");
        getActionMap().put("cancel", cancel);
        show(start);
    }

    private JPanel head(Ends ends) {
        JPanel head = new JPanel(new MigLayout("insets 10 12 8 12, fillx, hidemode 3", "[grow, fill][][][][]", ""));
        title.putClientProperty("FlatLaf.styleClass", "h2");
        JButton cancel = new JButton(Text.of("import.cancel"));
        cancel.addActionListener(e -> ends.cancel());
        back.addActionListener(e -> back());
        beside.addActionListener(e -> ends.keepBeside(now));
        beside.setToolTipText(Text.of("import.beside.help"));
        use.addActionListener(e -> ends.use(now));
        use.setToolTipText(Text.of("import.use.help"));
        head.add(title, "wmin 0");
        head.add(cancel);
        head.add(back);
        head.add(beside);
        head.add(use, "wrap");
        head.add(state, "span, wmin 0");
        return head;
    }

    /** Gives the parts their usual shares once the size is known. */
    @Override
    public void doLayout() {
        super.doLayout();
        if (!divided && both.getWidth() > 0 && both.getHeight() > 0) {
            divided = true;
            both.setDividerLocation((int) (both.getWidth() * 0.64));
            left.setDividerLocation((int) (both.getHeight() * 0.5));
        }
    }

    private void show(SheetImport other) {
        now = other;
        long open = now.open();
        boolean isRanked = now.loaded().value().isPresent();
        title.setText(now.source().file().isPresent() ? now.source().name() : Text.of("import.pasted"));
        say(
                isRanked
                        ? Text.of("import.ready")
                        : open > 0
                                ? Text.of(open == 1 ? "import.openOne" : "import.open", String.valueOf(open))
                                : Text.of("import.broken"));
        boolean isNew = sheet.show(now.picture(), now.points());
        questions.show(
                now,
                point -> sheet.find(point.place())
                        .map(at -> SheetTable.letters(at[1]) + (at[0] + 1))
                        .orElse(""));
        ranking.show(now.loaded().value());
        use.setEnabled(isRanked);
        beside.setEnabled(isRanked);
        back.setEnabled(!now.answers().isEmpty());
        if (!isNew) {
            // A sheet that has just come is looked at from its first cell on, also where a question is far to the
            // right.
            now.points().stream().findFirst().ifPresent(point -> sheet.reveal(point.place()));
        }
        SwingUtilities.invokeLater(this::focus);
    }

    /** Takes the keyboard to what is to be done next. */
    public void focus() {
        JComponent next = use.isEnabled() ? use : questions.first();
        if (next != null) {
            next.requestFocusInWindow();
        }
        if (getRootPane() != null) {
            getRootPane().setDefaultButton(use.isEnabled() ? use : null);
        }
    }

    private void answer(SheetOptions said) {
        SheetImport before = now;
        read(() -> before.saying(said));
    }

    /** Takes the last answer back. */
    public void back() {
        if (!now.answers().isEmpty()) {
            SheetImport before = now;
            read(before::back);
        }
    }

    /** Reads again; of several answers in a row only the last one is shown. */
    private void read(Supplier<SheetImport> next) {
        int mine = ++asked;
        reading.execute(() -> {
            SheetImport read = next.get();
            SwingUtilities.invokeLater(() -> {
                if (mine == asked) {
                    show(read);
                }
            });
        });
    }

    private void say(String text) {
        state.setText(text);
    }

    /** Computes nothing any more. */
    public void stop() {
        asked++;
        ranking.stop();
    }

    /** The sheet with the answers so far. */
    public SheetImport state() {
        return now;
    }

    /** The table of the sheet, for tests. */
    JTable table() {
        return sheet.table();
    }
}
