package io.github.steelyard.report.chart;

import io.github.steelyard.report.document.BarChart;
import io.github.steelyard.report.document.Chart;
import io.github.steelyard.report.document.HeatMap;
import io.github.steelyard.report.document.IntervalChart;
import io.github.steelyard.report.document.LineChart;
import io.github.steelyard.report.document.PathwayMap;
import io.github.steelyard.report.document.RankLines;
import io.github.steelyard.report.document.RankShares;
import io.github.steelyard.report.document.StackedBarChart;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Paints charts on any {@code Graphics2D}: a component, an image or a vector file. Stateless; safe on any thread. */
public final class ChartPainter {

    private static final double LEAST_ROW = 1.5;

    private ChartPainter() {}

    /** Paints the chart into the rectangle from (0, 0) of that size, background included. */
    public static void paint(Graphics2D g, Chart chart, Dimension size, Theme theme) {
        Pen pen = new Pen(g, theme);
        pen.fill(0, 0, size.width, size.height, theme.background());
        if (chart instanceof LineChart c) {
            new LinePainter(pen, c).paint(size);
        } else if (chart instanceof IntervalChart c) {
            new IntervalPainter(pen, c).paint(size);
        } else if (chart instanceof BarChart c) {
            new BarPainter(pen, c).paint(size);
        } else if (chart instanceof StackedBarChart c) {
            new StackedBarPainter(pen, c).paint(size);
        } else if (chart instanceof HeatMap c) {
            new HeatMapPainter(pen, c).paint(size);
        } else if (chart instanceof RankLines c) {
            new RankLinesPainter(pen, c).paint(size);
        } else if (chart instanceof RankShares c) {
            new RankSharesPainter(pen, c).paint(size);
        } else if (chart instanceof PathwayMap c) {
            new PathwayPainter(pen, c).paint(size);
        }
    }

    /**
     * Paints the cursor and the marks of a line chart over the same chart painted without them.
     *
     * @param area where its lines are
     */
    public static void onTop(Graphics2D g, LineChart chart, PlotArea area, Theme theme) {
        new LinePainter(new Pen(g, theme), chart).onTop(area);
    }

    /** The height at which the chart is easy to read when it is this wide. */
    public static int height(Chart chart, int width, Theme theme) {
        return measured(theme, pen -> height(pen, chart, width, RowFrame.ROW));
    }

    /** The same where text is measured by something else than a screen. */
    public static int height(Graphics2D ruler, Chart chart, int width, Theme theme) {
        return height(new Pen(ruler, theme), chart, width, RowFrame.ROW);
    }

    /** The height at which everything in the chart can still be told apart when it is this wide. */
    public static int least(Chart chart, int width, Theme theme) {
        return chart instanceof LineChart
                ? (int) Math.ceil(17 * theme.size())
                : measured(
                        theme, pen -> height(pen, chart, width, chart instanceof BarChart ? RowFrame.ROW : LEAST_ROW));
    }

    private static int height(Pen pen, Chart chart, int width, double row) {
        Theme theme = pen.theme();
        double rows;
        if (chart instanceof LineChart c) {
            rows = Math.max(width / theme.size() * 0.5, c.lines().size() * 1.2 + 8);
        } else if (chart instanceof IntervalChart c) {
            boolean isLong = isLong(pen, c.rows().stream().map(IntervalChart.Row::label), theme.plain(), width);
            rows = 8.2 + (isLong ? 1.4 : 1) * row * c.rows().size();
        } else if (chart instanceof BarChart c) {
            boolean isLong = isLong(pen, c.bars().stream().map(BarChart.Bar::label), theme.bold(), width);
            rows = 7.5 + (isLong ? 1.4 : 1) * RowFrame.ROW * c.bars().size();
        } else if (chart instanceof StackedBarChart c) {
            rows = 6.4
                    + 1.35 * StackedBarPainter.keyLines(pen, c, width)
                    + row * c.rows().size();
        } else if (chart instanceof HeatMap c) {
            boolean isLong = isLong(pen, c.rows().stream().map(HeatMap.Row::label), theme.plain(), width);
            double header = new HeatMapPainter(pen, c).header(width);
            rows = 3.8
                    + header / theme.size()
                    + (isLong ? 1.4 : 1) * row * c.rows().size();
        } else if (chart instanceof RankLines c) {
            double header = new RankLinesPainter(pen, c).header(width);
            rows = 4.6 + header / theme.size() + 0.8 * row * c.lines().size();
        } else if (chart instanceof PathwayMap c) {
            return (int) Math.ceil(new PathwayPainter(pen, c).height(width));
        } else {
            List<RankShares.Row> shares = ((RankShares) chart).rows();
            boolean isLong = isLong(pen, shares.stream().map(RankShares.Row::label), theme.plain(), width);
            rows = 7.5 + (isLong ? 1.4 : 1) * row * shares.size();
        }
        return (int) Math.ceil(rows * theme.size());
    }

    private static boolean isLong(Pen pen, Stream<String> labels, Font font, int width) {
        return labels.anyMatch(label -> RowFrame.isLong(pen, label, font, width));
    }

    /** Where the lines of a chart go when it is that large, so that a hand can take hold of its cursor. */
    public static PlotArea area(LineChart chart, Dimension size, Theme theme) {
        return measured(ruler(), theme, pen -> new LinePainter(pen, chart).area(size));
    }

    /** The same as it comes out on these graphics, whose scale can change how wide a text is. */
    public static PlotArea area(Graphics2D g, LineChart chart, Dimension size, Theme theme) {
        return new LinePainter(new Pen(g, theme), chart).area(size);
    }

    /** Measured as vector files are laid out, whose text is a little wider than that of screens. */
    private static <T> T measured(Theme theme, Function<Pen, T> measure) {
        Graphics2D g = ruler();
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        return measured(g, theme, measure);
    }

    private static <T> T measured(Graphics2D g, Theme theme, Function<Pen, T> measure) {
        try {
            return measure.apply(new Pen(g, theme));
        } finally {
            g.dispose();
        }
    }

    /** Something to measure on. */
    public static Graphics2D ruler() {
        return new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    }
}
