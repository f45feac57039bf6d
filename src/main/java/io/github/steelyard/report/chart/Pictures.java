package io.github.steelyard.report.chart;

import io.github.steelyard.report.document.Chart;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Charts as files, by the painters that also draw them on screen. */
public final class Pictures {

    private static final String SVG = "http://www.w3.org/2000/svg";

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

    /** An SVG image as text, with title and summary for those who do not see it. */
    public static String svg(Chart chart, Dimension size, Theme theme) {
        return svg(chart, size, theme, UnaryOperator.identity());
    }

    /** The same with every colour, in the order of painting, replaced. */
    static String svg(Chart chart, Dimension size, Theme theme, UnaryOperator<Color> inks) {
        Document document = document();
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment("Steelyard");
        SVGGraphics2D g = new SVGGraphics2D(context, false) {
            @Override
            public void setColor(Color colour) {
                super.setColor(inks.apply(colour));
            }
        };
        g.setSVGCanvasSize(size);
        ChartPainter.paint(g, chart, size, theme);
        Element root = g.getRoot();
        root.setAttributeNS(null, "viewBox", "0 0 " + size.width + " " + size.height);
        root.setAttributeNS(null, "role", "img");
        root.insertBefore(text(document, "desc", chart.summary()), root.getFirstChild());
        root.insertBefore(text(document, "title", chart.title()), root.getFirstChild());
        try (StringWriter out = new StringWriter()) {
            g.stream(root, out, true, false);
            return out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Element text(Document document, String name, String content) {
        Element element = document.createElementNS(SVG, name);
        element.setTextContent(content);
        return element;
    }
}
