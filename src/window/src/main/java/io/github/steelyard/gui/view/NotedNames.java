package io.github.steelyard.gui.view;

import io.github.steelyard.gui.session.PerformanceSheet;
import io.github.steelyard.gui.session.Text;
import java.awt.event.MouseEvent;
import java.util.function.Supplier;
import javax.swing.JTable;
import javax.swing.table.AbstractTableModel;

/** The options beside the table of performances, marked and with a tip where something is worth a look. */
final class NotedNames extends JTable {

    private static final long serialVersionUID = 1L;

    private final transient Supplier<PerformanceSheet> sheet;

    NotedNames(Supplier<PerformanceSheet> sheet) {
        super(new Names(sheet));
        this.sheet = sheet;
        setFocusable(false);
        setRowSelectionAllowed(false);
    }

    /** Shows the sheet of now. */
    void sheetChanged(boolean sameOptions) {
        Names names = (Names) getModel();
        if (sameOptions) {
            names.fireTableRowsUpdated(0, Math.max(0, names.getRowCount() - 1));
        } else {
            names.fireTableStructureChanged();
        }
    }

    @Override
    public String getToolTipText(MouseEvent e) {
        int row = rowAtPoint(e.getPoint());
        return row < 0 || sheet.get().ofOptions().get(row).isEmpty()
                ? null
                : Tips.wrapped(sheet.get().options().get(row), sheet.get().noteOfOption(row));
    }

    private static final class Names extends AbstractTableModel {
        private static final long serialVersionUID = 1L;

        private final transient Supplier<PerformanceSheet> sheet;

        Names(Supplier<PerformanceSheet> sheet) {
            this.sheet = sheet;
        }

        @Override
        public int getRowCount() {
            return sheet.get() == null ? 0 : sheet.get().options().size();
        }

        @Override
        public int getColumnCount() {
            return 1;
        }

        @Override
        public String getColumnName(int column) {
            return Text.of("cells.options");
        }

        @Override
        public Object getValueAt(int row, int column) {
            String name = sheet.get().options().get(row);
            return sheet.get().ofOptions().get(row).isEmpty() ? name : "• " + name;
        }
    }
}
