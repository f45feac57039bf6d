package io.github.steelyard.gui.view;

import io.github.steelyard.gui.session.Text;
import io.github.steelyard.report.document.Table;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.FontMetrics;
import javax.swing.JPanel;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableColumn;

/** A table of a document on screen. */
final class TableView extends JPanel {

    private static final long serialVersionUID = 1L;

    private final Cells cells;
    private final JTable grid;

    TableView(Table table) {
        super(new BorderLayout());
        cells = new Cells(table);
        grid = new JTable(cells);
        grid.setAutoResizeMode(JTable.AUTO_RESIZE_LAST_COLUMN);
        grid.getAccessibleContext().setAccessibleName(table.caption());
        grid.getTableHeader().setReorderingAllowed(false);
        FontMetrics metrics = grid.getFontMetrics(grid.getFont());
        grid.setRowHeight(Math.round(metrics.getHeight() * 1.35f));
        for (int c = 0; c < table.columns().size(); c++) {
            boolean number = table.columns().get(c).format() != Table.Format.TEXT;
            int widest = metrics.stringWidth(table.columns().get(c).name());
            for (int r = 0; r < Math.min(200, table.rows().size()); r++) {
                widest = Math.max(widest, metrics.stringWidth(String.valueOf(grid.getValueAt(r, c))));
            }
            TableColumn column = grid.getColumnModel().getColumn(c);
            column.setPreferredWidth(Math.min(widest, metrics.getHeight() * 20) + metrics.getHeight());
            column.setCellRenderer(new Aligned(number));
            column.setHeaderRenderer(null);
        }
        add(grid.getTableHeader(), BorderLayout.NORTH);
        add(grid, BorderLayout.CENTER);
    }

    /** Whether another table of the same columns and as many rows can take the place of this one. */
    static boolean fits(Table one, Table other) {
        return one.columns().equals(other.columns())
                && one.rows().size() == other.rows().size();
    }

    /** Shows other numbers in the same columns. */
    void show(Table table) {
        cells.table = table;
        cells.fireTableRowsUpdated(0, Math.max(0, table.rows().size() - 1));
        grid.getAccessibleContext().setAccessibleName(table.caption());
    }

    /** A cell as text. */
    static String text(Table.Cell cell, Table.Format format) {
        if (cell.number().isEmpty()) {
            return cell.text();
        }
        double number = cell.number().getAsDouble();
        return switch (format) {
            case INTEGER -> String.valueOf(Math.round(number));
            case PERCENT -> Text.fine(number);
            case NUMBER -> Text.score(number);
            case TEXT -> Text.points(number);
        };
    }

    private static final class Cells extends AbstractTableModel {
        private static final long serialVersionUID = 1L;

        private transient Table table;

        Cells(Table table) {
            this.table = table;
        }

        @Override
        public int getRowCount() {
            return table.rows().size();
        }

        @Override
        public int getColumnCount() {
            return table.columns().size();
        }

        @Override
        public String getColumnName(int column) {
            return table.columns().get(column).name();
        }

        @Override
        public Object getValueAt(int row, int column) {
            return text(
                    table.rows().get(row).get(column),
                    table.columns().get(column).format());
        }
    }

    private static final class Aligned extends DefaultTableCellRenderer {
        private static final long serialVersionUID = 1L;

        Aligned(boolean number) {
            setHorizontalAlignment(number ? SwingConstants.RIGHT : SwingConstants.LEFT);
        }

        @Override
        public Component getTableCellRendererComponent(
                JTable table, Object value, boolean selected, boolean focused, int row, int column) {
            super.getTableCellRendererComponent(table, value, selected, focused, row, column);
            setToolTipText(String.valueOf(value));
            return this;
        }
    }
}
