package io.github.steelyard.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.MethodChoice;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.Problem;
import io.github.steelyard.sampling.DirichletWeights;
import io.github.steelyard.sampling.SimplexWeights;
import io.github.steelyard.sampling.WeightSampler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class QuasiRandomRunTest {

    private static Problem exact(int m, int n) {
        SplittableRandom random = new SplittableRandom(5);
        Performance[][] cells = new Performance[m][n];
        for (Performance[] row : cells) {
            Arrays.setAll(row, j -> Performance.exact(random.nextDouble()));
        }
        return Studies.problem(Studies.unit(n), cells);
    }

    private static List<Study> studies(long seed) {
        List<Study> studies = new ArrayList<>(List.of(
                Studies.of(exact(6, 6), 1, seed),
                Studies.of(exact(5, 4), 0.25, seed),
                Studies.of(Studies.uniform(6, 5), 0.4, seed),
                Studies.of(Studies.mixed(6, 5), 1, seed),
                Studies.of(Studies.mixed(4, 3), 0.3, seed, MethodChoice.of("topsis")),
                Studies.of(Studies.mixed(3, 1), 1, seed)));
        for (double uncertainty : new double[] {1, 0.25}) {
            studies.add(seeded(Studies.shared(5, 6, true, uncertainty), seed));
        }
        List<Criterion> some = Studies.unit(5);
        Performance[][] cells = new Performance[4][5];
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 5; j++) {
                cells[i][j] = Performance.between(0.1 * ((3 * i + j) % 5), 0.5 + 0.1 * ((i + 2 * j) % 5));
            }
        }
        studies.add(Studies.of(
                Studies.problem(Studies.ordered(some, List.of(List.of("c0", "c1", "c2"))), cells), 1, seed));
        return studies;
    }

    private static Study seeded(Study study, long seed) {
        return Study.of(study.decision().toBuilder().seed(seed).build());
    }

    private static SmaaResult result(SmaaRun run, long draws, int threads) {
        run.advance(draws, threads, Cancellation.NEVER, Progress.NONE, snapshot -> {});
        return run.result();
    }

    @Test
    void agreesWithRandomDrawsWithinTheErrorsThatBothTell() {
        for (Study study : studies(3)) {
            SmaaResult quasi = result(SmaaRun.quasi(study, false, List.of()), 16_384, 2);
            SmaaResult random = result(SmaaRun.of(study), 40_000, 2);
            for (int i = 0; i < quasi.acceptability().rows(); i++) {
                for (int r = 0; r < quasi.acceptability().columns(); r++) {
                    double error = Math.hypot(
                            quasi.standardErrors().at(i, r),
                            random.standardErrors().at(i, r));
                    assertThat(quasi.acceptability().at(i, r))
                            .isCloseTo(random.acceptability().at(i, r), within(5 * error + 2e-4));
                }
            }
        }
    }

    @Test
    void sameFiguresOnAnyThreadsAndInAnyParts() {
        for (Study study : studies(4)) {
            SmaaResult whole = result(SmaaRun.quasi(study, false, List.of()), 6_000, 1);
            SmaaResult threads = result(SmaaRun.quasi(study, false, List.of()), 6_000, 3);
            SmaaRun pieces = SmaaRun.quasi(study, false, List.of());
            if (!pieces.isExact()) {
                SmaaRun elsewhere = SmaaRun.quasi(study, false, List.of());
                pieces.include(elsewhere.part(4_321, 6_000, 2, Cancellation.NEVER, Progress.NONE));
                pieces.include(elsewhere.part(700, 1_111, 1, Cancellation.NEVER, Progress.NONE));
            }
            SmaaResult merged = result(pieces, 6_000, 2);
            for (SmaaResult other : List.of(threads, merged)) {
                assertThat(other.acceptability()).isEqualTo(whole.acceptability());
                assertThat(other.standardErrors()).isEqualTo(whole.standardErrors());
                assertThat(other.pairwiseWinning()).isEqualTo(whole.pairwiseWinning());
                assertThat(other.centralWeights()).isEqualTo(whole.centralWeights());
                assertThat(other.confidenceFactors()).isEqualTo(whole.confidenceFactors());
            }
        }
    }

    @Test
    void randomAndQuasiRandomPartsDoNotMix() {
        Study study = Studies.of(Studies.uniform(4, 3), 1, 2);
        SmaaPart part = SmaaRun.of(study).part(0, 500, 1, Cancellation.NEVER, Progress.NONE);
        assertThatThrownBy(() -> SmaaRun.quasi(study, false, List.of()).include(part))
                .isInstanceOf(Refusal.class);
    }

    /** 40 seeds: the mean square of the true error is known to a factor of about 1.25, that of the told one better. */
    @Test
    void replicatesTellTheErrorThatThereIsAndItIsSmaller() {
        int seeds = 40;
        for (Study study : List.of(
                Studies.of(exact(6, 6), 1, 1),
                Studies.of(exact(8, 8), 0.25, 1),
                Studies.of(Studies.uniform(8, 8), 1, 1))) {
            int m = study.problem().options().size();
            double[] truth = shares(study, 990, 400_000, true)[0];
            double[] real = new double[2];
            double told = 0;
            for (int seed = 1; seed <= seeds; seed++) {
                for (boolean isQuasi : new boolean[] {false, true}) {
                    double[][] shares = shares(study, seed, 8_192, isQuasi);
                    for (int i = 0; i < m; i++) {
                        double apart = shares[0][i] - truth[i];
                        real[isQuasi ? 1 : 0] += apart * apart;
                        told += isQuasi ? shares[1][i] * shares[1][i] : 0;
                    }
                }
            }
            assertThat(Math.sqrt(told / real[1])).isBetween(0.75, 1.33);
            assertThat(Math.sqrt(real[1] / real[0])).isLessThan(0.8);
        }
    }

    private static double[][] shares(Study study, long seed, int draws, boolean isQuasi) {
        Study own = seeded(study, seed);
        SmaaRun run = isQuasi ? SmaaRun.quasi(own, false, List.of()) : SmaaRun.of(own);
        run.count(draws, 2, Cancellation.NEVER);
        SmaaResult result = run.result();
        int m = result.acceptability().rows();
        double[][] shares = new double[2][m];
        for (int i = 0; i < m; i++) {
            shares[0][i] = result.first(i);
            shares[1][i] = result.standardErrors().at(i, 0);
        }
        return shares;
    }

    @Test
    void weightsHaveTheSpreadOfThoseTheyStandFor() {
        double[] stated = {0.1, 0.4, 0, 0.3, 0.2};
        PerformanceSampler performances = new PerformanceSampler(Studies.uniform(2, 5), 1);
        for (WeightSampler plain : List.of(
                new DirichletWeights(stated, 0.5, 7), new DirichletWeights(stated, 1, 7), new SimplexWeights(5, 7))) {
            int draws = 1 << 16;
            double[][] w = new double[5][draws];
            NetWeights.of(plain, performances, new ScrambledNets(NetWeights.coordinates(plain), 7))
                    .fill(0, draws, w);
            double[] shapes = plain instanceof DirichletWeights d ? d.shapes() : new double[] {1, 1, 1, 1, 1};
            double all = Arrays.stream(shapes).sum();
            for (int j = 0; j < 5; j++) {
                double mean = shapes[j] / all;
                double sum = 0;
                double squares = 0;
                for (double x : w[j]) {
                    sum += x;
                    squares += (x - mean) * (x - mean);
                }
                assertThat(sum / draws).isCloseTo(mean, within(2e-4));
                assertThat(squares / draws).isCloseTo(mean * (1 - mean) / (all + 1), within(2e-4));
            }
            for (int k = 0; k < draws; k += 97) {
                double sum = 0;
                for (double[] own : w) {
                    assertThat(own[k]).isGreaterThanOrEqualTo(0);
                    sum += own[k];
                }
                assertThat(sum).isCloseTo(1, within(1e-14));
            }
        }
    }

    @Test
    void untilAnErrorStopsThereWithWholeReplicates() {
        Study study = Studies.of(exact(6, 6), 1, 3);
        SmaaRun run = SmaaRun.quasi(study, false, List.of());
        run.sharpen(0.002, 2, Cancellation.NEVER, Progress.NONE, snapshot -> {});
        assertThat(run.result().largestError()).isLessThanOrEqualTo(0.002);
        assertThat(run.draws() % 4096).isZero();
        SmaaRun random = SmaaRun.of(study);
        random.sharpen(0.002, 2, Cancellation.NEVER, Progress.NONE, snapshot -> {});
        assertThat(run.draws()).isLessThan(random.draws());
    }

    @Test
    void tooManyOptionsAreRefusedWithTheLimit() {
        Study study = Studies.of(Studies.uniform(301, 2), 1, 3);
        assertThatThrownBy(() -> SmaaRun.quasi(study, false, List.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("300")
                .hasMessageContaining("301");
    }
}
