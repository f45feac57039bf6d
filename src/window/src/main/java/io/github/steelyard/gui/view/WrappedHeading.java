package io.github.steelyard.gui.view;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.Insets;
import javax.swing.BorderFactory;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.table.JTableHeader;
import javax.swing.table.TableCellRenderer;

/** Headings of columns that take as many lines as they need, three at most. */
final class WrappedHeading extends JTextArea implements TableCellRenderer {

    private static final long serialVersionUID = 1L;

    private static final int LINES = 3;

    /**
     * A renderer.
     *
     * @param header whose colours and font it takes
     */
    WrappedHeading(JTableHeader header) {
        setLineWrap(true);
        setWrapStyleWord(true);
        setBorder(BorderFactory.createEmptyBorder(4, 4, 4, 4));
        setRows(LINES);
        setFont(header.getFont());
    }

    @Override
    public Component getTableCellRendererComponent(
            JTable table, Object value, boolean selected, boolean focused, int row, int column) {
        setText(String.valueOf(value));
        setFont(table.getTableHeader().getFont());
        setForeground(table.getTableHeader().getForeground());
        setBackground(table.getTableHeader().getBackground());
        return this;
    }

    /** As tall as three lines, whatever its width is by now. */
    @Override
    public Dimension getPreferredSize() {
        Insets insets = getInsets();
        return new Dimension(
                0, LINES * getFontMetrics(getFont()).getHeight() + (insets == null ? 0 : insets.top + insets.bottom));
    }
}
