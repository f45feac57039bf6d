package io.github.steelyard.report.chart;

import io.github.steelyard.report.chart.Pen.Side;
import io.github.steelyard.report.document.HeatMap;
import java.awt.Color;
import java.awt.Dimension;
import java.util.List;

/** Paints a table of shaded cells; every cell also shows its figure, so that the shade is never alone. */
final class HeatMapPainter {

    private final Pen pen;
    private final Theme theme;
    private final HeatMap chart;

    HeatMapPainter(Pen pen, HeatMap chart) {
        this.pen = pen;
        this.theme = pen.theme();
        this.chart = chart;
    }

    void paint(Dimension size) {
        double top = pen.title(chart.title(), size.width) + pen.em(3.4);
        double widest = 0;
        for (HeatMap.Row row : chart.rows()) {
            widest = Math.max(widest, pen.width(row.label(), theme.plain()));
        }
        double left = pen.em(1.6) + Math.min(widest, size.width * RowFrame.LABELS);
        double column =
                (size.width - left - pen.em(1)) / Math.max(1, chart.columns().size());
        double height = Math.min(
                pen.em(2.8),
                (size.height - top - pen.em(0.8)) / Math.max(1, chart.rows().size()));
        for (int c = 0; c < chart.columns().size(); c++) {
            List<String> lines = pen.wrapped(chart.columns().get(c), theme.small(), column - pen.em(0.3), 3);
            double up = (lines.size() - 1) * pen.em(0.55);
            pen.lines(
                    lines,
                    theme.small(),
                    theme.foreground(),
                    left + (c + 0.5) * column,
                    top - pen.em(0.9) - up,
                    Side.CENTER);
        }
        for (int r = 0; r < chart.rows().size(); r++) {
            HeatMap.Row row = chart.rows().get(r);
            double y = top + r * height;
            int most = height > pen.em(2.2) ? 2 : 1;
            List<String> label = pen.wrapped(row.label(), theme.plain(), left - pen.em(1.6), most);
            pen.lines(label, theme.plain(), theme.foreground(), pen.em(1), y + height / 2, Side.LEFT);
            for (int c = 0; c < row.cells().size(); c++) {
                cell(row.cells().get(c), left + c * column, y, column, height);
            }
        }
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
