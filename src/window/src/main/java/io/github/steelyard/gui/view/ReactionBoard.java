package io.github.steelyard.gui.view;

import io.github.steelyard.actors.ReactionsResult;
import io.github.steelyard.evaluation.Answer;
import io.github.steelyard.gui.session.ReactionSheet;
import io.github.steelyard.gui.session.Text;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Paragraph;
import java.awt.BorderLayout;
import java.awt.FontMetrics;
import java.awt.KeyboardFocusManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.ListSelectionModel;
import javax.swing.table.AbstractTableModel;
import net.miginfocom.swing.MigLayout;

/** Who answers which option how; of the option that is chosen, what would change the answers and who gains and loses. */
public final class ReactionBoard extends JPanel implements Front {

    private static final long serialVersionUID = 1L;

    private final JTextArea least = VerdictView.sentence();
    private final Answers answers = new Answers();
    private final JTable table = new JTable(answers);
    private final BlocksView about = new BlocksView(CursorHand.NONE);
    private transient Optional<ReactionsResult> shown = Optional.empty();
    private transient List<String> columns = List.of();
    private String chosen = "";
    private boolean showing;

    /** A board. */
    public ReactionBoard() {
        super(new MigLayout("insets 6 12 0 12, fillx, gap 12 6, wrap 2", "[55%!, fill][grow, fill]", "[][top]"));
        least.putClientProperty("FlatLaf.styleClass", "semibold");
        least.getAccessibleContext().setAccessibleName(Text.of("reaction.least"));
        table.getAccessibleContext().setAccessibleName(Text.of("reaction.table"));
        table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        table.getTableHeader().setReorderingAllowed(false);
        table.setShowVerticalLines(false);
        // Tab goes on to what follows; the arrows go through the rows.
        for (int way :
                List.of(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS)) {
            table.setFocusTraversalKeys(way, null);
        }
        table.getSelectionModel().addListSelectionListener(e -> choose());
        table.getTableHeader().setDefaultRenderer(new WrappedHeading(table.getTableHeader()));
        table.setDefaultRenderer(ReactionSheet.Cell.class, new ReactionCell());
        JPanel rows = new JPanel(new BorderLayout());
        rows.add(table.getTableHeader(), BorderLayout.NORTH);
        rows.add(table, BorderLayout.CENTER);
        add(least, "span 2, wmin 0, growx");
        add(rows, "wmin 0");
        add(about, "wmin 0");
        setVisible(false);
    }

    @Override
    public String analysis() {
        return "reactions";
    }

    @Override
    public Map<String, Object> parameters() {
        return Map.of();
    }

    @Override
    public JComponent component() {
        return this;
    }

    @Override
    public List<Block> rest(List<Block> blocks) {
        return blocks.stream().filter(b -> !isLead(b)).toList();
    }

    private static boolean isLead(Block block) {
        return block instanceof Paragraph paragraph && paragraph.isLead();
    }

    @Override
    public void show(Optional<Answer> answer) {
        setVisible(answer.isPresent());
        Optional<ReactionsResult> result = answer.map(Answer::result)
                .filter(ReactionsResult.class::isInstance)
                .map(ReactionsResult.class::cast);
        if (result.isEmpty() || shown.filter(old -> old == result.get()).isPresent()) {
            return;
        }
        shown = result;
        String told = answer.get().blocks().stream()
                .filter(ReactionBoard::isLead)
                .map(b -> ((Paragraph) b).text())
                .collect(Collectors.joining("\n"));
        if (!told.equals(least.getText())) {
            least.setText(told);
        }
        show(ReactionSheet.of(result.get()));
    }

    private void show(ReactionSheet sheet) {
        showing = true;
        answers.sheet = sheet;
        if (!sheet.columns().equals(columns)) {
            columns = sheet.columns();
            answers.fireTableStructureChanged();
            FontMetrics metrics = table.getFontMetrics(table.getFont());
            table.setRowHeight(Math.round(metrics.getHeight() * 1.5f));
            table.getColumnModel().getColumn(0).setPreferredWidth(metrics.getHeight() * 16);
            for (int c = 1; c <= columns.size(); c++) {
                table.getColumnModel().getColumn(c).setPreferredWidth(metrics.getHeight() * 9);
            }
        } else {
            answers.fireTableDataChanged();
        }
        List<String> ids = sheet.rows().stream().map(ReactionSheet.Row::id).toList();
        int row = ids.indexOf(chosen);
        if (row < 0) {
            // What changes an answer is what people look for first.
            row = shown.get().least().stream()
                    .flatMap(one -> one.option().stream())
                    .mapToInt(option -> ids.indexOf(option.id()))
                    .filter(i -> i >= 0)
                    .findFirst()
                    .orElse(0);
        }
        table.setRowSelectionInterval(row, row);
        table.setColumnSelectionInterval(0, 0);
        showing = false;
        choose();
    }

    private void choose() {
        int row = table.getSelectedRow();
        if (showing || shown.isEmpty() || row < 0) {
            return;
        }
        chosen = answers.sheet.rows().get(row).id();
        about.show(ReactionSheet.about(shown.get(), chosen));
    }

    private static final class Answers extends AbstractTableModel {
        private static final long serialVersionUID = 1L;

        private transient ReactionSheet sheet = new ReactionSheet(List.of(), List.of());

        @Override
        public int getRowCount() {
            return sheet.rows().size();
        }

        @Override
        public int getColumnCount() {
            return 1 + sheet.columns().size();
        }

        @Override
        public String getColumnName(int column) {
            return column == 0 ? Text.of("reaction.option") : sheet.columns().get(column - 1);
        }

        @Override
        public Class<?> getColumnClass(int column) {
            return column == 0 ? String.class : ReactionSheet.Cell.class;
        }

        @Override
        public Object getValueAt(int row, int column) {
            ReactionSheet.Row own = sheet.rows().get(row);
            return column == 0 ? own.name() : own.answers().get(column - 1);
        }
    }
}
