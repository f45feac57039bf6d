package io.github.steelyard.report.chart;

import io.github.steelyard.report.chart.Pen.Side;
import io.github.steelyard.report.document.IntervalChart;
import java.awt.Color;
import java.awt.Dimension;

/** Paints bands on a common axis, one row a subject; the first band is wide and pale, the next narrow and dark. */
final class IntervalPainter {

    private static final double[] HEIGHT = {0.52, 0.2, 0.1};

    private final Pen pen;
    private final Theme theme;
    private final IntervalChart chart;

    IntervalPainter(Pen pen, IntervalChart chart) {
        this.pen = pen;
        this.theme = pen.theme();
        this.chart = chart;
    }

    void paint(Dimension size) {
        double header = key(size, pen.title(chart.title(), size.width));
        double[] indent =
                chart.rows().stream().mapToDouble(r -> r.depth() * 1.2).toArray();
        RowFrame frame = new RowFrame(
                pen,
                chart.axis(),
                size,
                header,
                chart.rows().stream().map(IntervalChart.Row::label).toList(),
                indent,
                chart.rows().stream().map(IntervalChart.Row::note).toList(),
                0);
        frame.axis(chart.rows().size());
        for (int k = 0; k < chart.rows().size(); k++) {
            IntervalChart.Row row = chart.rows().get(k);
            double y = frame.y(k);
            frame.label(k, row.label(), indent[k], false);
            frame.note(k, row.note(), size);
            for (int b = 0; b < row.spans().size(); b++) {
                IntervalChart.Span span = row.spans().get(b);
                double from = frame.x(span.low());
                double to = Math.max(frame.x(span.high()), from + pen.em(0.18));
                double h = Math.min(frame.row(), pen.em(2.2)) * HEIGHT[Math.min(b, HEIGHT.length - 1)];
                pen.fill(from, y - h / 2, to - from, h, color(b));
                if (b == 0) {
                    pen.fill(from, y - h / 2, pen.em(0.2), h, theme.color(0));
                    pen.fill(to - pen.em(0.2), y - h / 2, pen.em(0.2), h, theme.color(0));
                }
            }
            row.marker().ifPresent(now -> pen.diamond(frame.x(now), y, 0.42, theme.foreground()));
        }
    }

    private Color color(int band) {
        return band == 0 ? theme.pale(0) : theme.color(0);
    }

    /** What the bands mean, in one or two lines below the title. */
    private double key(Dimension size, double top) {
        double x = pen.em(1);
        double y = top + pen.em(0.6);
        for (int b = 0; b <= chart.bands().size(); b++) {
            boolean now = b == chart.bands().size();
            if (now && chart.rows().stream().allMatch(r -> r.marker().isEmpty())) {
                break;
            }
            String text = now ? "now" : chart.bands().get(b);
            double w = pen.em(2.4) + pen.width(text, theme.small()) + pen.em(1.4);
            if (x + w > size.width && x > pen.em(1)) {
                x = pen.em(1);
                y += pen.em(1.4);
            }
            if (now) {
                pen.diamond(x + pen.em(1), y, 0.42, theme.foreground());
            } else {
                double h = pen.em(2 * HEIGHT[Math.min(b, HEIGHT.length - 1)]);
                pen.fill(x, y - h / 2, pen.em(2), h, color(b));
            }
            String fitted = pen.fitted(text, theme.small(), size.width - x - pen.em(3));
            pen.text(fitted, theme.small(), theme.muted(), x + pen.em(2.4), y, Side.LEFT);
            x += w;
        }
        return y + pen.em(1.4);
    }
}
