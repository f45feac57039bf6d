package io.github.steelyard.report.chart;

import io.github.steelyard.report.chart.Pen.Side;
import io.github.steelyard.report.document.BarChart;
import java.awt.Dimension;

/** Paints bars to both sides of a base; the part at the input's low end is hatched, the part at its high end plain. */
final class BarPainter {

    private final Pen pen;
    private final Theme theme;
    private final BarChart chart;

    BarPainter(Pen pen, BarChart chart) {
        this.pen = pen;
        this.theme = pen.theme();
        this.chart = chart;
    }

    void paint(Dimension size) {
        double header = pen.title(chart.title(), size.width) + pen.em(0.9);
        int n = chart.bars().size();
        double widest = 0;
        for (BarChart.Bar bar : chart.bars()) {
            widest = Math.max(widest, pen.width(bar.lowLabel(), theme.small()));
            widest = Math.max(widest, pen.width(bar.highLabel(), theme.small()));
        }
        RowFrame frame = new RowFrame(
                pen,
                chart.axis(),
                size,
                header,
                chart.bars().stream().map(BarChart.Bar::label).toList(),
                new double[n],
                chart.bars().stream().map(b -> "").toList(),
                Math.min(widest, size.width * 0.11) + pen.em(0.6));
        frame.axis(n);
        for (int k = 0; k < n; k++) {
            bar(frame, k, chart.bars().get(k));
        }
        double bottom = frame.y(n - 1) + frame.row() / 2;
        double top = frame.y(0) - frame.row() / 2;
        if (chart.axis().low() < 0 && chart.axis().high() > 0) {
            pen.line(frame.x(0), top, frame.x(0), bottom, theme.foreground(), 0.12);
        }
        if (chart.base() != 0) {
            pen.line(frame.x(chart.base()), top - pen.em(0.3), frame.x(chart.base()), bottom, theme.muted(), 0.1);
            pen.text("now", theme.small(), theme.muted(), frame.x(chart.base()), top - pen.em(0.8), Side.CENTER);
        }
    }

    private void bar(RowFrame frame, int k, BarChart.Bar bar) {
        double y = frame.y(k);
        double h = Math.min(frame.row() * 0.62, pen.em(1.3));
        frame.label(k, bar.label(), 0, bar.isMarked());
        part(frame, bar.low(), y, h, true, bar.isMarked());
        part(frame, bar.high(), y, h, false, bar.isMarked());
        boolean low = bar.low() <= bar.high();
        end(frame, low ? bar.low() : bar.high(), low ? bar.lowLabel() : bar.highLabel(), y, Side.RIGHT);
        end(frame, low ? bar.high() : bar.low(), low ? bar.highLabel() : bar.lowLabel(), y, Side.LEFT);
    }

    private void part(RowFrame frame, double to, double y, double h, boolean low, boolean marked) {
        double a = frame.x(chart.base());
        double b = frame.x(to);
        int color = marked ? 1 : 0;
        pen.fill(Math.min(a, b), y - h / 2, Math.abs(b - a), h, theme.color(color));
        if (low) {
            pen.hatch(Math.min(a, b), y - h / 2, Math.abs(b - a), h, theme.background(), true);
        }
    }

    /** What the input was at one end of its bar, outside of it where there is room. */
    private void end(RowFrame frame, double at, String label, double y, Side side) {
        if (label.isEmpty()) {
            return;
        }
        boolean right = side == Side.LEFT;
        double x = frame.x(at) + (right ? pen.em(0.35) : -pen.em(0.35));
        double room = right ? frame.right() + pen.em(1) - x : x - frame.left() + pen.em(0.3);
        String text = pen.fitted(label, theme.small(), room);
        if (text.length() > 2 || text.equals(label)) {
            double w = pen.width(text, theme.small());
            pen.fill(right ? x : x - w, y - pen.em(0.55), w, pen.em(1.1), theme.veil());
            pen.text(text, theme.small(), theme.foreground(), x, y, side);
        }
    }
}
