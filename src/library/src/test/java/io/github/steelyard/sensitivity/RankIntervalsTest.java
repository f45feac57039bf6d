package io.github.steelyard.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Option;
import io.github.steelyard.oracle.OracleCase;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.sensitivity.RankBounds.Bounds;
import io.github.steelyard.weighting.FeasibleWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RankIntervalsTest {

    static List<OracleCase> cases() {
        return OracleCase.of("rank-intervals");
    }

    static LongStream seeds() {
        return LongStream.range(0, 30);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void reproducesTheReferenceCase(OracleCase oracle) {
        Object order = oracle.map("inputs").get("weight-order");
        Study study = Studies.of(oracle);
        if (order != null) {
            List<List<String>> stated =
                    ((List<?>) order).stream().map(id -> List.of((String) id)).toList();
            study = Studies.tree(
                    study.problem().criteria(),
                    stated,
                    study.problem().central().toRows());
        }
        RankBounds result = RankBounds.of(study);
        assertThat(result.isStated()).isEqualTo(order != null);
        for (int i = 0; i < result.options().size(); i++) {
            Bounds bounds = result.options().get(i);
            check(oracle, "margin", i, bounds.margin().orElseThrow());
            check(oracle, "max-regret", i, bounds.maxRegret());
            check(oracle, "best", i, bounds.best());
            check(oracle, "worst", i, bounds.worst());
            if (oracle.expect().get("potentially-optimal") instanceof List<?> able) {
                assertThat(bounds.isPotentiallyOptimal()).isEqualTo(able.get(i));
            }
        }
        if (oracle.expect().get("minimax-regret") instanceof String safest) {
            assertThat(result.safest().option().id()).isEqualTo(safest);
        }
        if (oracle.expect().get("pareto") instanceof List<?> pareto) {
            assertThat(Dominance.of(study).pareto().stream().map(Option::id).toList())
                    .isEqualTo(pareto);
        }
        if (oracle.expect().get("scores-at-extreme-weights") instanceof List<?> scores) {
            double[][] extremes = OracleCase.table(oracle.map("inputs").get("extreme-weights"));
            for (int e = 0; e < extremes.length; e++) {
                double[] s = ScoreModel.of(study).scores(extremes[e]);
                for (int i = 0; i < s.length; i++) {
                    assertThat(s[i])
                            .isCloseTo(OracleCase.numbers(scores.get(i))[e], within(oracle.tolerance("scores")));
                }
            }
        }
    }

    private static void check(OracleCase oracle, String key, int i, double actual) {
        if (oracle.expect().get(key) instanceof List<?> expected) {
            assertThat(actual)
                    .as(key + " of option " + (i + 1))
                    .isCloseTo(OracleCase.numbers(expected)[i], within(oracle.tolerance(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void equalsTheExtremesOverAllCellsOfTheSimplex(long seed) {
        agree(Studies.random(seed, 5, 3), FeasibleWeights.any(3));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void equalsTheExtremesOverAllCellsWithinBounds(long seed) {
        Random random = new Random(seed);
        double[][] values = new double[5][3];
        for (double[] row : values) {
            for (int j = 0; j < 3; j++) {
                row[j] = random.nextInt(11) / 10.0;
            }
        }
        Study study = Studies.tree(
                List.of(
                        Studies.bounded("c1", 1, 20, 70),
                        Studies.bounded("c2", 1, 10, 60),
                        Studies.bounded("c3", 1, 0, 50)),
                seed % 2 == 0 ? List.of(List.of("c1"), List.of("c3")) : List.of(),
                values);
        agree(study, FeasibleWeights.of(study.nodeWeights()));
    }

    private static void agree(Study study, FeasibleWeights region) {
        RankBounds result = RankBounds.of(study, region);
        int m = result.options().size();
        List<double[]> corners = arrangement(study, region);
        int[] best = new int[m];
        int[] worst = new int[m];
        java.util.Arrays.fill(best, m);
        double[] regret = new double[m];
        double[][] lead = new double[m][m];
        for (double[] row : lead) {
            java.util.Arrays.fill(row, Double.NEGATIVE_INFINITY);
        }
        for (double[] w : corners) {
            double[] s = Studies.scores(study, w);
            for (int i = 0; i < m; i++) {
                best[i] = Math.min(best[i], rank(s, i));
                for (int k = 0; k < m; k++) {
                    regret[i] = Math.max(regret[i], s[k] - s[i]);
                    lead[i][k] = Math.max(lead[i][k], s[i] - s[k]);
                }
            }
        }
        for (int a = 0; a < corners.size(); a++) {
            for (int b = a; b < corners.size(); b++) {
                for (int c = b; c < corners.size(); c++) {
                    double[] w = new double[3];
                    for (int j = 0; j < 3; j++) {
                        w[j] = (corners.get(a)[j] + corners.get(b)[j] + corners.get(c)[j]) / 3;
                    }
                    double[] s = Studies.scores(study, w);
                    for (int i = 0; i < m; i++) {
                        worst[i] = Math.max(worst[i], rank(s, i));
                    }
                }
            }
        }
        for (int i = 0; i < m; i++) {
            Bounds bounds = result.options().get(i);
            assertThat(bounds.isBestExact() && bounds.isWorstExact()).isTrue();
            assertThat(bounds.best()).as("best of " + (i + 1)).isEqualTo(best[i]);
            assertThat(bounds.worst()).as("worst of " + (i + 1)).isEqualTo(worst[i]);
            assertThat(bounds.maxRegret()).isCloseTo(regret[i], within(1e-8));
            assertThat(bounds.isPotentiallyOptimal()).isEqualTo(best[i] == 1);
            assertThat(bounds.beatenBy().isEmpty()).isEqualTo(best[i] == 1);
            for (int k = 0; k < m; k++) {
                boolean beats = lead[i][k] > 1e-9 && lead[k][i] <= 1e-9;
                assertThat(bounds.necessarilyBeats()
                                .contains(study.problem().options().get(k)))
                        .isEqualTo(i != k && beats);
                assertThat(bounds.possiblyBeats()
                                .contains(study.problem().options().get(k)))
                        .isEqualTo(i != k && lead[i][k] > 1e-9);
            }
        }
    }

    /** Every corner of every cell that the pairwise ties cut out of the region. */
    private static List<double[]> arrangement(Study study, FeasibleWeights region) {
        double[][] v = study.problem().values().toRows();
        List<Corners.Plane> ties = new ArrayList<>();
        for (int i = 0; i < v.length; i++) {
            for (int k = i + 1; k < v.length; k++) {
                double[] a = new double[3];
                for (int j = 0; j < 3; j++) {
                    a[j] = v[i][j] - v[k][j];
                }
                ties.add(new Corners.Plane(a, 0));
            }
        }
        List<double[]> corners = new ArrayList<>();
        for (double[] w : Corners.of(study, region, -1).all(ties)) {
            if (corners.stream().noneMatch(c -> Math.abs(c[0] - w[0]) + Math.abs(c[1] - w[1]) < 1e-9)) {
                corners.add(w);
            }
        }
        return corners;
    }

    private static int rank(double[] s, int i) {
        int rank = 1;
        for (double other : s) {
            rank += other > s[i] + 1e-9 ? 1 : 0;
        }
        return rank;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noDrawLeavesTheBoundsOfALargerProblem(long seed) {
        Study study = Studies.random(seed, 14, 7);
        RankBounds result = RankBounds.of(study);
        Random random = new Random(seed);
        int[] best = new int[14];
        java.util.Arrays.fill(best, 14);
        int[] worst = new int[14];
        for (int draw = 0; draw < 3000; draw++) {
            double[] w = new double[7];
            double sum = 0;
            for (int j = 0; j < 7; j++) {
                // A high power of a uniform draw reaches towards the corners.
                w[j] = Math.pow(random.nextDouble(), 1 + draw % 9);
                sum += w[j];
            }
            for (int j = 0; j < 7; j++) {
                w[j] /= sum;
            }
            double[] s = Studies.scores(study, w);
            for (int i = 0; i < 14; i++) {
                best[i] = Math.min(best[i], rank(s, i));
                worst[i] = Math.max(worst[i], rank(s, i));
            }
        }
        for (int i = 0; i < 14; i++) {
            Bounds bounds = result.options().get(i);
            assertThat(bounds.isBestExact() && bounds.isWorstExact()).isTrue();
            assertThat(bounds.best()).isLessThanOrEqualTo(best[i]).isGreaterThanOrEqualTo(best[i] - 4);
            assertThat(bounds.worst()).isGreaterThanOrEqualTo(worst[i]).isLessThanOrEqualTo(worst[i] + 4);
        }
    }

    @Test
    void aLimitedSearchStillBounds() {
        Study study = Studies.random(3, 30, 6);
        ScoreModel model = ScoreModel.of(study);
        List<double[]> leads = new ArrayList<>();
        for (int k = 1; k < 30; k++) {
            leads.add(model.scaledLead(0, k));
        }
        RankSearch.Reach reach = new RankSearch(FeasibleWeights.any(6), leads, false, Cancellation.NEVER)
                .mostTogether(study.weights().toArray());
        int most = 0;
        for (double[] w : Studies.grid(6, 8)) {
            double[] s = Studies.scores(study, w);
            int together = 0;
            for (int k = 1; k < 30; k++) {
                together += s[0] >= s[k] - 1e-12 ? 1 : 0;
            }
            most = Math.max(most, together);
        }
        assertThat(reach.rank()).isGreaterThanOrEqualTo(most);
    }

    @Test
    void equalOptionsShareTheirRanksAndBeatNobody() {
        Study study = Studies.of(new double[] {1, 1}, new double[] {.5, .5}, new double[] {.5, .5});
        assertThat(RankBounds.of(study).options()).allSatisfy(b -> {
            assertThat(b.best()).isEqualTo(1);
            assertThat(b.worst()).isEqualTo(1);
            assertThat(b.maxRegret()).isZero();
            assertThat(b.necessarilyBeats()).isEmpty();
            assertThat(b.possiblyBeats()).isEmpty();
        });
    }

    @Test
    void anOptionThatIsFirstAtASinglePointCanBeFirst() {
        // (.5, .5) is level with both others where the weights are equal, and behind elsewhere.
        Study study = Studies.of(new double[] {1, 1}, new double[] {1, 0}, new double[] {0, 1}, new double[] {.5, .5});
        Bounds middle = RankBounds.of(study).options().get(2);
        assertThat(middle.margin().orElseThrow()).isCloseTo(0, within(1e-9));
        assertThat(middle.best()).isEqualTo(1);
        assertThat(middle.isPotentiallyOptimal()).isTrue();
    }

    @Test
    void aSingleOptionIsFirst() {
        Study study = Studies.of(new double[] {1, 1}, new double[] {.5, .5});
        Bounds only = RankBounds.of(study).options().get(0);
        assertThat(only.best()).isEqualTo(1);
        assertThat(only.worst()).isEqualTo(1);
        assertThat(only.margin()).isEmpty();
        assertThat(Studies.figures("rank-intervals", study)).hasSize(1);
    }

    @Test
    void whereScoresAreNotLinearTheExtremesAreOverWeightsTriedAndSaySo() {
        Study study = Studies.method(
                Studies.of(new double[] {6, 4}, new double[] {1, 0}, new double[] {0, 1}, new double[] {.1, .1}),
                "topsis");
        RankBounds result = RankBounds.of(study);
        assertThat(result.isExact()).isFalse();
        assertThat(result.options().get(0).best()).isEqualTo(1);
        assertThat(result.options().get(0).worst()).isGreaterThan(1);
        assertThat(((Map<?, ?>) Studies.figures("rank-intervals", study).get("a1")).get("exact"))
                .isEqualTo(false);
    }

    @Test
    void theSentenceSaysWhoCanBeFirstAndWhoIsSafest() {
        Study study = Studies.of(
                new double[] {1, 1}, new double[] {1, 0}, new double[] {0, 1}, new double[] {.6, .6}, new double[] {
                    .2, .1
                });
        String text = Studies.ask("rank-intervals", study, Map.of()).blocks().stream()
                .filter(Paragraph.class::isInstance)
                .map(b -> ((Paragraph) b).text())
                .reduce("", (a, b) -> a + b + "\n");
        assertThat(text)
                .contains("3 of 4 options can be first at some weights; A4 never.")
                .contains("The safest choice is A3: whatever the weights, it falls at most 0.400 behind the best.");
    }
}
