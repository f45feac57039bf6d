package io.github.steelyard.gui.view;

import io.github.steelyard.editing.structure.TypedCells;
import io.github.steelyard.gui.session.Arrangement;
import io.github.steelyard.gui.session.Badge;
import io.github.steelyard.gui.session.Part;
import io.github.steelyard.gui.session.PerformanceSheet;
import io.github.steelyard.gui.session.PerformanceSheet.Entry;
import io.github.steelyard.gui.session.SessionState;
import io.github.steelyard.gui.session.Store;
import io.github.steelyard.gui.session.Text;
import io.github.steelyard.model.Cell;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.JToggleButton;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.table.AbstractTableModel;

/** The performances as an editable table, with spreads as small bars and the evidence of the chosen cell beside. */
public final class PerformancesView extends JPanel implements View {

    private static final long serialVersionUID = 1L;

    private final transient Store store;
    private transient PerformanceSheet sheet = PerformanceSheet.NONE;
    private final Cells cells = new Cells();
    private final CellTable table = new CellTable(cells);
    private final NotedNames options = new NotedNames(() -> sheet);
    private final BesideView beside;
    private final JTextField filter = new JTextField(14);
    private final JToggleButton turn = new JToggleButton(Text.of("cells.turn"));
    private transient Arrangement arrangement = Arrangement.NONE;

