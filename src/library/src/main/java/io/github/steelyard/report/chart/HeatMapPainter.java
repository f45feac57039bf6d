package io.github.steelyard.report.chart;

import io.github.steelyard.report.chart.Pen.Side;
import io.github.steelyard.report.document.HeatMap;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;

/** Paints a table of shaded cells; every cell also shows its figure, so that the shade is never alone. */
final class HeatMapPainter {

    private static final int HEAD_LINES = 3;

    private final Pen pen;
    private final Theme theme;
    private final HeatMap chart;

    HeatMapPainter(Pen pen, HeatMap chart) {
        this.pen = pen;
        this.theme = pen.theme();
        this.chart = chart;
    }

    void paint(Dimension size) {
        double top = pen.title(chart.title(), size.width) + header(size.width);
        double left = left(size.width);
        double column = column(size.width);
        double height = Math.min(
                pen.em(2.8),
                (size.height - top - pen.em(0.8)) / Math.max(1, chart.rows().size()));
        heads(size.width, top);
        for (int r = 0; r < chart.rows().size(); r++) {
            HeatMap.Row row = chart.rows().get(r);
            double y = top + r * height;
            int most = height > pen.em(2.2) ? 2 : 1;
            List<String> label = pen.wrapped(row.label(), theme.plain(), left - pen.em(1.6), most);
            pen.lines(label, theme.plain(), theme.foreground(), pen.em(1), y + height / 2, Side.LEFT);
            for (int c = 0; c < row.cells().size(); c++) {
                cell(row.cells().get(c), left + c * column + gaps(c), y, column, height);
            }
        }
    }

    /** The height that the names of panels and columns take at this width. */
    double header(double width) {
        double room = column(width) - pen.em(0.3);
        double names = turned(width)
                ? Math.min(pen.em(Pen.TURNED), widest(chart.columns())) + pen.em(0.8)
                : pen.em(1.1 * longest(chart.columns(), room) + 0.6);
        return names + (chart.panels().isEmpty() ? 0 : pen.em(1.2 * longest(titles(), panel(width)) + 0.4));
    }

    private void heads(double width, double top) {
        double left = left(width);
        double column = column(width);
        boolean turned = turned(width);
        for (int c = 0; c < chart.columns().size(); c++) {
            double x = left + gaps(c) + (c + 0.5) * column;
            String name = chart.columns().get(c);
            if (turned) {
                String fitted = pen.fitted(name, theme.small(), pen.em(Pen.TURNED));
                pen.upward(fitted, theme.small(), theme.foreground(), x, top - pen.em(0.5));
            } else {
                above(pen.wrapped(name, theme.small(), column - pen.em(0.3), HEAD_LINES), x, top - pen.em(0.3), false);
            }
        }
        double bottom = top - header(width) + pen.em(1.2 * longest(titles(), panel(width)) + 0.2);
        int before = 0;
        for (HeatMap.Panel panel : chart.panels()) {
            double from = left + gaps(before) + before * column;
            double wide = panel.columns() * column;
            above(pen.wrapped(panel.title(), theme.smallBold(), wide, HEAD_LINES), from + wide / 2, bottom, true);
            before += panel.columns();
        }
    }

    /** Lines that end just above a height. */
    private void above(List<String> lines, double x, double bottom, boolean bold) {
        double up = pen.em(0.55) + (lines.size() - 1) * pen.em(0.55);
        pen.lines(lines, bold ? theme.smallBold() : theme.small(), theme.foreground(), x, bottom - up, Side.CENTER);
    }

    private double left(double width) {
        return pen.em(1.6)
                + Math.min(
                        widest(chart.rows().stream().map(HeatMap.Row::label).toList(), theme.plain()),
                        width * RowFrame.LABELS);
    }

    private double column(double width) {
        int panels = Math.max(1, chart.panels().size());
        double free = width - left(width) - pen.em(1) - (panels - 1) * gap();
        return free / Math.max(1, chart.columns().size());
    }

    /** Room of the narrowest panel. */
    private double panel(double width) {
        return column(width)
                * chart.panels().stream()
                        .mapToInt(HeatMap.Panel::columns)
                        .min()
                        .orElse(chart.columns().size());
    }

    private double gap() {
        return pen.em(0.9);
    }

    /** The gaps between panels to the left of a column. */
    private double gaps(int column) {
        int panel = 0;
        int before = 0;
        while (panel < chart.panels().size()
                && column >= before + chart.panels().get(panel).columns()) {
            before += chart.panels().get(panel++).columns();
        }
        return panel * gap();
    }

    /** Whether columns are too narrow for their names, which then run upward. */
    private boolean turned(double width) {
        double room = column(width) - pen.em(0.3);
        return chart.columns().stream().anyMatch(name -> pen.isCut(name, theme.small(), room, HEAD_LINES));
    }

    private int longest(List<String> texts, double room) {
        return texts.stream()
                .mapToInt(text ->
                        pen.wrapped(text, theme.smallBold(), room, HEAD_LINES).size())
                .max()
                .orElse(1);
    }

    private List<String> titles() {
        List<String> titles = new ArrayList<>();
        chart.panels().forEach(panel -> titles.add(panel.title()));
        return titles;
    }

    private double widest(List<String> texts) {
        return widest(texts, theme.small());
    }

    private double widest(List<String> texts, Font font) {
        return texts.stream().mapToDouble(text -> pen.width(text, font)).max().orElse(0);
    }

    private void cell(HeatMap.Cell cell, double x, double y, double w, double h) {
        double gap = pen.em(0.1);
        boolean blank = Double.isNaN(cell.number());
        double share = blank ? 0 : Math.max(0, Math.min(1, chart.scale().share(cell.number())));
        Color shade = blank ? theme.background() : theme.shade(share);
        pen.fill(x, y, w - gap, h - gap, shade);
        if (cell.isMarked()) {
            pen.frame(x + gap, y + gap, w - 3 * gap, h - 3 * gap, theme.foreground(), 0.16);
        }
        String text = pen.fitted(cell.text(), theme.small(), w - pen.em(0.4));
        pen.text(text, theme.small(), theme.on(shade), x + (w - gap) / 2, y + (h - gap) / 2, Side.CENTER);
    }
}
