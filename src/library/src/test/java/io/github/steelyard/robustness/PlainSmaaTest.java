package io.github.steelyard.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Study;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The baseline of the benchmarks counts what the kernel counts, draw by draw. */
class PlainSmaaTest {

    @Test
    void theKernelCountsWhatThePlainLoopCounts() {
        for (int[] shape : new int[][] {{8, 8}, {50, 12}, {3, 5}}) {
            Study study = Studies.of(Studies.uniform(shape[0], shape[1]), 1, 17);
            SmaaSetup setup = SmaaSetup.of(study, false, false, List.of());
            Counts counts = setup.kernel().blank();
            setup.kernel().worker().count(0, 2000, counts, Cancellation.NEVER);
            PlainSmaa plain = PlainSmaa.of(study.problem(), 17);
            plain.run(2000);
            Tally tally = counts.together();
            double[][] central = Shares.of(tally, setup.weights()).central();
            int m = shape[0];
            for (int i = 0; i < m; i++) {
                for (int r = 0; r < m; r++) {
                    assertThat(tally.alone[i * m + r]).isEqualTo(plain.ranks[i][r]);
                    assertThat(tally.halves[i * m + r]).isEqualTo(2 * plain.beats[i][r]);
                }
                for (int j = 0; j < shape[1] && central[i] != null; j++) {
                    assertThat(central[i][j]).isCloseTo(plain.central[i][j] / plain.ranks[i][0], within(1e-9));
                }
            }
        }
    }
}
