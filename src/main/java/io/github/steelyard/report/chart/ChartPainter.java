package io.github.steelyard.report.chart;

import io.github.steelyard.report.document.Chart;
import java.awt.Dimension;
import java.awt.Graphics2D;

/** Paints charts. Stateless; safe on any thread. */
public final class ChartPainter {

    private ChartPainter() {}

    /** Paints the chart into the rectangle from (0, 0) of that size, background included. */
    public static void paint(Graphics2D g, Chart chart, Dimension size, Theme theme) {
        g.setColor(theme.background());
        g.fillRect(0, 0, size.width, size.height);
        g.setColor(theme.foreground());
        g.setFont(theme.bold());
        g.drawString(chart.title(), Math.round(theme.size()), Math.round(theme.size() * 1.6f));
    }

    /** The height at which the chart is easy to read when it is this wide. */
    public static int height(Chart chart, int width, Theme theme) {
        return Math.round(Math.max(200, width * 0.55f) * theme.size() / 13);
    }
}
