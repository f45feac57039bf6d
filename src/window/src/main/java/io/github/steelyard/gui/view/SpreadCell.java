package io.github.steelyard.gui.view;

import io.github.steelyard.gui.session.PerformanceSheet.Entry;
import io.github.steelyard.gui.session.Text;
import io.github.steelyard.gui.widget.Ink;
import io.github.steelyard.gui.widget.Palette;
import java.awt.Component;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Insets;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.table.DefaultTableCellRenderer;

/** A performance with its spread on the scale as a small bar under it: worst at the left, best at the right. */
final class SpreadCell extends DefaultTableCellRenderer {

    private static final long serialVersionUID = 1L;

    private transient Entry entry;

    SpreadCell() {
        setVerticalAlignment(SwingConstants.TOP);
    }

    @Override
    public Component getTableCellRendererComponent(
            JTable table, Object value, boolean selected, boolean focused, int row, int column) {
        super.getTableCellRendererComponent(table, value, selected, focused, row, column);
        entry = value instanceof PerformancesView.Shown shown ? shown.entry() : null;
        int em = Math.round(getFont().getSize2D());
        setBorder(BorderFactory.createEmptyBorder(em / 4, em / 2, 0, em / 2));
        if (entry != null) {
            if (entry.changed()) {
                setFont(getFont().deriveFont(Font.BOLD));
            }
            if (entry.scenario()) {
                setFont(getFont().deriveFont(getFont().getStyle() | Font.ITALIC));
            }
            setToolTipText(tip(entry, table.getColumnModel().getColumn(column).getWidth()));
        }
        return this;
    }

    /** What does not fit the cell, what it depends on, and what is worth a look; null for nothing. */
    private String tip(Entry entry, int width) {
        List<String> lines = new ArrayList<>();
        Insets insets = getInsets();
        if (getFontMetrics(getFont()).stringWidth(entry.text()) > width - insets.left - insets.right) {
            lines.add(entry.text());
        }
        lines.addAll(entry.facts());
        if (entry.changed() && entry.badges().isEmpty()) {
            lines.add(Text.of("cells.changed"));
        }
        entry.badges().forEach(badge -> lines.add(badge.text()));
        return lines.isEmpty() ? null : Tips.lines(lines);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        if (entry == null) {
            return;
        }
        Graphics2D g = Ink.smooth(graphics);
        Palette palette = Palette.of(this);
        float em = getFont().getSize2D();
        if (!entry.badges().isEmpty()) {
            g.setColor(palette.warning());
            g.fill(new Ellipse2D.Double(getWidth() - em * 0.7, em * 0.25, em * 0.45, em * 0.45));
        }
        if (!Double.isNaN(entry.central())) {
            spread(g, palette, em);
        }
        g.dispose();
    }

    private void spread(Graphics2D g, Palette palette, float em) {
        double left = em / 2;
        double width = getWidth() - em;
        double y = getHeight() - em * 0.45;
        g.setColor(palette.line());
        g.fill(new Rectangle2D.Double(left, y, width, 1));
        double from = left + width * clamped(Math.min(entry.low(), entry.high()));
        double to = left + width * clamped(Math.max(entry.low(), entry.high()));
        g.setColor(palette.track());
        g.fill(new Rectangle2D.Double(from, y - 1.5, Math.max(2, to - from), 3));
        g.setColor(getForeground());
        double centre = left + width * clamped(entry.central());
        g.fill(new Ellipse2D.Double(centre - 2.5, y - 2.5, 5, 5));
    }

    private static double clamped(double share) {
        return Math.max(0, Math.min(1, share));
    }
}
