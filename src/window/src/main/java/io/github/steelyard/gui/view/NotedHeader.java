package io.github.steelyard.gui.view;

import io.github.steelyard.gui.session.PerformanceSheet;
import java.awt.event.MouseEvent;
import java.util.function.Supplier;
import javax.swing.table.JTableHeader;
import javax.swing.table.TableColumnModel;

/** Column names that say what is worth a look on a whole criterion. */
final class NotedHeader extends JTableHeader {

    private static final long serialVersionUID = 1L;

    private final transient Supplier<PerformanceSheet> sheet;

    NotedHeader(TableColumnModel columns, Supplier<PerformanceSheet> sheet) {
        super(columns);
        this.sheet = sheet;
        setReorderingAllowed(false);
    }

    @Override
    public String getToolTipText(MouseEvent e) {
        int column = columnAtPoint(e.getPoint());
        return column < 0
                ? null
                : Tips.wrapped(sheet.get().criteria().get(column), sheet.get().note(column));
    }
}
