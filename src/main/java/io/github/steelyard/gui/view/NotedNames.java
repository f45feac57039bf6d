package io.github.steelyard.gui.view;

import io.github.steelyard.gui.session.PerformanceSheet;
import java.awt.event.MouseEvent;
import java.util.function.Supplier;
import javax.swing.JTable;
import javax.swing.table.TableModel;

/** The options beside the table of performances, with what is worth a look on each as a tip. */
final class NotedNames extends JTable {

    private static final long serialVersionUID = 1L;

    private final transient Supplier<PerformanceSheet> sheet;

    NotedNames(TableModel names, Supplier<PerformanceSheet> sheet) {
        super(names);
        this.sheet = sheet;
    }

    @Override
    public String getToolTipText(MouseEvent e) {
        int row = rowAtPoint(e.getPoint());
        return row < 0 || sheet.get().ofOptions().get(row).isEmpty()
                ? null
                : Tips.wrapped(sheet.get().options().get(row), sheet.get().noteOfOption(row));
    }
}
