package io.github.steelyard.report.chart;

import io.github.steelyard.report.document.Chart;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;

/** Charts as files, by the painters that also draw them on screen. */
public final class Pictures {

    private Pictures() {}

    /**
     * A PNG image.
     *
     * @param size in points
     * @param density pixels a point; 2 or more for print and sharp screens
     */
    public static byte[] png(Chart chart, Dimension size, Theme theme, double density) {
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(size.width * density),
                (int) Math.ceil(size.height * density),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.scale(density, density);
        ChartPainter.paint(g, chart, size, theme);
        g.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * An SVG image as text, with title and summary for those who do not see it.
     *
     * @throws io.github.steelyard.catalogue.Refusal when the part that writes SVG is not there
     */
    public static String svg(Chart chart, Dimension size, Theme theme) {
        return svg(chart, size, theme, UnaryOperator.identity());
    }

    /** The same with every colour, in the order of painting, replaced. */
    static String svg(Chart chart, Dimension size, Theme theme, UnaryOperator<Color> inks) {
        return SvgDrawing.find().svg(chart, size, theme, inks);
    }
}
