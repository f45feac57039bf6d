package io.github.steelyard.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.analyses.Analyses;
import io.github.steelyard.evaluation.Answer;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.ValueTree;
import io.github.steelyard.sampling.Spreads;
import io.github.steelyard.sampling.WeightPolytope;
import io.github.steelyard.weighting.FeasibleWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Exact figures beside sampled ones. Shares are compared within five and a half standard errors of 100,000 draws: one
 * false alarm in 26 million comparisons where the count is near normal, and about 600 are made.
 */
class ExactSharesTest {

    private static final int SAMPLES = 100_000;

    static Stream<Study> studies() {
        List<Study> studies = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(12);
        for (int seed = 0; seed < 4; seed++) {
            for (int n = 2; n <= 3; n++) {
                Performance[][] cells = new Performance[5][n];
                for (Performance[] row : cells) {
                    for (int j = 0; j < n; j++) {
                        row[j] = Performance.exact(random.nextDouble());
                    }
                }
                studies.add(Studies.of(Studies.problem(Studies.unit(n), cells), 1, seed));
                List<Criterion> bounded = new ArrayList<>(Studies.unit(n));
                bounded.set(0, Studies.bounded(bounded.get(0), 20, 45));
                bounded.set(1, Studies.bounded(bounded.get(1), 5, 70));
                studies.add(Studies.of(Studies.problem(bounded, cells), 0.25, seed));
                ValueTree ordered = Studies.ordered(Studies.unit(n), List.of(List.of("c1"), List.of("c0")));
                studies.add(Studies.of(Studies.problem(ordered, cells), 0.25, seed));
            }
        }
        return studies.stream();
    }

    private static Shares exact(Study study) {
        return SmaaSetup.of(study, false, false, List.of()).exact().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("studies")
    void samplingAgreesWithCutting(Study study) {
        Shares exact = exact(study);
        SmaaSetup setup = SmaaSetup.of(study, false, false, List.of());
        Counts counts = setup.kernel().blank();
        setup.kernel().worker().count(0, SAMPLES, counts, Cancellation.NEVER);
        Shares sampled = Shares.of(counts.together(), setup.weights());
        int m = exact.acceptability().length;
        for (int i = 0; i < m; i++) {
            double row = 0;
            double column = 0;
            for (int r = 0; r < m; r++) {
                near("rank " + r + " of " + i, sampled.acceptability()[i][r], exact.acceptability()[i][r]);
                near(i + " beats " + r, sampled.winning()[i][r], exact.winning()[i][r]);
                row += exact.acceptability()[i][r];
                column += exact.acceptability()[r][i];
            }
            assertThat(row).isCloseTo(1, within(1e-12));
            assertThat(column).isCloseTo(1, within(1e-12));
            if (exact.acceptability()[i][0] > 0.01) {
                double spread = 5.5 * 0.5 / Math.sqrt(SAMPLES * exact.acceptability()[i][0]);
                assertThat(sampled.central()[i]).containsExactly(exact.central()[i], within(spread));
            }
        }
        assertThat(sampled.entropy()).isCloseTo(exact.entropy(), within(0.03));
        assertThat(sampled.rankingEntropy().getAsDouble())
                .isCloseTo(exact.rankingEntropy().getAsDouble(), within(0.03));
    }

    /** A rank that no weights give must not be counted even once. */
    private static void near(String what, double sampled, double exact) {
        assertThat(Math.abs(sampled - exact))
                .as(what + ": " + sampled + " for " + exact)
                .isLessThanOrEqualTo(
                        5.5 * Math.sqrt(exact * (1 - exact) / SAMPLES) + 1e-15 + (exact > 1e-9 ? 1e-4 : 0));
    }

    /** At a vertex where no options tie, the ranking holds around it as well, so it has a share. */
    @ParameterizedTest
    @MethodSource("studies")
    void ranksAtTheVerticesHaveAShare(Study study) {
        Shares exact = exact(study);
        SmaaSetup setup = SmaaSetup.of(study, false, false, List.of());
        WeightPolytope polytope = Spreads.polytope(setup.weights()).orElseThrow();
        double[][] values = study.problem().values().toRows();
        int checked = 0;
        for (double[] vertex : polytope.vertices()) {
            double[] scores = new double[values.length];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = WeightPolytope.dot(values[i], vertex);
            }
            Ranking ranking = Ranking.of(scores, true);
            for (int i = 0; i < scores.length; i++) {
                assertThat(exact.acceptability()[i][ranking.rank(i) - 1]).isPositive();
                checked++;
            }
        }
        assertThat(checked).isPositive();
    }

