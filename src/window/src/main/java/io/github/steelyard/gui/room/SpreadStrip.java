package io.github.steelyard.gui.room;

import io.github.steelyard.ballots.Quartiles;
import io.github.steelyard.ballots.RoomSpread;
import io.github.steelyard.gui.widget.Ink;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import javax.swing.JPanel;
import javax.swing.UIManager;

/** All answers to one question on a line: a dot each, the middle half as a box, the median as a thick stroke. */
final class SpreadStrip extends JPanel {

    private static final long serialVersionUID = 1L;

    private final transient RoomSpread.Line line;
    private final double low;
    private final double high;

    /**
     * A strip.
     *
     * @param low what its left end stands for
     * @param high what its right end stands for, not below {@code low}
     * @param name what a screen reader says
     */
    SpreadStrip(RoomSpread.Line line, double low, double high, String name) {
        this.line = line;
        this.low = low;
        this.high = high;
        setOpaque(false);
        getAccessibleContext().setAccessibleName(name);
    }

    private int em() {
        return getFontMetrics(getFont()).getHeight();
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(em() * 20, em() * 3 / 2);
    }

    /** Where a number stands, in pixels from the left. */
    double place(double x) {
        double margin = em() / 2.0;
        return margin + (high > low ? (x - low) / (high - low) : 0.5) * (getWidth() - 2 * margin);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = Ink.smooth(graphics);
        Quartiles q = line.spread();
        double middle = getHeight() / 2.0;
        double half = em() * 0.45;
        Color ink = UIManager.getColor("Label.foreground");
        g.setColor(UIManager.getColor("Label.disabledForeground"));
        g.draw(new Line2D.Double(place(low), middle, place(high), middle));
        Rectangle2D box = new Rectangle2D.Double(
                place(q.lower()), middle - half, Math.max(2, place(q.upper()) - place(q.lower())), 2 * half);
        g.setColor(UIManager.getColor("Component.borderColor"));
        g.fill(box);
        g.setColor(UIManager.getColor("Label.disabledForeground"));
        g.draw(box);
        g.setColor(ink);
        g.setStroke(new BasicStroke(Math.max(2, em() / 7f)));
        g.draw(new Line2D.Double(place(q.median()), middle - half, place(q.median()), middle + half));
        Color dot = UIManager.getColor("Component.accentColor");
        g.setColor(new Color(dot.getRed(), dot.getGreen(), dot.getBlue(), 170));
        double radius = em() * 0.22;
        line.answers()
                .values()
                .forEach(x -> g.fill(new Ellipse2D.Double(place(x) - radius, middle - radius, 2 * radius, 2 * radius)));
        g.dispose();
    }
}
