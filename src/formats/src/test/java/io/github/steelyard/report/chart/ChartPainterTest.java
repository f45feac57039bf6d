package io.github.steelyard.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.report.document.Chart;
import io.github.steelyard.report.document.PathwayMap;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

class ChartPainterTest {

    static Stream<Arguments> everyKindAtEverySize() {
        return Samples.all().stream()
                .flatMap(chart -> Stream.of(700, 1000, 1600)
                        .flatMap(width -> Stream.of(0.8, 1.0, 1.6)
                                .map(scale -> Arguments.of(chart.getClass().getSimpleName(), chart, width, scale))));
    }

    private static final Pattern TRANSFORM = Pattern.compile("(\\w+)\\(([^)]*)\\)");

    /** A piece of text with the box it fills. */
    private record Box(String text, Rectangle2D area) {}

    @ParameterizedTest(name = "{0} {2} x{3}")
    @MethodSource("everyKindAtEverySize")
    void textIsNeitherCutNorOverlaps(String kind, Chart chart, int width, double scale) throws Exception {
        Theme theme = Theme.LIGHT.scaled(scale);
        Dimension size = new Dimension(width, ChartPainter.height(chart, width, theme));
        List<Box> boxes = boxes(Pictures.svg(chart, size, theme));
        assertThat(boxes).hasSizeGreaterThan(10);
        for (int a = 0; a < boxes.size(); a++) {
            Rectangle2D area = boxes.get(a).area();
            assertThat(area.getMinX()).as(boxes.get(a).text()).isGreaterThanOrEqualTo(-0.5);
            assertThat(area.getMaxX()).as(boxes.get(a).text()).isLessThanOrEqualTo(width + 0.5);
            assertThat(area.getMinY()).as(boxes.get(a).text()).isGreaterThanOrEqualTo(-0.5);
            assertThat(area.getMaxY()).as(boxes.get(a).text()).isLessThanOrEqualTo(size.height + 0.5);
            for (int b = 0; b < a; b++) {
                assertThat(area.intersects(boxes.get(b).area()))
                        .as("'" + boxes.get(a).text() + "' over '"
                                + boxes.get(b).text() + "'")
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {600, 700, 1000, 1600})
    void ofWaysNoTextIsCut(int width) throws Exception {
        Chart ways = Samples.all().stream()
                .filter(PathwayMap.class::isInstance)
                .findFirst()
                .orElseThrow();
        Dimension size = new Dimension(width, ChartPainter.height(ways, width, Theme.LIGHT));
        assertThat(boxes(Pictures.svg(ways, size, Theme.LIGHT)))
                .extracting(Box::text)
                .noneMatch(t -> t.contains("…") && !t.startsWith("If …"));
    }

    private static List<Box> boxes(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        Document document =
                factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        List<Box> boxes = new ArrayList<>();
        NodeList texts = document.getElementsByTagName("text");
        for (int k = 0; k < texts.getLength(); k++) {
            Element text = (Element) texts.item(k);
            if (text.getTextContent().isEmpty()) {
                continue;
            }
            float fontSize = Float.parseFloat(style(text, "font-size").replace("px", ""));
            boolean bold = style(text, "font-weight").equals("bold");
            Font font = new Font(Font.SANS_SERIF, bold ? Font.BOLD : Font.PLAIN, 1).deriveFont(fontSize);
            FontMetrics metrics = g.getFontMetrics(font);
            double x = Double.parseDouble(text.getAttribute("x"));
            double y = Double.parseDouble(text.getAttribute("y"));
            // The height of small letters and figures: what has to stay readable.
            double up = metrics.getAscent() * 0.72;
            double wide = Double.parseDouble(text.getAttribute("textLength"));
            Rectangle2D box = new Rectangle2D.Double(x + 1, y - up, wide - 2, up);
            boxes.add(new Box(
                    text.getTextContent(),
                    placed(text).createTransformedShape(box).getBounds2D()));
        }
        g.dispose();
        return boxes;
    }

    /** Where an element lies by the transforms of all that is around it. */
    private static AffineTransform placed(Element element) {
        AffineTransform all = new AffineTransform();
        for (Node at = element; at instanceof Element e; at = at.getParentNode()) {
            AffineTransform own = new AffineTransform();
            Matcher step = TRANSFORM.matcher(e.getAttribute("transform"));
            while (step.find()) {
                double[] n = Arrays.stream(step.group(2).split("[ ,]+"))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
                own.concatenate(
                        switch (step.group(1)) {
                            case "matrix" -> new AffineTransform(n);
                            case "translate" -> AffineTransform.getTranslateInstance(n[0], n.length > 1 ? n[1] : 0);
                            case "rotate" -> AffineTransform.getRotateInstance(Math.toRadians(n[0]));
                            default -> throw new AssertionError(step.group());
                        });
            }
            all.preConcatenate(own);
        }
        return all;
    }

    /** A property of the nearest element around that has it. */
    private static String style(Element element, String property) {
        for (Element at = element; ; at = (Element) at.getParentNode()) {
            for (String entry : at.getAttribute("style").split(";")) {
                if (entry.trim().startsWith(property + ":")) {
                    return entry.substring(entry.indexOf(':') + 1).trim();
                }
            }
        }
    }

    @Test
    void textStandsOutInBothThemes() {
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            assertThat(contrast(theme.foreground(), theme.background())).isGreaterThan(7);
            assertThat(contrast(theme.muted(), theme.background())).isGreaterThan(4.5);
            for (int k = 0; k < theme.palette().size(); k++) {
                assertThat(contrast(theme.color(k), theme.background()))
                        .as("colour " + k)
                        .isGreaterThan(4.5);
            }
            for (double share = 0; share <= 1; share += 0.05) {
                Color shade = theme.shade(share);
                assertThat(contrast(theme.on(shade), shade))
                        .as("shade " + share)
                        .isGreaterThan(4.5);
            }
        }
    }

    private static double contrast(Color a, Color b) {
        double high = Math.max(Theme.luminance(a), Theme.luminance(b));
        double low = Math.min(Theme.luminance(a), Theme.luminance(b));
        return (high + 0.05) / (low + 0.05);
    }

    @Test
    void pngAndSvgShowTheSamePictureEveryTime() throws Exception {
        for (Chart chart : Samples.all()) {
            Dimension size = new Dimension(800, ChartPainter.height(chart, 800, Theme.DARK));
            byte[] png = Pictures.png(chart, size, Theme.DARK, 2);
            assertThat(Pictures.png(chart, size, Theme.DARK, 2)).isEqualTo(png);
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            assertThat(image.getWidth()).isEqualTo(1600);
            assertThat(new Color(image.getRGB(0, 0))).isEqualTo(Theme.DARK.background());
            String svg = Pictures.svg(chart, size, Theme.DARK);
            assertThat(Pictures.svg(chart, size, Theme.DARK)).isEqualTo(svg);
            assertThat(svg).contains("<title").contains(chart.summary()).contains("viewBox=\"0 0 800");
        }
    }

    @Test
    void evenFarTooSmallAPlaceIsPainted() {
        for (Chart chart : Samples.all()) {
            Dimension tiny = new Dimension(120, 90);
            assertThat(Pictures.png(chart, tiny, Theme.LIGHT, 1)).isNotEmpty();
        }
    }
}
