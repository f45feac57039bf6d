package io.github.steelyard.gui.widget;

import java.awt.BasicStroke;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import javax.swing.Icon;

/** Icons drawn with lines, as large as the text beside them, in its colour. */
public record Glyph(Shape shape, Component host) implements Icon {

    /** What is drawn. */
    public enum Shape {
        LOCKED,
        UNLOCKED,
        UNDO,
        REDO,
        MOON,
        SUN,
        FOLDED,
        UNFOLDED,
        RESET
    }

    @Override
    public int getIconWidth() {
        return Math.round(host.getFont().getSize2D() * 1.15f);
    }

    @Override
    public int getIconHeight() {
        return getIconWidth();
    }

    @Override
    public void paintIcon(Component c, Graphics g, int x, int y) {
        Graphics2D ink = Ink.smooth(g);
        ink.translate(x, y);
        double side = getIconWidth();
        ink.scale(side / 16, side / 16);
        ink.setStroke(new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        ink.setColor(c.isEnabled() ? c.getForeground() : Palette.of(c).muted());
        draw(ink);
        ink.dispose();
    }

    private void draw(Graphics2D g) {
        switch (shape) {
            case LOCKED -> {
                g.fill(new RoundRectangle2D.Double(3, 7, 10, 7, 2, 2));
                g.draw(new Arc2D.Double(5, 2, 6, 9, 0, 180, Arc2D.OPEN));
            }
            case UNLOCKED -> {
                g.draw(new RoundRectangle2D.Double(3, 7.5, 10, 6.5, 2, 2));
                g.draw(new Arc2D.Double(5, 1.2, 6, 9, 30, 150, Arc2D.OPEN));
            }
            case UNDO -> arrow(g, false);
            case REDO -> arrow(g, true);
            case MOON -> {
                Path2D moon = new Path2D.Double();
                moon.moveTo(10, 2);
                moon.curveTo(1, 3, 1, 14, 9, 14);
                moon.curveTo(11.5, 14, 13, 12.5, 13.5, 11);
                moon.curveTo(8, 12, 6, 6, 10, 2);
                moon.closePath();
                g.fill(moon);
            }
            case SUN -> {
                g.fill(new Ellipse2D.Double(5, 5, 6, 6));
                for (int k = 0; k < 8; k++) {
                    double a = Math.PI * k / 4;
                    g.draw(new Line2D.Double(
                            8 + 5 * Math.cos(a), 8 + 5 * Math.sin(a), 8 + 7 * Math.cos(a), 8 + 7 * Math.sin(a)));
                }
            }
            case FOLDED -> chevron(g, 6, 4, 10, 8, 6, 12);
            case UNFOLDED -> chevron(g, 4, 6, 8, 10, 12, 6);
            case RESET -> {
                g.draw(new Arc2D.Double(3, 3, 10, 10, 60, 290, Arc2D.OPEN));
                chevron(g, 7, 1, 10.5, 3.6, 7.6, 6.6);
            }
        }
    }

    private static void arrow(Graphics2D g, boolean right) {
        if (right) {
            g.translate(16, 0);
            g.scale(-1, 1);
        }
        g.draw(new Arc2D.Double(3, 5, 10.5, 8.5, -60, 205, Arc2D.OPEN));
        chevron(g, 2, 4, 3.4, 8.6, 8, 7.4);
    }

    private static void chevron(Graphics2D g, double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        path.lineTo(xy[2], xy[3]);
        path.lineTo(xy[4], xy[5]);
        g.draw(path);
    }
}
