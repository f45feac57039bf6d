package io.github.steelyard.report.chart;

import io.github.steelyard.report.chart.Pen.Side;
import io.github.steelyard.report.document.Axis;
import io.github.steelyard.report.document.RankShares;
import java.awt.Color;
import java.awt.Dimension;

/** Paints a strip a row that says how often each rank was reached: rank 1 leftmost and darkest. */
final class RankSharesPainter {

    private final Pen pen;
    private final Theme theme;
    private final RankShares chart;

    RankSharesPainter(Pen pen, RankShares chart) {
        this.pen = pen;
        this.theme = pen.theme();
        this.chart = chart;
    }

    void paint(Dimension size) {
        double header = pen.title(chart.title(), size.width) + pen.em(0.8);
        int n = chart.rows().size();
        RowFrame frame = new RowFrame(
                pen,
                Axis.share("share of draws, rank 1 on the left"),
                size,
                header,
                chart.rows().stream().map(RankShares.Row::label).toList(),
                new double[n],
                chart.rows().stream().map(RankShares.Row::note).toList(),
                0);
        frame.axis(n);
        for (int k = 0; k < n; k++) {
            RankShares.Row row = chart.rows().get(k);
            frame.label(k, row.label(), 0, false);
            frame.note(k, row.note(), size);
            double h = Math.min(frame.row() * 0.66, pen.em(1.4));
            double from = 0;
            double[] shares = row.shares();
            for (int r = 0; r < shares.length; r++) {
                double x = frame.x(from);
                double w = frame.x(from + shares[r]) - x;
                Color shade = theme.shade(shares.length == 1 ? 1 : 1 - 0.92 * r / (shares.length - 1));
                pen.fill(x, frame.y(k) - h / 2, w > pen.em(0.3) ? w - pen.em(0.08) : w, h, shade);
                String rank = Integer.toString(r + 1);
                if (w > pen.width(rank, theme.small()) + pen.em(0.5) && h > pen.em(0.9)) {
                    pen.text(rank, theme.small(), theme.on(shade), x + w / 2, frame.y(k), Side.CENTER);
                }
                from += shares[r];
            }
        }
    }
}
