package io.github.steelyard.gui.view;

import io.github.steelyard.report.chart.ChartPainter;
import io.github.steelyard.report.chart.PlotArea;
import io.github.steelyard.report.chart.Theme;
import io.github.steelyard.report.document.Axis;
import io.github.steelyard.report.document.LineChart;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The lines of a chart, kept as a picture while only its cursor moves: they are most of the work of a frame, and stay
 * what they are while the weight is dragged that they run over. Lines that move all the time are never kept.
 */
final class ChartLayer {

    /** Of an axis: a tenth of a pixel of 500. Points are rounded, so that proportions stray a little in a drag. */
    private static final double TOLERANCE = 2e-4;

    private record Painted(LineChart chart, Dimension size, Theme theme, double scale) {
        boolean isLike(Painted other) {
            return other != null
                    && size.equals(other.size)
                    && scale == other.scale
                    && theme.equals(other.theme)
                    && ChartLayer.isLike(chart, other.chart);
        }
    }

    private Painted last;
    private PlotArea area;
    private BufferedImage image;

    /** Paints the chart, cursor and all. */
    void paint(Graphics2D g, LineChart chart, Dimension size, Theme theme) {
        AffineTransform to = g.getTransform();
        boolean isUpright = to.getShearX() == 0 && to.getShearY() == 0 && to.getScaleX() == to.getScaleY();
        Painted wanted = new Painted(bare(chart), size, theme, to.getScaleX());
        if (!wanted.isLike(last) || !isUpright) {
            last = wanted;
            area = ChartPainter.area(g, wanted.chart(), size, theme);
            image = null;
            ChartPainter.paint(g, chart, size, theme);
            return;
        }
        if (image == null) {
            image = picture(g, last);
        }
        g.scale(1 / to.getScaleX(), 1 / to.getScaleY());
        g.drawImage(image, 0, 0, null);
        g.setTransform(to);
        ChartPainter.onTop(g, chart, area, theme);
    }

    /** Whether one chart painted over the other would only move the cursor. */
    boolean isCursorAlone(LineChart before, LineChart now) {
        return image != null
                && isLike(bare(now), last.chart())
                && now.cursor().isPresent()
                && before.cursor().isPresent()
                && isLike(before.marks(), now.marks(), now);
    }

    private static boolean isLike(List<LineChart.Mark> a, List<LineChart.Mark> b, LineChart in) {
        boolean like = a.size() == b.size();
        for (int k = 0; like && k < a.size(); k++) {
            like = a.get(k).label().equals(b.get(k).label())
                    && isLike(a.get(k).x(), b.get(k).x(), in.x())
                    && isLike(a.get(k).y(), b.get(k).y(), in.y());
        }
        return like;
    }

    /** Where the lines of the chart are, as painted last where that was this one. */
    PlotArea area(LineChart chart, Dimension size, Theme theme) {
        boolean isPainted = last != null && new Painted(bare(chart), size, theme, last.scale()).isLike(last);
        return isPainted ? area : ChartPainter.area(chart, size, theme);
    }

    private static BufferedImage picture(Graphics2D g, Painted of) {
        int width = (int) Math.ceil(of.size().width * of.scale());
        int height = (int) Math.ceil(of.size().height * of.scale());
        BufferedImage image = g.getDeviceConfiguration().createCompatibleImage(width, height);
        Graphics2D into = image.createGraphics();
        into.setRenderingHints(g.getRenderingHints());
        into.scale(of.scale(), of.scale());
        ChartPainter.paint(into, of.chart(), of.size(), of.theme());
        into.dispose();
        return image;
    }

    /** Without the sentence about it, which is not painted, and what is painted on top: cursor and marks. */
    private static LineChart bare(LineChart chart) {
        return new LineChart(chart.title(), "", chart.x(), chart.y(), chart.lines(), List.of(), OptionalDouble.empty());
    }

    private static boolean isLike(LineChart a, LineChart b) {
        if (!a.title().equals(b.title())
                || !isLike(a.x(), b.x())
                || !isLike(a.y(), b.y())
                || a.lines().size() != b.lines().size()) {
            return false;
        }
        for (int k = 0; k < a.lines().size(); k++) {
            LineChart.Line one = a.lines().get(k);
            LineChart.Line other = b.lines().get(k);
            if (!one.name().equals(other.name())
                    || one.color() != other.color()
                    || one.isStrong() != other.isStrong()
                    || !isLike(one.points(), other.points(), a.x(), a.y())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLike(List<LineChart.Point> a, List<LineChart.Point> b, Axis x, Axis y) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int k = 0; k < a.size(); k++) {
            if (!isLike(a.get(k).x(), b.get(k).x(), x)
                    || !isLike(a.get(k).y(), b.get(k).y(), y)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLike(Axis a, Axis b) {
        return a.name().equals(b.name())
                && a.format() == b.format()
                && isLike(a.low(), b.low(), a)
                && isLike(a.high(), b.high(), a);
    }

    private static boolean isLike(double a, double b, Axis axis) {
        return Math.abs(a - b) <= TOLERANCE * (axis.high() - axis.low());
    }
}
