package io.github.steelyard.gui.widget;

import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import javax.swing.Icon;

/** The colour of a criterion as a small square, as large as the text beside it. */
public record Swatch(int criterion, boolean patterns, Component host) implements Icon {

    @Override
    public int getIconWidth() {
        return Math.round(host.getFont().getSize2D() * 0.8f);
    }

    @Override
    public int getIconHeight() {
        return getIconWidth();
    }

    @Override
    public void paintIcon(Component c, Graphics g, int x, int y) {
        Graphics2D ink = Ink.smooth(g);
        Palette.of(c).fill(ink, new Rectangle2D.Double(x, y, getIconWidth(), getIconHeight()), criterion, patterns);
        ink.dispose();
    }
}
