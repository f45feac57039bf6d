package io.github.steelyard.gui.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.report.document.Axis;
import io.github.steelyard.report.document.LineChart;
import io.github.steelyard.report.document.Table;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.awt.event.KeyListener;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.OptionalDouble;
import javax.swing.JComponent;
import javax.swing.RepaintManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChartViewTest {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 320;

    private final RepaintManager usual = RepaintManager.currentManager(null);
    private Rectangle dirty;

    @BeforeEach
    void listen() {
        RepaintManager.setCurrentManager(new RepaintManager() {
            @Override
            public void addDirtyRegion(JComponent c, int x, int y, int w, int h) {
                Rectangle region = new Rectangle(x, y, w, h);
                dirty = dirty == null ? region : dirty.union(region);
            }
        });
    }

    @AfterEach
    void letGo() {
        RepaintManager.setCurrentManager(usual);
    }

    private static LineChart chart(double cursor, double steeper, double mark) {
        return new LineChart(
                "Scores",
                "now it is " + cursor,
                Axis.share("weight"),
                new Axis("score", 0, 1, Table.Format.NUMBER),
                List.of(new LineChart.Line(
                        "Option",
                        0,
                        true,
                        List.of(new LineChart.Point(0, 0.2), new LineChart.Point(1, 0.5 + steeper)))),
                List.of(new LineChart.Mark(mark, 0.4, "30%")),
                OptionalDouble.of(cursor));
    }

    /** Has the cursor where it was wanted last, as a decision does that is still computed. */
    private static final class Hand implements CursorHand {
        private double wanted = 0.5;

        @Override
        public double place(double shown) {
            return wanted;
        }

        @Override
        public void moved(double place, boolean dragging) {
            wanted = place;
        }

        @Override
        public void released() {}
    }

    private static ChartView view(LineChart chart) {
        return view(chart, new Hand());
    }

    private static ChartView view(LineChart chart, CursorHand hand) {
        ChartView view = new ChartView(chart);
        view.listen(hand);
        view.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
        view.setBackground(Color.WHITE);
        view.setSize(WIDTH, HEIGHT);
        return view;
    }

    private static void paint(ChartView view, BufferedImage on, Rectangle clip) {
        Graphics2D g = on.createGraphics();
        g.clip(clip);
        view.paint(g);
        g.dispose();
    }

    private static BufferedImage screen() {
        return new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
    }

    /** A view whose lines are kept as a picture, and the screen as it stands. */
    private ChartView settled(BufferedImage screen) {
        ChartView view = view(chart(0.5, 0, 0.3));
        for (double at : new double[] {0.48, 0.5}) {
            view.show(chart(at, 0, 0.3));
            paint(view, screen, new Rectangle(WIDTH, HEIGHT));
        }
        dirty = null;
        return view;
    }

    @Test
    void aCursorThatMovesLeavesNoTraceAndTheRestAlone() {
        BufferedImage screen = screen();
        ChartView view = settled(screen);
        for (double at : new double[] {0.51, 0.55, 0.9, 1, 0.97, 0.02, 0, 0.31}) {
            dirty = null;
            view.show(chart(at, 0, 0.3));
            assertThat(dirty).isNotNull();
            paint(view, screen, dirty);
            BufferedImage whole = screen();
            paint(view, whole, new Rectangle(WIDTH, HEIGHT));
            assertThat(pixels(screen)).isEqualTo(pixels(whole));
        }
        dirty = null;
        view.show(chart(0.33, 0, 0.3));
        assertThat(dirty.width).isLessThan(WIDTH / 2);
    }

    @Test
    void linesOrMarksThatMoveArePaintedWhole() {
        for (LineChart other : List.of(chart(0.51, 0.2, 0.3), chart(0.51, 0, 0.4))) {
            ChartView view = settled(screen());
            view.show(other);
            assertThat(dirty).isEqualTo(new Rectangle(WIDTH, HEIGHT));
        }
    }

    @Test
    void keysGoOnFromWhereTheCursorIsWantedNotFromAChartThatIsLate() {
        Hand hand = new Hand();
        ChartView view = view(chart(0.5, 0, 0.3), hand);
        for (int k = 1; k <= 3; k++) {
            KeyEvent right = new KeyEvent(view, KeyEvent.KEY_PRESSED, 0, 0, KeyEvent.VK_RIGHT, KeyEvent.CHAR_UNDEFINED);
            for (KeyListener listener : view.getKeyListeners()) {
                listener.keyPressed(right);
            }
            assertThat(hand.wanted).isEqualTo(0.5 + k / 100.0, within(1e-12));
        }
    }
}
