package io.github.steelyard.report.svg;

import io.github.steelyard.report.chart.ChartPainter;
import io.github.steelyard.report.chart.SvgDrawing;
import io.github.steelyard.report.chart.Theme;
import io.github.steelyard.report.document.Chart;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Charts as SVG, by the painters that also draw them on screen. */
public final class BatikDrawing implements SvgDrawing {

    private static final String SVG = "http://www.w3.org/2000/svg";

    /** For the service loader. */
    public BatikDrawing() {}

    @Override
    public String svg(Chart chart, Dimension size, Theme theme, UnaryOperator<Color> inks) {
        Document document = document();
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment("Steelyard");
        List<Double> widths = new ArrayList<>();
        // Not rounded to the pixels of a screen: whoever scales a drawing sees text at its true width.
        Graphics2D ruler = ChartPainter.ruler();
        ruler.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        SVGGraphics2D g = new SVGGraphics2D(context, false) {
            @Override
            public void setColor(Color colour) {
                super.setColor(inks.apply(colour));
            }

            @Override
            public FontMetrics getFontMetrics(Font font) {
                return ruler.getFontMetrics(font);
            }

            @Override
            public void drawString(String text, float x, float y) {
                widths.add(ruler.getFontMetrics(getFont())
                        .getStringBounds(text, ruler)
                        .getWidth());
                super.drawString(text, x, y);
            }
        };
        g.setSVGCanvasSize(size);
        ChartPainter.paint(g, chart, size, theme);
        Element root = g.getRoot();
        keepWidths(root, widths);
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

    /** Text keeps the width it was laid out for, in whatever font its reader has: else it might run into its neighbour. */
    private static void keepWidths(Element root, List<Double> widths) {
        NodeList texts = root.getElementsByTagNameNS(SVG, "text");
        if (texts.getLength() != widths.size()) {
            throw new IllegalStateException(widths.size() + " texts were painted, " + texts.getLength() + " are there");
        }
        for (int k = 0; k < widths.size(); k++) {
            if (widths.get(k) > 0) {
                Element text = (Element) texts.item(k);
                text.setAttributeNS(null, "textLength", Double.toString(Math.rint(widths.get(k) * 10) / 10));
                text.setAttributeNS(null, "lengthAdjust", "spacingAndGlyphs");
            }
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
