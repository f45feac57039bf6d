package io.github.steelyard.gui.view;

import io.github.steelyard.gui.widget.Ink;
import io.github.steelyard.gui.widget.Palette;
import io.github.steelyard.report.chart.ChartPainter;
import io.github.steelyard.report.chart.PlotArea;
import io.github.steelyard.report.chart.Theme;
import io.github.steelyard.report.document.Chart;
import io.github.steelyard.report.document.LineChart;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.util.List;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import javax.swing.JViewport;
import javax.swing.SwingUtilities;

/** A chart on screen, painted by the painter that also writes the files; a cursor in it can be dragged. */
final class ChartView extends JComponent implements Accessible {

    private static final long serialVersionUID = 1L;

    private transient Chart chart;
    private transient ChartCursor cursor;
    private final transient ChartLayer layer = new ChartLayer();

    ChartView(Chart chart) {
        show(chart);
    }

    void show(Chart other) {
        if (other.equals(chart)) {
            return;
        }
        if (cursor != null && other instanceof LineChart now && layer.isCursorAlone((LineChart) chart, now)) {
            repaintCursor();
            chart = other;
            repaintCursor();
            getAccessibleContext().setAccessibleDescription(other.summary());
        } else {
            boolean asLarge = chart != null && height(chart) == height(other);
            chart = other;
            getAccessibleContext().setAccessibleName(other.title());
            getAccessibleContext().setAccessibleDescription(other.summary());
            if (!asLarge) {
                revalidate();
            }
            repaint();
        }
    }

    /** The cursor with the words above it, which stay between the ends of the axis. */
    private void repaintCursor() {
        LineChart lines = cursor.held((LineChart) chart);
        PlotArea area = area();
        int reach = Math.round(8 * getFont().getSize2D());
        int x = (int) area.x(lines.x().share(lines.cursor().orElseThrow()));
        repaint(x - reach, 0, 2 * reach, getHeight());
    }

    /** Lets the hand and the keyboard move the cursor of a line chart. */
    void listen(CursorHand hand) {
        if (cursor == null && chart instanceof LineChart) {
            cursor = new ChartCursor(this, hand);
        }
    }

    Chart chart() {
        return chart;
    }

    /** Where the lines are; only of a line chart. */
    PlotArea area() {
        return layer.area((LineChart) chart, getSize(), theme());
    }

    private Theme theme() {
        return Palette.of(this).chart().font(getFont().getFamily(), getFont().getSize2D());
    }

    private int height(Chart of) {
        return getFont() == null ? 0 : ChartPainter.height(of, width(), theme());
    }

    private int width() {
        return getWidth() > 0 ? getWidth() : Math.round(getFont().getSize2D() * 50);
    }

    /** As tall as it likes to be, or as there is room to see it whole, as long as it can be read. */
    @Override
    public Dimension getPreferredSize() {
        int usual = height(chart);
        JViewport window = (JViewport) SwingUtilities.getAncestorOfClass(JViewport.class, this);
        int room = window == null
                ? usual
                : window.getHeight() - getY() - Math.round(getFont().getSize2D());
        int fitting = usual <= room ? usual : Math.max(room, ChartPainter.least(chart, width(), theme()));
        return new Dimension(Math.round(getFont().getSize2D() * 24), Math.min(usual, fitting));
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
        if (cursor == null) {
            ChartPainter.paint(g, chart, getSize(), theme());
        } else {
            layer.paint(g, cursor.held((LineChart) chart), getSize(), theme());
            cursor.paint(g);
        }
        g.dispose();
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJComponent() {
                private static final long serialVersionUID = 1L;

                @Override
                public AccessibleRole getAccessibleRole() {
                    return cursor == null ? AccessibleRole.ICON : AccessibleRole.SLIDER;
                }

                @Override
                public int getAccessibleChildrenCount() {
                    return ChartWords.of(chart).size();
                }

                @Override
                public Accessible getAccessibleChild(int k) {
                    List<String> words = ChartWords.of(chart);
                    return k < 0 || k >= words.size() ? null : new SpokenLine(ChartView.this, k, words.get(k));
                }

                @Override
                public javax.accessibility.AccessibleValue getAccessibleValue() {
                    return cursor == null ? null : cursor.spoken();
                }
            };
        }
        return accessibleContext;
    }
}