    /** The bounds on ranks come from linear programmes of another package; no draw may fall outside them. */
    @ParameterizedTest
    @MethodSource("studies")
    void everyRankWithAShareLiesWithinTheRankIntervals(Study study) {
        Object figures = Answer.of(
                        Analyses.all().get("rank-intervals"), study, Map.of(), Cancellation.NEVER, Progress.NONE)
                .figures();
        Shares exact = exact(study);
        for (int i = 0; i < exact.acceptability().length; i++) {
            Map<?, ?> own = (Map<?, ?>)
                    ((Map<?, ?>) figures).get(study.problem().options().get(i).id());
            int best = ((Number) own.get("best")).intValue();
            int worst = ((Number) own.get("worst")).intValue();
            for (int r = 1; r <= exact.acceptability().length; r++) {
                if (exact.acceptability()[i][r - 1] > 1e-9) {
                    assertThat(r).isBetween(best, worst);
                }
            }
            assertThat(exact.acceptability()[i][best - 1])
                    .as("best rank of " + i)
                    .isPositive();
            assertThat(exact.acceptability()[i][worst - 1])
                    .as("worst rank of " + i)
                    .isPositive();
        }
    }

    @Test
    void manyPiecesStillSumToOne() {
        SplittableRandom random = new SplittableRandom(3);
        double[][] values = new double[14][3];
        for (double[] row : values) {
            for (int j = 0; j < 3; j++) {
                row[j] = random.nextDouble();
            }
        }
        WeightPolytope all = WeightPolytope.of(FeasibleWeights.any(3), 10).orElseThrow();
        Shares shares = ExactShares.of(values, all).orElseThrow();
        for (double[] row : shares.acceptability()) {
            double sum = 0;
            for (double share : row) {
                sum += share;
            }
            assertThat(sum).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void exactWeightsAndPerformancesNeedNoDraw() {
        Performance[][] cells = {
            {Performance.exact(0.4), Performance.exact(0.9), Performance.exact(0.1), Performance.exact(0.3)},
            {Performance.exact(0.5), Performance.exact(0.1), Performance.exact(0.1), Performance.exact(0.3)}
        };
        SmaaRun run = SmaaRun.of(Studies.of(Studies.problem(Studies.unit(4), cells), 0, 1));
        run.advance(10_000, 1, Cancellation.NEVER, Progress.NONE, snapshot -> {});
        SmaaResult result = run.result();
        assertThat(result.isExact()).isTrue();
        assertThat(run.draws()).isZero();
        assertThat(result.first(0)).isEqualTo(1);
        assertThat(result.centralWeights().get(0).orElseThrow().toArray())
                .containsExactly(new double[] {0.25, 0.25, 0.25, 0.25}, within(1e-15));
        assertThat(result.confidenceFactors().get(0).getAsDouble()).isEqualTo(1);
        assertThat(result.confidenceFactors().get(1)).isEmpty();
    }

    @Test
    void optionsThatTieEverywhereShare() {
        double[][] values = {{0.5, 0.5}, {0.5, 0.5}, {0.9, 0.1}};
        WeightPolytope all = WeightPolytope.of(FeasibleWeights.any(2), 10).orElseThrow();
        Shares shares = ExactShares.of(values, all).orElseThrow();
        assertThat(shares.acceptability()[0]).containsExactly(new double[] {0.25, 0.5, 0.25}, within(1e-12));
        assertThat(shares.acceptability()[1]).containsExactly(new double[] {0.25, 0.5, 0.25}, within(1e-12));
        assertThat(shares.winning()[0][1]).isCloseTo(0.5, within(1e-12));
        assertThat(shares.rankingEntropy().getAsDouble()).isCloseTo(1, within(1e-12));
    }
}
