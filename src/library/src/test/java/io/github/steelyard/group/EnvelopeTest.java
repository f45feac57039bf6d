package io.github.steelyard.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The upper envelope against the lines themselves. */
class EnvelopeTest {

    @Test
    void theLeadersOfAStretchAreTheHighestLinesInsideIt() {
        Random random = new Random(8);
        for (int seed = 0; seed < 2000; seed++) {
            int m = 1 + random.nextInt(6);
            double[] start = random.ints(m, 0, 6).asDoubleStream().toArray();
            double[] end = random.ints(m, 0, 6).asDoubleStream().toArray();
            List<Envelope.Stretch> stretches = Envelope.of(start, end).stretches();
            assertThat(stretches.get(0).from()).isZero();
            assertThat(stretches.get(stretches.size() - 1).to()).isEqualTo(1);
            for (int k = 0; k < stretches.size(); k++) {
                Envelope.Stretch stretch = stretches.get(k);
                assertThat(stretch.to()).isGreaterThan(stretch.from());
                double t = (stretch.from() + stretch.to()) / 2;
                double highest = Double.NEGATIVE_INFINITY;
                for (int i = 0; i < m; i++) {
                    highest = Math.max(highest, (1 - t) * start[i] + t * end[i]);
                }
                for (int i = 0; i < m; i++) {
                    boolean leads = (1 - t) * start[i] + t * end[i] > highest - 1e-9;
                    assertThat(stretch.leaders().contains(i)).as(seed + " " + i).isEqualTo(leads);
                }
                if (k > 0) {
                    assertThat(stretch.from()).isEqualTo(stretches.get(k - 1).to());
                    int before = stretches.get(k - 1).leaders().get(0);
                    int after = stretch.leaders().get(0);
                    double at = stretch.from();
                    assertThat((1 - at) * start[before] + at * end[before])
                            .isCloseTo((1 - at) * start[after] + at * end[after], within(1e-9));
                    assertThat(stretch.leaders())
                            .isNotEqualTo(stretches.get(k - 1).leaders());
                }
            }
        }
    }

    @Test
    void theProbabilityAtWhichThompsonTurnsIsExact() {
        Payoffs lumber = new Payoffs(new double[][] {{200000, -180000}, {100000, -20000}, {0, 0}});
        List<Envelope.Stretch> stretches =
                lumber.byProbability(0, new double[] {0.5, 0.5}).stretches();
        assertThat(stretches).hasSize(3);
        assertThat(stretches.get(0).leaders()).containsExactly(2);
        assertThat(stretches.get(1).from()).isCloseTo(20.0 / 120, within(1e-15));
        assertThat(stretches.get(2).from()).isCloseTo(160.0 / 260, within(1e-15));
        assertThat(stretches.get(2).leaders()).containsExactly(0);
    }
}
