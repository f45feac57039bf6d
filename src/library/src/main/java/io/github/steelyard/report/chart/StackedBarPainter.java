package io.github.steelyard.report.chart;

import io.github.steelyard.report.chart.Pen.Side;
import io.github.steelyard.report.document.StackedBarChart;
import java.awt.Dimension;

/** Paints bars made of parts; parts below 0 hang to the left. */
final class StackedBarPainter {

    private final Pen pen;
    private final Theme theme;
    private final StackedBarChart chart;

    StackedBarPainter(Pen pen, StackedBarChart chart) {
        this.pen = pen;
        this.theme = pen.theme();
        this.chart = chart;
    }

    void paint(Dimension size) {
        double header = key(size, pen.title(chart.title(), size.width));
        int n = chart.rows().size();
        RowFrame frame = new RowFrame(
                pen,
                chart.axis(),
                size,
                header,
                chart.rows().stream().map(StackedBarChart.Row::label).toList(),
                new double[n],
                chart.rows().stream().map(StackedBarChart.Row::total).toList(),
                0);
        frame.axis(n);
        for (int k = 0; k < n; k++) {
            StackedBarChart.Row row = chart.rows().get(k);
            frame.label(k, row.label(), 0, false);
            frame.note(k, row.total(), size);
            double h = Math.min(frame.row() * 0.66, pen.em(1.4));
            double y = frame.y(k);
            double up = Math.max(0, chart.axis().low());
            double down = up;
            double[] amounts = row.amounts();
            for (int p = 0; p < amounts.length; p++) {
                double from = amounts[p] >= 0 ? up : down + amounts[p];
                double to = amounts[p] >= 0 ? up + amounts[p] : down;
                double x = frame.x(from);
                double w = frame.x(to) - x;
                double gap = w > pen.em(0.3) ? pen.em(0.08) : 0;
                pen.bar(x, frame.y(k) - h / 2, w - gap, h, chart.parts().get(p).color());
                up += Math.max(0, amounts[p]);
                down += Math.min(0, amounts[p]);
            }
            row.open().ifPresent(open -> open(frame, open, y - h / 2, h));
        }
    }

    /** Where the end of a bar can lie, over its parts and beyond them. */
    private void open(RowFrame frame, StackedBarChart.Open open, double y, double h) {
        double x = frame.x(open.low());
        double w = frame.x(open.high()) - x;
        pen.hatch(x, y, w, h, theme.background(), true);
        pen.hatch(x, y, w, h, theme.foreground(), false);
        pen.frame(x, y, w, h, theme.foreground(), 0.06);
    }

    /** The names of the parts with their colours, in as many lines as they need. */
    private double key(Dimension size, double top) {
        double x = pen.em(1);
        double y = top + pen.em(0.6);
        for (StackedBarChart.Part part : chart.parts()) {
            String text = pen.fitted(part.name(), theme.small(), size.width - pen.em(4));
            double w = pen.em(1.5) + pen.width(text, theme.small()) + pen.em(1.1);
            if (x + w > size.width && x > pen.em(1)) {
                x = pen.em(1);
                y += pen.em(1.35);
            }
            pen.bar(x, y - pen.em(0.5), pen.em(1), pen.em(1), part.color());
            pen.text(text, theme.small(), theme.foreground(), x + pen.em(1.4), y, Side.LEFT);
            x += w;
        }
        return y + pen.em(1.3);
    }

    /** How many lines the key takes at this width. */
    static int keyLines(Pen pen, StackedBarChart chart, double width) {
        double x = pen.em(1);
        int lines = 1;
        for (StackedBarChart.Part part : chart.parts()) {
            double w = pen.em(2.6) + pen.width(part.name(), pen.theme().small());
            if (x + w > width && x > pen.em(1)) {
                x = pen.em(1);
                lines++;
            }
            x += w;
        }
        return lines;
    }
}
