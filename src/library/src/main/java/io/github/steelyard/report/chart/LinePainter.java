package io.github.steelyard.report.chart;

import io.github.steelyard.report.chart.Pen.Side;
import io.github.steelyard.report.document.LineChart;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;

/** Paints lines over an axis, each named at its right end. */
final class LinePainter {

    private final Pen pen;
    private final Theme theme;
    private final LineChart chart;
    private double left;
    private double right;
    private double top;
    private double bottom;

    LinePainter(Pen pen, LineChart chart) {
        this.pen = pen;
        this.theme = pen.theme();
        this.chart = chart;
    }

    /** Where the lines go when the chart is that large. */
    PlotArea area(Dimension size) {
        measure(size);
        return new PlotArea(left, right, top, bottom);
    }

    private Ticks measure(Dimension size) {
        Ticks up = new Ticks(chart.y(), (int) Math.max(2, size.height / pen.em(4)));
        double numbers = 0;
        for (double y : up.values()) {
            numbers = Math.max(numbers, pen.width(up.text(y), theme.small()));
        }
        top = pen.titleHeight(chart.title(), size.width) + pen.em(3);
        bottom = size.height - pen.em(3.4);
        left = pen.em(1.6) + numbers;
        double names = 0;
        for (LineChart.Line line : chart.lines()) {
            names = Math.max(names, pen.width(line.name(), line.isStrong() ? theme.smallBold() : theme.small()));
        }
        right = size.width - Math.min(names + pen.em(2.2), size.width * 0.44);
        return up;
    }

    void paint(Dimension size) {
        Ticks up = measure(size);
        pen.title(chart.title(), size.width);
        for (double y : up.values()) {
            pen.line(left, y(y), right, y(y), theme.grid(), 0.07);
            pen.text(up.text(y), theme.small(), theme.muted(), left - pen.em(0.5), y(y), Side.RIGHT);
        }
        pen.text(chart.y().name(), theme.small(), theme.muted(), pen.em(1), top - pen.em(2.1), Side.LEFT);
        Ticks along = new Ticks(chart.x(), (int) Math.max(2, (right - left) / pen.em(5)));
        for (double x : along.values()) {
            pen.line(x(x), bottom, x(x), bottom + pen.em(0.3), theme.muted(), 0.07);
            pen.text(along.text(x), theme.small(), theme.muted(), x(x), bottom + pen.em(1), Side.CENTER);
        }
        pen.line(left, bottom, right, bottom, theme.muted(), 0.09);
        pen.text(chart.x().name(), theme.small(), theme.muted(), (left + right) / 2, bottom + pen.em(2.3), Side.CENTER);
        chart.lines().stream().filter(l -> !l.isStrong()).forEach(this::line);
        chart.lines().stream().filter(LineChart.Line::isStrong).forEach(this::line);
        names(size);
        cursor();
        marks();
    }

    /** The cursor and the marks, over the chart painted without them. */
    void onTop(PlotArea area) {
        left = area.left();
        right = area.right();
        top = area.top();
        bottom = area.bottom();
        cursor();
        marks();
    }

    private double x(double x) {
        return left + chart.x().share(x) * (right - left);
    }

    private double y(double y) {
        return bottom - chart.y().share(y) * (bottom - top);
    }

    private Color color(LineChart.Line line) {
        return line.isStrong() ? theme.color(line.color()) : theme.muted();
    }

    private void line(LineChart.Line line) {
        if (line.points().isEmpty()) {
            return;
        }
        Track track = new Track();
        for (LineChart.Point p : line.points()) {
            track.to(x(p.x()), y(p.y()));
        }
        pen.path(
                track.path(),
                line.isStrong() ? color(line) : theme.faint(),
                line.isStrong() ? 0.2 : 0.1,
                line.isStrong() ? line.color() : 0);
    }

    private void cursor() {
        chart.cursor().ifPresent(now -> {
            pen.line(x(now), top - pen.em(0.4), x(now), bottom, theme.foreground(), 0.1);
            String text = "now "
                    + Ticks.format(
                            chart.x().format(),
                            now,
                            (chart.x().high() - chart.x().low()) / 1000);
            double half = pen.width(text, theme.small()) / 2;
            double at = Math.max(left + half, Math.min(right - half, x(now)));
            pen.text(text, theme.small(), theme.foreground(), at, top - pen.em(1), Side.CENTER);
        });
    }

    private void marks() {
        List<double[]> taken = new ArrayList<>();
        for (LineChart.Mark mark : chart.marks()) {
            pen.dot(x(mark.x()), y(mark.y()), 0.35, theme.foreground());
            double half = pen.width(mark.label(), theme.small()) / 2 + pen.em(0.2);
            double at = Math.max(left + half, Math.min(right - half, x(mark.x())));
            double height = clear(taken, at, half, y(mark.y()) - pen.em(1.1), -pen.em(1.15));
            if (height < top) {
                height = clear(taken, at, half, y(mark.y()) + pen.em(1.1), pen.em(1.15));
            }
            taken.add(new double[] {at, height, half});
            pen.fill(at - half, height - pen.em(0.55), 2 * half, pen.em(1.1), theme.veil());
            pen.text(mark.label(), theme.small(), theme.foreground(), at, height, Side.CENTER);
        }
    }

    /** The first height from here on, step by step, at which a label meets none that is placed already. */
    private double clear(List<double[]> taken, double at, double half, double from, double step) {
        double height = from;
        for (int k = 0; k < taken.size(); k++) {
            double[] other = taken.get(k);
            if (Math.abs(other[0] - at) < other[2] + half && Math.abs(other[1] - height) < pen.em(1.1)) {
                height += step;
                k = -1;
            }
        }
        return height;
    }

    private void names(Dimension size) {
        double step = pen.em(1.2);
        List<LineChart.Line> named = new ArrayList<>();
        chart.lines().stream()
                .filter(l -> l.isStrong() && !l.points().isEmpty())
                .forEach(named::add);
        int room = (int) ((bottom - top + pen.em(2)) / step);
        chart.lines().stream()
                .filter(l -> !l.isStrong() && !l.points().isEmpty())
                .forEach(l -> {
                    if (named.size() < room) {
                        named.add(l);
                    }
                });
        double[] wanted = named.stream()
                .mapToDouble(l -> y(l.points().get(l.points().size() - 1).y()))
                .toArray();
        double[] placed = Labels.spread(wanted, step, top - pen.em(1), bottom + pen.em(1));
        for (int k = 0; k < named.size(); k++) {
            LineChart.Line line = named.get(k);
            Font font = line.isStrong() ? theme.smallBold() : theme.small();
            double from = right + pen.em(0.2);
            double to = right + pen.em(1.1);
            pen.line(from, wanted[k], to, placed[k], line.isStrong() ? color(line) : theme.faint(), 0.08);
            String text = pen.fitted(line.name(), font, size.width - to - pen.em(0.8));
            pen.text(text, font, color(line), to + pen.em(0.25), placed[k], Side.LEFT);
        }
    }
}
