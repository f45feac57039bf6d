package io.github.steelyard.gui.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.report.chart.ChartPainter;
import io.github.steelyard.report.chart.Theme;
import io.github.steelyard.report.document.Axis;
import io.github.steelyard.report.document.LineChart;
import io.github.steelyard.report.document.Table;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartLayerTest {

    private static final Dimension SIZE = new Dimension(520, 300);

    private final ChartLayer layer = new ChartLayer();

    /** Two lines, the second one steeper by so much. */
    private static LineChart chart(double cursor, double steeper) {
        List<LineChart.Line> lines = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            lines.add(new LineChart.Line(
                    "Option " + i,
                    i,
                    i == 0,
                    List.of(new LineChart.Point(0, 0.2), new LineChart.Point(1, 0.5 + i * (0.3 + steeper)))));
        }
        return new LineChart(
                "Scores",
                "now it is " + cursor,
                Axis.share("weight"),
                new Axis("score", 0, 1, Table.Format.NUMBER),
                lines,
                List.of(new LineChart.Mark(0.3, 0.4, "30%")),
                OptionalDouble.of(cursor));
    }

    private static int[] pixels(double scale, Consumer<Graphics2D> painting) {
        BufferedImage image =
                new BufferedImage((int) (SIZE.width * scale), (int) (SIZE.height * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.scale(scale, scale);
        painting.accept(g);
        g.dispose();
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static int[] plain(double scale, LineChart chart) {
        return pixels(scale, g -> ChartPainter.paint(g, chart, SIZE, Theme.LIGHT));
    }

    private int[] layered(double scale, LineChart chart) {
        return pixels(scale, g -> layer.paint(g, chart, SIZE, Theme.LIGHT));
    }

    /** The largest difference of a colour, of 255. */
    private static int apart(int[] a, int[] b) {
        int most = 0;
        for (int k = 0; k < a.length; k++) {
            for (int shift = 0; shift < 24; shift += 8) {
                most = Math.max(most, Math.abs((a[k] >> shift & 255) - (b[k] >> shift & 255)));
            }
        }
        return most;
    }

    /** The left of the picture, without the names: type stands on whole pixels, so a name may jump by one. */
    private static int[] lines(int[] pixels, double scale) {
        int width = (int) (SIZE.width * scale);
        int[] lines = pixels.clone();
        for (int k = 0; k < lines.length; k++) {
            lines[k] = k % width < width * 0.7 ? lines[k] : 0;
        }
        return lines;
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.5, 2})
    void aMovingCursorLooksAsIfAllWerePaintedAnew(double scale) {
        for (double cursor : new double[] {0.2, 0.25, 0.5, 0.9}) {
            assertThat(apart(layered(scale, chart(cursor, 0)), plain(scale, chart(cursor, 0))))
                    .isLessThan(2);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 2})
    void linesThatMoveAreSeenToMove(double scale) {
        for (int k = 0; k < 3; k++) {
            layered(scale, chart(0.2, 0));
        }
        assertThat(apart(layered(scale, chart(0.2, 0.01)), plain(scale, chart(0.2, 0.01))))
                .isLessThan(2);
        assertThat(apart(layered(scale, chart(0.3, 0.01)), plain(scale, chart(0.3, 0.01))))
                .isLessThan(2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 2})
    void slowDriftIsSeenBeforeItIsATenthOfAPixel(double scale) {
        assertThat(apart(lines(plain(scale, chart(0.2, 0)), scale), lines(plain(scale, chart(0.2, 0.01)), scale)))
                .as("so that this test can fail")
                .isGreaterThan(60);
        for (int k = 0; k <= 100; k++) {
            LineChart drifted = chart(0.2, k * 1e-4);
            assertThat(apart(lines(layered(scale, drifted), scale), lines(plain(scale, drifted), scale)))
                    .isLessThan(40);
        }
    }
}
