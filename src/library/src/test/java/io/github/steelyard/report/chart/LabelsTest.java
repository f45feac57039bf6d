package io.github.steelyard.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LabelsTest {

    @Test
    void labelsThatFitStayWhereTheyWantToBe() {
        assertThat(Labels.spread(new double[] {10, 50, 30}, 10, 0, 100)).containsExactly(10, 50, 30);
    }

    @Test
    void crowdedLabelsAreSpreadAroundTheirMiddle() {
        assertThat(Labels.spread(new double[] {50, 50, 50}, 10, 0, 100))
                .containsExactly(new double[] {40, 50, 60}, within(1e-12));
    }

    @Test
    void theEdgesHold() {
        assertThat(Labels.spread(new double[] {0, 0, 99}, 10, 0, 100))
                .containsExactly(new double[] {5, 15, 95}, within(1e-12));
    }

    @Test
    void neverOverlapsNorChangesTheOrder() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            double[] wanted = random.doubles(12, 0, 200).toArray();
            double[] placed = Labels.spread(wanted, 10, 0, 200);
            double[] sorted = placed.clone();
            Arrays.sort(sorted);
            for (int k = 1; k < sorted.length; k++) {
                assertThat(sorted[k] - sorted[k - 1]).isGreaterThanOrEqualTo(10 - 1e-9);
            }
            for (int a = 0; a < 12; a++) {
                for (int b = 0; b < 12; b++) {
                    if (wanted[a] < wanted[b]) {
                        assertThat(placed[a]).isLessThan(placed[b]);
                    }
                }
            }
        }
    }
}