    public PerformancesView(Store store) {
        super(new BorderLayout());
        this.store = store;
        this.beside = new BesideView(store);
        table.setAutoResizeMode(JTable.AUTO_RESIZE_OFF);
        table.setCellSelectionEnabled(true);
        table.setSelectionMode(ListSelectionModel.SINGLE_INTERVAL_SELECTION);
        new BlockKeys(table, store, () -> sheet);
        table.setDefaultRenderer(Object.class, new SpreadCell());
        table.setTableHeader(new NotedHeader(table.getColumnModel(), () -> sheet));
        table.getAccessibleContext().setAccessibleName(Text.of("tab.performances"));
        options.getAccessibleContext().setAccessibleName(Text.of("cells.options"));
        JScrollPane scroll = new JScrollPane(table);
        scroll.setColumnHeaderView(table.getTableHeader());
        scroll.setRowHeaderView(options);
        scroll.setCorner(JScrollPane.UPPER_LEFT_CORNER, options.getTableHeader());
        scroll.setBorder(BorderFactory.createEmptyBorder());
        JSplitPane split = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, scroll, beside);
        split.setResizeWeight(0.72);
        split.setBorder(BorderFactory.createEmptyBorder());
        scroll.setMinimumSize(new Dimension(80, 40));
        scroll.setPreferredSize(new Dimension(400, 200));
        add(split, BorderLayout.CENTER);
        add(arranging(), BorderLayout.NORTH);
        new LevelList(table, store, this::entry);
        table.getSelectionModel().addListSelectionListener(e -> showBeside());
        table.getColumnModel().getSelectionModel().addListSelectionListener(e -> showBeside());
    }

    /** Over the table: what is shown of it, and which way. */
    private JPanel arranging() {
        filter.putClientProperty("JTextField.placeholderText", Text.of("cells.filter"));
        filter.getAccessibleContext().setAccessibleName(Text.of("cells.filter"));
        filter.setToolTipText(Text.of("cells.filter.help"));
        filter.getDocument().addDocumentListener(new Typed(() -> arrange(arrangement.filtering(filter.getText()))));
        turn.setToolTipText(Text.of("cells.turn.help"));
        turn.addActionListener(e -> arrange(arrangement.turning()));
        table.getTableHeader().addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent e) {
                int column = table.columnAtPoint(e.getPoint());
                if (column >= 0 && e.getButton() == MouseEvent.BUTTON1) {
                    sort(table.convertColumnIndexToModel(column));
                }
            }
        });
        table.getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke("alt S"), "sort");
        table.getActionMap().put("sort", new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent e) {
                if (table.getSelectedColumn() >= 0) {
                    sort(table.convertColumnIndexToModel(table.getSelectedColumn()));
                }
            }
        });
        JPanel line = new JPanel(new FlowLayout(FlowLayout.LEADING, 8, 4));
        line.add(filter);
        line.add(turn);
        return line;
    }

    /** Sorts by the criterion of a column, the best first; again for the worst first, and again for the file's order. */
    public void sort(int column) {
        if (!arrangement.turned() && !sheet.cells().isEmpty()) {
            arrange(arrangement.sorting(
                    sheet.cells().get(0).get(column).key().cell().criterion()));
        }
    }

    private void arrange(Arrangement other) {
        arrangement = other;
        show(store.state());
    }

    private Optional<Entry> entry(int row, int column) {
        return row < 0 || column < 0 || row >= sheet.cells().size()
                ? Optional.empty()
                : Optional.of(sheet.cells().get(row).get(column));
    }

    /** The row of an option; the first for any other part. */
    public int rowOf(Part part) {
        for (int row = 0; row < sheet.cells().size() && !arrangement.turned(); row++) {
            List<Entry> entries = sheet.cells().get(row);
            if (part.kind() == Part.Kind.OPTION
                    && !entries.isEmpty()
                    && entries.get(0).key().cell().option().equals(part.id())) {
                return row;
            }
        }
        return 0;
    }

    /** The field in which a part of names or kinds is typed. */
    public JTextField filter() {
        return filter;
    }

    /** Turns rows and columns. */
    public JToggleButton turn() {
        return turn;
    }

    @Override
    public void show(SessionState state) {
        PerformanceSheet now = arrangement.of(PerformanceSheet.of(state), state);
        boolean sameShape = now.criteria().equals(sheet.criteria())
                && now.options().equals(sheet.options())
                && cells.getColumnCount() == table.getColumnCount();
        boolean same = now.equals(sheet);
        if (!same && table.isEditing() && (!sameShape || isOutdated(now))) {
            // An editor that stays open over another number would write the old one back.
            table.getCellEditor().cancelCellEditing();
        }
        sheet = now;
        if (!sameShape) {
            cells.fireTableStructureChanged();
            options.sheetChanged(false);
        } else if (!same) {
            cells.fireTableRowsUpdated(0, Math.max(0, sheet.options().size() - 1));
            options.sheetChanged(true);
            mark();
        }
        measure();
        showBeside();
    }

    /** Whether the cell that is being edited has another content now. */
    private boolean isOutdated(PerformanceSheet now) {
        int row = table.getEditingRow();
        int column = table.convertColumnIndexToModel(table.getEditingColumn());
        return !now.cells()
                .get(row)
                .get(column)
                .text()
                .equals(sheet.cells().get(row).get(column).text());
    }

    /** Names in the header follow what is worth a look; a change of structure would lose the chosen cell. */
    private void mark() {
        for (int c = 0; c < table.getColumnCount(); c++) {
            table.getColumnModel().getColumn(c).setHeaderValue(cells.getColumnName(c));
        }
        table.getTableHeader().repaint();
    }

    private void measure() {
        int em = Math.round(getFont().getSize2D());
        table.setRowHeight(Math.round(em * 2.3f));
        options.setRowHeight(Math.round(em * 2.3f));
        int widest = IntStream.range(0, sheet.options().size())
                .mapToObj(row -> (String) options.getValueAt(row, 0))
                .mapToInt(name -> options.getFontMetrics(options.getFont()).stringWidth(name))
                .max()
                .orElse(em);
        int width = Math.min(widest + em, em * 18);
        options.setPreferredScrollableViewportSize(new Dimension(width, 0));
        options.getColumnModel().getColumn(0).setPreferredWidth(width);
        // Another width would end the edit in hand.
        for (int c = 0; c < table.getColumnCount() && !table.isEditing(); c++) {
            int head = table.getFontMetrics(table.getFont()).stringWidth(table.getColumnName(c)) + em * 3 / 2;
            table.getColumnModel().getColumn(c).setPreferredWidth(Math.max(em * 8, Math.min(head, em * 14)));
        }
    }

    private void showBeside() {
        int row = table.getSelectedRow();
        int column = table.getSelectedColumn();
        boolean chosen = row >= 0 && column >= 0 && row < sheet.cells().size();
        if (chosen) {
            Cell cell = sheet.cells().get(row).get(column).key().cell();
            Part part = Part.cell(cell.option(), cell.criterion());
            if (table.isFocusOwner() && !part.equals(store.state().attention().part())) {
                store.attend(a -> a.inspecting(part));
            }
            List<Badge> around = new ArrayList<>(sheet.ofCriteria().get(column));
            around.addAll(sheet.ofOptions().get(row));
            beside.show(Optional.of(sheet.cells().get(row).get(column)), around);
        } else {
            beside.show(Optional.empty(), List.of());
        }
    }

    /** The table, for tests. */
    public JTable table() {
        return table;
    }

    private final class Cells extends AbstractTableModel {
        private static final long serialVersionUID = 1L;

        @Override
        public int getRowCount() {
            return sheet == null ? 0 : sheet.options().size();
        }

        @Override
        public int getColumnCount() {
            return sheet == null ? 0 : sheet.criteria().size();
        }

        @Override
        public String getColumnName(int column) {
            String name = sheet.criteria().get(column) + arrow(column);
            return sheet.ofCriteria().get(column).isEmpty() ? name : "• " + name;
        }

        @Override
        public boolean isCellEditable(int row, int column) {
            return true;
        }

        @Override
        public Object getValueAt(int row, int column) {
            Entry entry = sheet.cells().get(row).get(column);
            return new Shown(entry);
        }

        @Override
        public void setValueAt(Object typed, int row, int column) {
            Entry entry = sheet.cells().get(row).get(column);
            String text = String.valueOf(typed).strip();
            if (text.equals(entry.text())) {
                return;
            }
            try {
                store.apply(TypedCells.of(store.state().decision(), entry.key(), text));
            } catch (IllegalArgumentException refused) {
                store.say(refused.getMessage());
            }
        }
    }

    private String arrow(int column) {
        boolean isSorted = !arrangement.turned()
                && !sheet.cells().isEmpty()
                && arrangement
                        .sorted()
                        .equals(Optional.of(
                                sheet.cells().get(0).get(column).key().cell().criterion()));
        return isSorted ? arrangement.worstFirst() ? " ↑" : " ↓" : "";
    }

    /** A cell as the table's editor and assistive technology see it: its text. */
    record Shown(Entry entry) {
        @Override
        public String toString() {
            return entry.text();
        }
    }
}
