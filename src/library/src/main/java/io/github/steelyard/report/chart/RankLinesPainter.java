package io.github.steelyard.report.chart;

import io.github.steelyard.report.chart.Pen.Side;
import io.github.steelyard.report.document.RankLines;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.geom.Path2D;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Paints ranks in several rankings as lines, rank 1 on top, named at both ends. */
final class RankLinesPainter {

    private static final int HEAD_LINES = 3;

    private final Pen pen;
    private final Theme theme;
    private final RankLines chart;
    private double side;
    private boolean twice;
    private double left;
    private double column;
    private double top;
    private double row;

    RankLinesPainter(Pen pen, RankLines chart) {
        this.pen = pen;
        this.theme = pen.theme();
        this.chart = chart;
    }

    void paint(Dimension size) {
        layOut(size.width);
        int columns = chart.columns().size();
        top = pen.title(chart.title(), size.width) + header();
        int ranks = chart.lines().size();
        row = (size.height - top - pen.em(1.4)) / Math.max(1, ranks - 1);
        boolean turned = turned();
        for (int c = 0; c < columns; c++) {
            pen.line(x(c), top - pen.em(1), x(c), y(ranks), theme.grid(), 0.07);
            String name = chart.columns().get(c);
            if (turned) {
                String fitted = pen.fitted(name, theme.small(), pen.em(Pen.TURNED));
                pen.upward(fitted, theme.small(), theme.foreground(), x(c), top - pen.em(1.3));
            } else {
                List<String> lines = pen.wrapped(name, heading(), head(c), HEAD_LINES);
                double up = (lines.size() - 1) * pen.em(0.55);
                pen.lines(lines, heading(), theme.foreground(), x(c), top - pen.em(1.8) - up, Side.CENTER);
            }
        }
        chart.lines().stream().filter(l -> !l.isStrong()).forEach(this::line);
        chart.lines().stream().filter(RankLines.Line::isStrong).forEach(this::line);
        names(columns - 1, side, Side.LEFT, true);
        if (columns > 1) {
            names(0, left, Side.RIGHT, twice);
        }
    }

    /** The height that the names of the columns take at this width. */
    double header(double width) {
        layOut(width);
        return header();
    }

    private double header() {
        double widest = chart.columns().stream()
                .mapToDouble(name -> pen.width(name, theme.small()))
                .max()
                .orElse(0);
        return turned() ? Math.min(pen.em(Pen.TURNED), widest) + pen.em(1.6) : pen.em(4.4);
    }

    private void layOut(double width) {
        int columns = chart.columns().size();
        double names = 0;
        for (RankLines.Line line : chart.lines()) {
            names = Math.max(names, pen.width(line.name(), theme.smallBold()));
        }
        side = Math.min(names + pen.em(3), width * 0.48);
        // Where two columns of names leave too little room for the lines, the left one shows ranks alone.
        twice = side < width * 0.28;
        double head = columns > 0 ? pen.width(chart.columns().get(0), theme.small()) / 2 : 0;
        left = twice ? side : Math.max(pen.em(3), Math.min(head, pen.em(5)) + pen.em(0.6));
        column = columns > 1 ? (width - side - left) / (columns - 1) : 0;
    }

    /** How wide the name of a column may be: it stands in the middle over its column, which may be the first. */
    private double head(int c) {
        double room = chart.columns().size() > 1 ? column : pen.em(12);
        return (c == 0 ? Math.min(room, 2 * left) : room) - pen.em(0.25);
    }

    /** Whether columns are too narrow for their names, which then run upward. */
    private boolean turned() {
        return isCut(heading());
    }

    /** Somewhat smaller type where that saves names from running upward, which takes much height. */
    private Font heading() {
        return isCut(theme.small()) ? theme.small().deriveFont(theme.small().getSize2D() * 0.86f) : theme.small();
    }

    private boolean isCut(Font font) {
        for (int c = 0; c < chart.columns().size(); c++) {
            if (pen.isCut(chart.columns().get(c), font, head(c), HEAD_LINES)) {
                return true;
            }
        }
        return false;
    }

    private double x(int c) {
        return left + c * column;
    }

    private double y(double rank) {
        return top + (rank - 1) * row;
    }

    private Color color(RankLines.Line line) {
        return line.isStrong() ? theme.color(line.color()) : theme.muted();
    }

    private void line(RankLines.Line line) {
        int[] ranks = line.ranks();
        Color ink = line.isStrong() ? color(line) : theme.faint();
        for (int c = 1; c < ranks.length; c++) {
            if (ranks[c - 1] > 0 && ranks[c] > 0) {
                Path2D path = new Path2D.Double();
                path.moveTo(x(c - 1), y(ranks[c - 1]));
                double bend = column * 0.4;
                path.curveTo(x(c - 1) + bend, y(ranks[c - 1]), x(c) - bend, y(ranks[c]), x(c), y(ranks[c]));
                pen.path(path, ink, line.isStrong() ? 0.2 : 0.1, line.isStrong() ? line.color() : 0);
            }
        }
        for (int c = 0; c < ranks.length; c++) {
            if (ranks[c] > 0) {
                pen.dot(x(c), y(ranks[c]), line.isStrong() ? 0.32 : 0.2, ink);
            }
        }
    }

    private void names(int c, double side, Side from, boolean named) {
        Map<Integer, Integer> used = new HashMap<>();
        double step = Math.min(row, pen.em(1.2));
        for (RankLines.Line line : chart.lines()) {
            int rank = line.ranks()[c];
            if (rank > 0) {
                int before = used.merge(rank, 1, Integer::sum) - 1;
                Font font = line.isStrong() ? theme.smallBold() : theme.small();
                if (!named && before > 0) {
                    continue;
                }
                String text = pen.fitted(
                        named ? rank + "  " + line.name() : Integer.toString(rank), font, side - pen.em(1.6));
                double x = x(c) + (from == Side.LEFT ? pen.em(0.8) : -pen.em(0.8));
                pen.text(text, font, color(line), x, y(rank) + before * step, from);
            }
        }
    }
}
