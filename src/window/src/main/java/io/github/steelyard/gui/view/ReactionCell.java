package io.github.steelyard.gui.view;

import io.github.steelyard.gui.session.ReactionSheet;
import io.github.steelyard.gui.widget.Ink;
import io.github.steelyard.gui.widget.Palette;
import java.awt.Component;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import javax.swing.JTable;
import javax.swing.table.DefaultTableCellRenderer;

/** An answer in a table: the word, its chance, and the chance as a bar below them. */
final class ReactionCell extends DefaultTableCellRenderer {

    private static final long serialVersionUID = 1L;

    private transient ReactionSheet.Cell cell = new ReactionSheet.Cell("", 0, true);

    @Override
    public Component getTableCellRendererComponent(
            JTable table, Object value, boolean selected, boolean focused, int row, int column) {
        super.getTableCellRendererComponent(table, value, selected, focused, row, column);
        cell = (ReactionSheet.Cell) value;
        setFont(cell.isAgainst() ? table.getFont() : table.getFont().deriveFont(Font.BOLD));
        return this;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        Graphics2D g = Ink.crisp(graphics);
        FontMetrics metrics = g.getFontMetrics(getFont());
        int tall = Math.max(2, metrics.getHeight() / 6);
        int room = getWidth() - 8;
        Palette palette = Palette.of(this);
        g.setColor(palette.line());
        g.fillRect(4, getHeight() - tall - 1, room, tall);
        g.setColor(cell.isAgainst() ? palette.track() : palette.accent());
        g.fillRect(4, getHeight() - tall - 1, (int) Math.round(room * cell.share()), tall);
        g.dispose();
    }
}
