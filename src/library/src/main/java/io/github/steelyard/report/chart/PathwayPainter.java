package io.github.steelyard.report.chart;

import io.github.steelyard.report.chart.Pen.Side;
import io.github.steelyard.report.document.PathwayMap;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.util.List;

/**
 * Paints strategies as ways from left to right: a box for the start, a box for the condition, and two boxes one over
 * the other for how it goes on. Boxes are as tall as their texts.
 */
final class PathwayPainter {

    /** More lines than any text has. */
    private static final int ALL = 1000;

    private static final double MARGIN = 1;
    /** Room for a line with its label. */
    private static final double GAP = 2.2;

    private static final double LABEL_GAP = 9.5;
    private static final double PAD = 0.6;
    private static final double LINE = 1.35;

    private final Pen pen;
    private final Theme theme;
    private final PathwayMap chart;

    PathwayPainter(Pen pen, PathwayMap chart) {
        this.pen = pen;
        this.theme = pen.theme();
        this.chart = chart;
    }

    /** How tall everything is at this width. */
    double height(double width) {
        double height = pen.titleHeight(chart.title(), width) + pen.em(0.8);
        for (PathwayMap.Way way : chart.ways()) {
            height += head(way, width) + body(way, width) + pen.em(1.2);
        }
        return height;
    }

    void paint(Dimension size) {
        double y = pen.title(chart.title(), size.width) + pen.em(0.4);
        for (PathwayMap.Way way : chart.ways()) {
            double head = head(way, size.width);
            List<String> name = pen.wrapped(way.name(), theme.bold(), size.width - pen.em(2 * MARGIN), ALL);
            text(name, theme.bold(), theme.foreground(), pen.em(MARGIN), y);
            way(way, size.width, y + head);
            y += head + body(way, size.width) + pen.em(1.2);
        }
    }

    private double head(PathwayMap.Way way, double width) {
        return pen.em(LINE)
                        * pen.wrapped(way.name(), theme.bold(), width - pen.em(2 * MARGIN), ALL)
                                .size()
                + pen.em(0.5);
    }

    private double box(double width) {
        return (width - pen.em(2 * MARGIN + GAP + LABEL_GAP)) / 3;
    }

    private double tall(String text, double width) {
        return pen.em(LINE)
                        * pen.wrapped(text, theme.small(), box(width) - pen.em(2 * PAD), ALL)
                                .size()
                + pen.em(2 * PAD);
    }

    private double body(PathwayMap.Way way, double width) {
        double ends = tall(way.turn().text(), width) + tall(way.stay().text(), width) + pen.em(0.8);
        return Math.max(ends, Math.max(tall(way.start(), width), tall(condition(way), width)));
    }

    private static String condition(PathwayMap.Way way) {
        return way.condition() + "?";
    }

    private void way(PathwayMap.Way way, double width, double top) {
        double box = box(width);
        double middle = top + body(way, width) / 2;
        double first = pen.em(MARGIN);
        double second = first + box + pen.em(GAP);
        double third = second + box + pen.em(LABEL_GAP);
        box(way.start(), first, middle, width, theme.color(0), 0.14);
        box(condition(way), second, middle, width, theme.foreground(), 0.07);
        arrow(first + box, middle, second, middle);
        double turn = top + tall(way.turn().text(), width) / 2;
        double stay = top + body(way, width) - tall(way.stay().text(), width) / 2;
        branch(way.turn(), second + box, middle, third, turn, width, theme.color(1));
        branch(way.stay(), second + box, middle, third, stay, width, theme.color(0));
    }

    private void branch(
            PathwayMap.Branch branch, double x, double from, double to, double y, double width, Color color) {
        double knee = x + pen.em(0.9);
        pen.line(x, from, knee, from, theme.muted(), 0.12);
        pen.line(knee, from, knee, y, theme.muted(), 0.12);
        arrow(knee, y, to, y);
        pen.text(
                pen.fitted(branch.label(), theme.small(), to - knee - pen.em(0.8)),
                theme.small(),
                theme.foreground(),
                (knee + to) / 2,
                y - pen.em(0.75),
                Side.CENTER);
        box(branch.text(), to, y, width, color, 0.14);
    }

    private void arrow(double x1, double y1, double x2, double y2) {
        pen.line(x1, y1, x2, y2, theme.muted(), 0.12);
        pen.line(x2 - pen.em(0.5), y2 - pen.em(0.35), x2, y2, theme.muted(), 0.12);
        pen.line(x2 - pen.em(0.5), y2 + pen.em(0.35), x2, y2, theme.muted(), 0.12);
    }

    /** A box around a text, its middle at height y. */
    private void box(String text, double x, double y, double width, Color edge, double thickness) {
        double box = box(width);
        double tall = tall(text, width);
        pen.frame(x, y - tall / 2, box, tall, edge, thickness);
        text(
                pen.wrapped(text, theme.small(), box - pen.em(2 * PAD), ALL),
                theme.small(),
                theme.foreground(),
                x + pen.em(PAD),
                y - tall / 2 + pen.em(PAD));
    }

    private void text(List<String> lines, Font font, Color color, double x, double top) {
        for (int k = 0; k < lines.size(); k++) {
            pen.text(lines.get(k), font, color, x, top + pen.em(LINE) * (k + 0.5), Side.LEFT);
        }
    }
}
