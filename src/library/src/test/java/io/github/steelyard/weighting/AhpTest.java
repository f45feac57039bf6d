package io.github.steelyard.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.weighting.PairwiseJudgements.Judgement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AhpTest {

    private static final double[] SAATY = {1, 2, 3, 4, 5, 6, 7, 8, 9};

    static PairwiseJudgements random(Random random, int n, double share) {
        while (true) {
            List<Judgement> stated = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                for (int j = i + 1; j < n; j++) {
                    if (random.nextDouble() < share) {
                        double ratio = SAATY[random.nextInt(9)];
                        stated.add(random.nextBoolean() ? new Judgement(i, j, ratio) : new Judgement(j, i, ratio));
                    }
                }
            }
            PairwiseJudgements judgements = new PairwiseJudgements(n, stated);
            if (judgements.parts().size() == 1) {
                return judgements;
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 7, 15, 30})
    void eigenvectorSatisfiesItsEquationToMachinePrecision(int n) {
        Random random = new Random(n);
        for (int trial = 0; trial < 40; trial++) {
            PairwiseJudgements judgements = random(random, n, 1);
            Priorities.Principal principal = Priorities.eigenvector(judgements);
            double[][] a = judgements.matrix();
            for (int i = 0; i < n; i++) {
                double sum = 0;
                for (int j = 0; j < n; j++) {
                    sum += a[i][j] * principal.weights()[j];
                }
                assertThat(sum / (principal.lambda() * principal.weights()[i])).isCloseTo(1, within(2e-14 * n));
            }
        }
    }

    @Test
    void eigenvalueIsTheLargestOfTheGeneralDecomposition() {
        Random random = new Random(5);
        for (int trial = 0; trial < 60; trial++) {
            PairwiseJudgements judgements = random(random, 3 + trial % 6, trial % 2 == 0 ? 1 : 0.7);
            double[][] h = judgements.matrix();
            for (double[] row : h) {
                for (int i = 0; i < h.length; i++) {
                    h[i][i] += row == h[i] ? zeros(row) : 0;
                }
            }
            double largest = 0;
            for (double value : new EigenDecomposition(new Array2DRowRealMatrix(h)).getRealEigenvalues()) {
                largest = Math.max(largest, value);
            }
            assertThat(Priorities.eigenvector(judgements).lambda()).isCloseTo(largest, within(1e-10));
        }
    }

    private static int zeros(double[] row) {
        int count = 0;
        for (double x : row) {
            count += x == 0 ? 1 : 0;
        }
        return count;
    }

    @Test
    void judgementsFromWeightsGiveTheseWeightsBack() {
        Random random = new Random(11);
        for (int trial = 0; trial < 50; trial++) {
            int n = 2 + random.nextInt(9);
            double[] w = new double[n];
            for (int i = 0; i < n; i++) {
                w[i] = Math.exp(3 * random.nextGaussian());
            }
            double[] expected = Priorities.shares(w);
            PairwiseJudgements some = random(random, n, 0.6);
            PairwiseJudgements consistent = new PairwiseJudgements(
                    n,
                    some.stated().stream()
                            .map(j -> new Judgement(j.first(), j.second(), w[j.first()] / w[j.second()]))
                            .toList());
            Priorities.Principal principal = Priorities.eigenvector(consistent);
            assertThat(principal.weights()).containsExactly(expected, within(1e-13));
            assertThat(Priorities.geometricMean(consistent)).containsExactly(expected, within(1e-13));
            assertThat(Consistency.of(principal.lambda(), n).ratio()).isCloseTo(0, within(1e-13));
            assertThat(Consistency.mend(consistent, principal.lambda())).isEmpty();
        }
    }

    @Test
    void geometricMeanOfACompleteMatrixIsTheRootOfItsRows() {
        PairwiseJudgements judgements = random(new Random(3), 6, 1);
        double[] roots = new double[6];
        double[][] a = judgements.matrix();
        for (int i = 0; i < 6; i++) {
            double product = 1;
            for (double x : a[i]) {
                product *= x;
            }
            roots[i] = Math.pow(product, 1.0 / 6);
        }
        assertThat(Priorities.geometricMean(judgements)).containsExactly(Priorities.shares(roots), within(1e-14));
    }

    @Test
    void harkersExampleOfAMissingPairFollowsFromTheOthers() {
        // a12 = 2, a23 = 2, a13 not judged: Harker's matrix [[2,2,0],[1/2,1,2],[0,1/2,2]] has lambda 3, w = 4:2:1.
        PairwiseJudgements chain = new PairwiseJudgements(3, List.of(new Judgement(0, 1, 2), new Judgement(1, 2, 2)));
        Priorities.Principal principal = Priorities.eigenvector(chain);
        assertThat(principal.lambda()).isCloseTo(3, within(1e-14));
        assertThat(principal.weights()).containsExactly(new double[] {4 / 7.0, 2 / 7.0, 1 / 7.0}, within(1e-15));
    }

    @Test
    void mendsTheJudgementThatWasSpoiled() {
        double[] w = {8, 4, 2, 1};
        List<Judgement> stated = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            for (int j = i + 1; j < 4; j++) {
                stated.add(new Judgement(i, j, i == 1 && j == 3 ? 0.25 : w[i] / w[j]));
            }
        }
        PairwiseJudgements spoiled = new PairwiseJudgements(4, stated);
        Consistency.Mend mend = Consistency.mend(
                        spoiled, Priorities.eigenvector(spoiled).lambda())
                .orElseThrow();
        assertThat(mend.judgement()).isEqualTo(new Judgement(1, 3, 0.25));
        assertThat(mend.mended()).isCloseTo(4, within(1e-6));
        assertThat(mend.ratio()).isCloseTo(0, within(1e-12));
    }

    @Test
    void noOtherSingleChangeHelpsMore() {
        Random random = new Random(17);
        for (int trial = 0; trial < 10; trial++) {
            PairwiseJudgements judgements = random(random, 5, trial % 2 == 0 ? 1 : 0.8);
            double lambda = Priorities.eigenvector(judgements).lambda();
            Optional<Consistency.Mend> mend = Consistency.mend(judgements, lambda);
            double best =
                    mend.map(m -> m.ratio()).orElse(Consistency.of(lambda, 5).ratio());
            for (Judgement judgement : judgements.stated()) {
                for (double t = -4; t <= 4; t += 0.05) {
                    double other = Priorities.eigenvector(judgements.with(judgement, Math.exp(t)))
                            .lambda();
                    assertThat(Consistency.of(other, 5).ratio()).isGreaterThanOrEqualTo(best - 1e-9);
                }
            }
        }
    }

    @Test
    void extremeRatiosStayFinite() {
        List<Judgement> chain = new ArrayList<>();
        for (int i = 0; i < 59; i++) {
            chain.add(new Judgement(i, i + 1, 1e6));
        }
        Priorities.Principal principal = Priorities.eigenvector(new PairwiseJudgements(60, chain));
        assertThat(principal.lambda()).isFinite();
        for (double w : principal.weights()) {
            assertThat(w).isBetween(0.0, 1.0);
        }
    }

    @Test
    void saysWhatContradictsAndWhatWouldMendIt() {
        Map<String, Object> pairs = new LinkedHashMap<>();
        pairs.put("cost", Map.of("noise", 3.0));
        pairs.put("noise", Map.of("image", 2.0));
        pairs.put("image", Map.of("cost", 2.0));
        LocalWeights weights = Weighing.of("ahp", List.of("cost", "noise", "image"), Map.of("pairwise", pairs));
        assertThat((Double) weights.outputs().get("consistency-ratio")).isGreaterThan(0.1);
        assertThat(weights.outputs()).containsKeys("lambda-max", "consistency-index", "hurts-most");
        assertThat(weights.remarks())
                .containsExactly("the judgements contradict each other: their consistency ratio is 0.63, where 0.1 is"
                        + " usual at most; one of those that fit the others least is 'cost' over 'noise', stated as 3;"
                        + " 1/4 would bring the ratio to 0.00");
    }

    @Test
    void unlinkedPairsAreRefusedByName() {
        assertThatThrownBy(() -> Weighing.of(
                        "ahp",
                        List.of("a", "b", "c", "d"),
                        Map.of("pairwise", Map.of("a", Map.of("b", 2.0), "c", Map.of("d", 3.0)))))
                .isInstanceOf(Refusal.class)
                .hasMessage("the pairs judged do not link a, b with c, d; state at least one pair between them");
    }

    @Test
    void aPairStatedTwiceIsRefused() {
        assertThatThrownBy(() -> Weighing.of(
                        "ahp",
                        List.of("a", "b"),
                        Map.of("pairwise", Map.of("a", Map.of("b", 3.0), "b", Map.of("a", 0.5)))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("compared twice in 'pairwise'; state each pair once");
    }

    @Test
    void matricesThatAreNotReciprocalAreRefused() {
        assertThatThrownBy(() -> PairwiseJudgements.ofMatrix(new double[][] {{1, 3}, {0.5, 1}}))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("row 1, column 2 of a comparison matrix says 3, row 2, column 1 says 0.5");
        assertThatThrownBy(() -> PairwiseJudgements.ofMatrix(new double[][] {{1, 2, 3}, {0.5, 1, 2}}))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("square");
    }
}
