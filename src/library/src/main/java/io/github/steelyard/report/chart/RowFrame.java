package io.github.steelyard.report.chart;

import io.github.steelyard.report.chart.Pen.Side;
import io.github.steelyard.report.document.Axis;
import java.awt.Dimension;
import java.awt.Font;
import java.util.List;

/** What charts with one row a subject share: labels on the left, notes on the right, a common axis below. */
final class RowFrame {

    /** The largest share of the width that labels take. */
    static final double LABELS = 0.4;

    /** Height of a row in sizes of the type. */
    static final double ROW = 2;

    private final Pen pen;
    private final Axis axis;
    private final double left;
    private final double right;
    private final double top;
    private final double row;
    private final double pad;

    /**
     * Measures the columns.
     *
     * @param header height that is taken above the rows
     * @param labels of the rows
     * @param indent of each label, in sizes of the type
     * @param notes of the rows, may be empty texts
     * @param pad room kept free at both ends of the axis, for what is written there
     */
    RowFrame(
            Pen pen,
            Axis axis,
            Dimension size,
            double header,
            List<String> labels,
            double[] indent,
            List<String> notes,
            double pad) {
        this.pen = pen;
        this.pad = pad;
        this.axis = axis;
        double widest = 0;
        for (int k = 0; k < labels.size(); k++) {
            widest = Math.max(widest, pen.width(labels.get(k), pen.theme().plain()) + pen.em(indent[k]));
        }
        double noted = 0;
        for (String note : notes) {
            noted = Math.max(noted, pen.width(note, pen.theme().small()));
        }
        this.left = pen.em(1.6) + Math.min(widest, size.width * LABELS);
        this.right = size.width - pen.em(1.4) - (noted == 0 ? 0 : Math.min(noted, size.width * 0.2) + pen.em(0.6));
        this.top = header;
        double room = size.height - header - pen.em(3);
        this.row = labels.isEmpty() ? room : Math.min(pen.em(2.8), room / labels.size());
    }

    double left() {
        return left;
    }

    double right() {
        return right;
    }

    /** The height of a row. */
    double row() {
        return row;
    }

    /** The middle of row k. */
    double y(int k) {
        return top + (k + 0.5) * row;
    }

    double x(double value) {
        return left + pad + Math.max(0, Math.min(1, axis.share(value))) * (right - left - 2 * pad);
    }

    /** Whether a label needs two lines at this width. */
    static boolean isLong(Pen pen, String label, Font font, double width) {
        return pen.width(label, font) > width * LABELS;
    }

    /** Grid, axis and its name. */
    void axis(int rows) {
        double bottom = top + rows * row;
        Ticks ticks = new Ticks(axis, (int) Math.max(2, (right - left - 2 * pad) / pen.em(5)));
        for (double x : ticks.values()) {
            pen.line(x(x), top, x(x), bottom, pen.theme().grid(), 0.07);
            pen.text(ticks.text(x), pen.theme().small(), pen.theme().muted(), x(x), bottom + pen.em(0.8), Side.CENTER);
        }
        pen.text(
                pen.fitted(axis.name(), pen.theme().small(), right - left + pen.em(2)),
                pen.theme().small(),
                pen.theme().muted(),
                (left + right) / 2,
                bottom + pen.em(2),
                Side.CENTER);
    }

    /** A label in at most two lines where the row is high enough. */
    void label(int k, String label, double indent, boolean bold) {
        var font = bold ? pen.theme().bold() : pen.theme().plain();
        double room = left - pen.em(1.6) - pen.em(indent);
        int most = row > pen.em(2.2) ? 2 : 1;
        pen.lines(
                pen.wrapped(label, font, room, most),
                font,
                pen.theme().foreground(),
                pen.em(1 + indent),
                y(k),
                Side.LEFT);
    }

    void note(int k, String note, Dimension size) {
        if (!note.isEmpty()) {
            String text = pen.fitted(note, pen.theme().small(), size.width - right - pen.em(1.2));
            pen.text(text, pen.theme().small(), pen.theme().muted(), right + pen.em(0.6), y(k), Side.LEFT);
        }
    }
}
