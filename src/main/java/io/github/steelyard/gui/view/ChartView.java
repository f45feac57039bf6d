package io.github.steelyard.gui.view;

import io.github.steelyard.gui.widget.Ink;
import io.github.steelyard.gui.widget.Palette;
import io.github.steelyard.report.chart.ChartPainter;
import io.github.steelyard.report.chart.Theme;
import io.github.steelyard.report.document.Chart;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;

/** A chart on screen, painted by the painter that also writes the files. */
final class ChartView extends JComponent implements Accessible {

    private static final long serialVersionUID = 1L;

    private transient Chart chart;

    ChartView(Chart chart) {
        show(chart);
    }

    void show(Chart other) {
        if (!other.equals(chart)) {
            chart = other;
            getAccessibleContext().setAccessibleName(other.title());
            getAccessibleContext().setAccessibleDescription(other.summary());
            revalidate();
            repaint();
        }
    }

    private Theme theme() {
        return Palette.of(this).chart().font(getFont().getFamily(), getFont().getSize2D());
    }

    @Override
    public Dimension getPreferredSize() {
        int width = getWidth() > 0 ? getWidth() : Math.round(getFont().getSize2D() * 50);
        return new Dimension(Math.round(getFont().getSize2D() * 24), ChartPainter.height(chart, width, theme()));
    }

    @Override
    public void setBounds(int x, int y, int width, int height) {
        boolean wider = width != getWidth();
        super.setBounds(x, y, width, height);
        if (wider) {
            revalidate();
        }
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = Ink.smooth(graphics);
        ChartPainter.paint(g, chart, getSize(), theme());
        g.dispose();
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJComponent() {
                private static final long serialVersionUID = 1L;

                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.ICON;
                }
            };
        }
        return accessibleContext;
    }
}
