package io.github.steelyard.gui.widget;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Insets;
import java.awt.LayoutManager;

/** Components in lines from left to right, as tall as each line needs; what does not fit goes to the next line. */
public final class Wrapping implements LayoutManager {

    private final int gap;

    /**
     * A layout.
     *
     * @param gap pixels between components and lines
     */
    public Wrapping(int gap) {
        this.gap = gap;
    }

    @Override
    public void addLayoutComponent(String name, Component part) {
        // Nothing to remember.
    }

    @Override
    public void removeLayoutComponent(Component part) {
        // Nothing to forget.
    }

    @Override
    public Dimension preferredLayoutSize(Container host) {
        int width = host.getWidth() > 0 ? host.getWidth() : Integer.MAX_VALUE;
        return place(host, width, false);
    }

    @Override
    public Dimension minimumLayoutSize(Container host) {
        return new Dimension(0, preferredLayoutSize(host).height);
    }

    @Override
    public void layoutContainer(Container host) {
        place(host, host.getWidth(), true);
        Dimension wanted = preferredLayoutSize(host);
        if (wanted.height != host.getHeight() && host.getParent() != null) {
            host.revalidate();
        }
    }

    private Dimension place(Container host, int width, boolean really) {
        Insets insets = host.getInsets();
        int right = width - insets.right;
        int x = insets.left;
        int y = insets.top;
        int widest = 0;
        int from = 0;
        int line = 0;
        for (int k = 0; k < host.getComponentCount(); k++) {
            Component part = host.getComponent(k);
            if (!part.isVisible()) {
                continue;
            }
            Dimension size = part.getPreferredSize();
            int wide = Math.min(size.width, Math.max(1, right - insets.left));
            if (x > insets.left && x + wide > right) {
                centre(host, from, k, y, line, really);
                from = k;
                y += line + gap;
                x = insets.left;
                line = 0;
            }
            if (really) {
                part.setBounds(x, y, wide, size.height);
            }
            x += wide + gap;
            widest = Math.max(widest, x - gap);
            line = Math.max(line, size.height);
        }
        centre(host, from, host.getComponentCount(), y, line, really);
        return new Dimension(widest + insets.right, y + line + insets.bottom);
    }

    private static void centre(Container host, int from, int to, int y, int line, boolean really) {
        for (int k = from; really && k < to; k++) {
            Component part = host.getComponent(k);
            part.setLocation(part.getX(), y + (line - part.getHeight()) / 2);
        }
    }
}
