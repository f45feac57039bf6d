package io.github.steelyard.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrackTest {

    private static List<double[]> corners(double[]... points) {
        Track track = new Track();
        for (double[] p : points) {
            track.to(p[0], p[1]);
        }
        List<double[]> corners = new ArrayList<>();
        for (PathIterator i = track.path().getPathIterator(null); !i.isDone(); i.next()) {
            double[] c = new double[6];
            i.currentSegment(c);
            corners.add(new double[] {c[0], c[1]});
        }
        return corners;
    }

    private static double[] p(double x, double y) {
        return new double[] {x, y};
    }

    @Test
    void aStraightLineHasTwoEnds() {
        double[][] points = new double[101][];
        for (int k = 0; k <= 100; k++) {
            points[k] = p(40 + 7.3 * k, 310 - 1.7 * k);
        }
        assertThat(corners(points)).containsExactly(points[0], points[100]);
    }

    @Test
    void stepsUprightAndBackwardKeepTheirCorners() {
        double[][] points = {p(0, 0), p(0, 10), p(5, 10), p(5, 0), p(3, 0), p(9, 0)};
        assertThat(corners(points)).containsExactly(points);
    }

    @Test
    void onePointIsAPoint() {
        assertThat(corners(p(3, 4))).containsExactly(p(3, 4));
    }

    @Test
    void everyPointLeftOutLiesOnTheLineThatIsLeft() {
        Random random = new Random(11);
        for (int run = 0; run < 200; run++) {
            double[][] points = new double[60][];
            double x = 0;
            double y = 0;
            double bend = random.nextDouble() * 0.01;
            double slope = random.nextDouble();
            for (int k = 0; k < points.length; k++) {
                points[k] = p(x, y);
                x += 0.1 + random.nextDouble() * 9;
                slope += random.nextInt(10) == 0 ? random.nextDouble() - 0.5 : bend;
                y = points[k][1] + slope * (x - points[k][0]);
            }
            List<double[]> kept = corners(points);
            assertThat(kept.get(0)).isEqualTo(points[0]);
            assertThat(kept.get(kept.size() - 1)).isEqualTo(points[59]);
            int at = 0;
            for (double[] point : points) {
                while (kept.get(at + 1)[0] < point[0]) {
                    at++;
                }
                double[] from = kept.get(at);
                double[] to = kept.get(at + 1);
                double height = from[1] + (to[1] - from[1]) * (point[0] - from[0]) / (to[0] - from[0]);
                assertThat(height).isCloseTo(point[1], within(0.0101));
            }
        }
    }
}
