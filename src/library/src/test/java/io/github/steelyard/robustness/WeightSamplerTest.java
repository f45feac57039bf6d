package io.github.steelyard.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.Label;
import io.github.steelyard.model.NodeWeight;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.ValueTree;
import io.github.steelyard.sampling.DirichletWeights;
import io.github.steelyard.sampling.FixedWeights;
import io.github.steelyard.sampling.HitAndRunWeights;
import io.github.steelyard.sampling.PolytopeWeights;
import io.github.steelyard.sampling.SimplexWeights;
import io.github.steelyard.sampling.Spreads;
import io.github.steelyard.sampling.WeightSampler;
import io.github.steelyard.weighting.FeasibleWeights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.junit.jupiter.api.Test;

class WeightSamplerTest {

    private static final int SIZE = 40_000;

    private static double[][] draw(WeightSampler sampler, int count) {
        double[][] w = new double[sampler.size()][count];
        sampler.fill(0, count, w);
        for (int k = 0; k < count; k++) {
            double sum = 0;
            for (double[] share : w) {
                assertThat(share[k]).isNotNegative();
                sum += share[k];
            }
            assertThat(sum).isCloseTo(1, within(1e-12));
        }
        return w;
    }

    private static FeasibleWeights feasible(List<Criterion> criteria) {
        return FeasibleWeights.of(study(ValueTree.of(criteria), 0).nodeWeights());
    }

    private static Study study(ValueTree tree, double uncertainty) {
        Performance[][] cells = new Performance[2][tree.criteria().size()];
        for (Performance[] row : cells) {
            Arrays.fill(row, Performance.exact(0.5));
        }
        return Studies.of(Studies.problem(tree, cells), uncertainty, 5);
    }

    /** Draws from all weights, keeping those that meet the constraints: slow, and right by definition. */
    private static double[][] rejected(FeasibleWeights feasible, int count) {
        double[][] kept = new double[feasible.size()][count];
        double[][] w = new double[feasible.size()][1024];
        SimplexWeights all = new SimplexWeights(feasible.size(), 99);
        int found = 0;
        for (long first = 0; found < count; first += 1024) {
            all.fill(first, 1024, w);
            for (int k = 0; k < 1024 && found < count; k++) {
                double[] own = new double[w.length];
                for (int j = 0; j < own.length; j++) {
                    own[j] = w[j][k];
                }
                if (feasible.holds(own, 0)) {
                    for (int j = 0; j < own.length; j++) {
                        kept[j][found] = own[j];
                    }
                    found++;
                }
            }
        }
        return kept;
    }

    private static List<WeightSampler> samplers() {
        return List.of(
                new SimplexWeights(5, 3),
                new DirichletWeights(new double[] {0.4, 0.3, 0, 0.3}, 0.5, 3),
                new DirichletWeights(new double[] {0.998, 0.001, 0.001}, 0.9, 3),
                Spreads.within(bounded(), 3),
                new HitAndRunWeights(bounded(), 3),
                new FixedWeights(new double[] {0.25, 0.75}, "exact"));
    }

    private static FeasibleWeights bounded() {
        List<Criterion> criteria = new ArrayList<>(Studies.unit(4));
        criteria.set(0, Studies.bounded(criteria.get(0), 20, 45));
        criteria.set(1, Studies.bounded(criteria.get(1), 10, 30));
        criteria.set(2, Studies.bounded(criteria.get(2), 0, 50));
        criteria.set(3, Studies.bounded(criteria.get(3), 5, 100));
        return feasible(criteria);
    }

    @Test
    void everyDrawStandsOnItsOwn() {
        for (WeightSampler sampler : samplers()) {
            double[][] whole = draw(sampler, 300);
            for (int[] piece : new int[][] {{0, 1}, {1, 99}, {100, 129}, {229, 71}, {63, 2}}) {
                double[][] part = new double[sampler.size()][piece[1]];
                sampler.fill(piece[0], piece[1], part);
                for (int j = 0; j < part.length; j++) {
                    assertThat(part[j]).isEqualTo(Arrays.copyOfRange(whole[j], piece[0], piece[0] + piece[1]));
                }
            }
        }
    }

    /** A network sorts all numbers if and only if it sorts all zeros and ones (Knuth 5.3.4, theorem Z). */
    @Test
    void theNetworkSorts() {
        for (int n = 0; n <= 13; n++) {
            int[][] network = SimplexWeights.network(n);
            for (int bits = 0; bits < 1 << n; bits++) {
                int x = bits;
                for (int[] e : network) {
                    if ((x >> e[0] & 1) > (x >> e[1] & 1)) {
                        x ^= 1 << e[0] | 1 << e[1];
                    }
                }
                int ones = Integer.bitCount(bits);
                assertThat(x).isEqualTo(((1 << ones) - 1) << n - ones);
            }
        }
    }

    @Test
    void anyWeightsAreUniformOverTheSimplex() {
        for (int n : new int[] {2, 3, 8, 21}) {
            double[][] w = draw(new SimplexWeights(n, 3), SIZE);
            for (int j = 0; j < n; j++) {
                Fit.follows("weight " + j + " of " + n, w[j], x -> 1 - Math.pow(1 - x, n - 1));
            }
            // A third check that sees dependence: the ratio w0 / (w0 + w1) is uniform.
            double[] ratio = new double[SIZE];
            for (int k = 0; k < SIZE; k++) {
                ratio[k] = w[0][k] / (w[0][k] + w[1][k]);
            }
            Fit.follows("ratio", ratio, x -> x);
        }
    }

    @Test
    void spreadIsADirichletAroundTheStatedWeights() {
        double[] stated = {0.5, 0.3, 0.195, 0.005, 0};
        for (double u : new double[] {0.05, 0.25, 0.8}) {
            double[][] w = draw(new DirichletWeights(stated, u, 3), SIZE);
            double concentration = 5 / (u * u) - 1;
            for (int j = 0; j < 4; j++) {
                BetaDistribution marginal =
                        new BetaDistribution(null, stated[j] * concentration, (1 - stated[j]) * concentration);
                Fit.follows("weight " + j + " at " + u, w[j], marginal::cumulativeProbability);
                Fit.mean("weight " + j + " at " + u, w[j], stated[j]);
            }
            assertThat(w[4]).containsOnly(0);
        }
    }

    @Test
    void noUncertaintyIsExactAndFullUncertaintyIsAnything() {
        ValueTree tree = ValueTree.of(Studies.unit(3));
        assertThat(WeightSpread.of(study(tree, 0), false).point()).isPresent();
        assertThat(WeightSpread.of(study(tree, 1), false)).isInstanceOf(SimplexWeights.class);
        assertThat(WeightSpread.of(study(tree, 0.3), false)).isInstanceOf(DirichletWeights.class);
        assertThat(WeightSpread.of(study(tree, 0), true)).isInstanceOf(SimplexWeights.class);
        assertThat(WeightSpread.of(study(ValueTree.of(Studies.unit(1)), 0.3), true)
                        .point())
                .isPresent();
    }

    /** The mean of all weights in one order is the rank order centroid. */
    @Test
    void anOrderIsDrawnExactly() {
        ValueTree tree = Studies.ordered(Studies.unit(4), List.of(List.of("c2"), List.of("c0"), List.of("c3", "c1")));
        WeightSampler sampler = WeightSpread.of(study(tree, 0), false);
        assertThat(sampler).isInstanceOf(PolytopeWeights.class);
        double[][] w = draw(sampler, SIZE);
        for (int k = 0; k < SIZE; k++) {
            assertThat(w[2][k]).isGreaterThanOrEqualTo(w[0][k] - 1e-12);
            assertThat(w[0][k]).isGreaterThanOrEqualTo(w[3][k] - 1e-12);
            assertThat(w[3][k]).isCloseTo(w[1][k], within(1e-12));
        }
        ValueTree strict = Studies.ordered(Studies.unit(3), List.of(List.of("c0"), List.of("c1"), List.of("c2")));
        double[][] x = draw(WeightSpread.of(study(strict, 0), false), SIZE);
        Fit.mean("first", x[0], 11 / 18.0);
        Fit.mean("second", x[1], 5 / 18.0);
        Fit.mean("third", x[2], 2 / 18.0);
    }

    @Test
    void boundsAreDrawnUniformly() {
        FeasibleWeights feasible = bounded();
        WeightSampler sampler = Spreads.within(feasible, 3);
        assertThat(sampler).isInstanceOf(PolytopeWeights.class);
        double[][] exact = draw(sampler, SIZE);
        double[][] slow = rejected(feasible, SIZE);
        for (int j = 0; j < 4; j++) {
            Fit.alike("weight " + j, exact[j], slow[j]);
            double[] one = new double[SIZE];
            double[] other = new double[SIZE];
            for (int k = 0; k < SIZE; k++) {
                one[k] = exact[j][k] - exact[(j + 1) % 4][k];
                other[k] = slow[j][k] - slow[(j + 1) % 4][k];
            }
            Fit.alike("difference " + j, one, other);
        }
    }

    @Test
    void aTreeIsUniformOverCumulativeWeights() {
        List<Criterion> unit = Studies.unit(4);
        Group left = Group.of(
                Label.of("left"),
                new NodeWeight(OptionalDouble.of(50), Optional.of(new NodeWeight.Bounds(30, 60))),
                List.of(Studies.bounded(unit.get(0), 20, 70), unit.get(1)));
        Group right = Group.of(Label.of("right"), NodeWeight.points(50), List.of(unit.get(2), unit.get(3)));
        ValueTree tree = new ValueTree(
                Group.of(new Label(ValueTree.ROOT, "", "", List.of(), ""), NodeWeight.NONE, List.of(left, right)));
        FeasibleWeights feasible = FeasibleWeights.of(study(tree, 0).nodeWeights());
        double[][] w = draw(Spreads.within(feasible, 3), SIZE);
        double[] outer = new double[SIZE];
        for (int k = 0; k < SIZE; k++) {
            outer[k] = w[0][k] + w[1][k];
            assertThat(outer[k]).isBetween(0.3 - 1e-12, 0.6 + 1e-12);
            assertThat(w[0][k] / outer[k]).isBetween(0.2 - 1e-12, 0.7 + 1e-12);
            assertThat(w[2][k]).isCloseTo(w[3][k], within(1e-12));
        }
        // Within the flat set, the area at left-hand total t grows with t: density 2t / (0.36 − 0.09).
        Fit.follows("left-hand total", outer, t -> (t * t - 0.09) / 0.27);
    }

    /**
     * Draws within a chain hang together a little, so the two-sample test is against every eighth draw, where they do
     * not.
     */
    @Test
    void hitAndRunAgreesWithExactSampling() {
        FeasibleWeights feasible = bounded();
        HitAndRunWeights walk = new HitAndRunWeights(feasible, 3);
        assertThat(walk.reduction()).isLessThanOrEqualTo(HitAndRunWeights.TARGET);
        double[][] near = draw(walk, 8 * 10_000);
        double[][] exact = draw(Spreads.within(feasible, 4), 10_000);
        for (int j = 0; j < 4; j++) {
            double[] thinned = new double[10_000];
            for (int k = 0; k < thinned.length; k++) {
                thinned[k] = near[j][8 * k];
            }
            Fit.alike("weight " + j, thinned, exact[j]);
        }
    }

    @Test
    void manyBoundsAreWalked() {
        List<Criterion> criteria = new ArrayList<>();
        for (Criterion criterion : Studies.unit(14)) {
            criteria.add(Studies.bounded(criterion, 3, 12));
        }
        FeasibleWeights feasible = feasible(criteria);
        WeightSampler sampler = Spreads.within(feasible, 3);
        assertThat(sampler).isInstanceOf(HitAndRunWeights.class);
        assertThat(((HitAndRunWeights) sampler).reduction()).isLessThanOrEqualTo(HitAndRunWeights.TARGET);
        double[][] w = draw(sampler, 6400);
        for (int j = 0; j < 14; j++) {
            assertThat(Arrays.stream(w[j])).allMatch(x -> x >= 0.03 - 1e-9 && x <= 0.12 + 1e-9);
            // All criteria are alike, so the mean is 1/14; chain means are independent and near normal: six errors.
            double[] chains = new double[100];
            for (int k = 0; k < 6400; k++) {
                chains[k / 64] += w[j][k] / 64;
            }
            Fit.mean("weight " + j, chains, 1 / 14.0);
        }
    }

    @Test
    void contradictionsAreNamed() {
        List<Criterion> criteria = new ArrayList<>(Studies.unit(3));
        criteria.set(0, Studies.bounded(criteria.get(0), 0, 20));
        criteria.set(1, Studies.bounded(criteria.get(1), 50, 90));
        ValueTree tree = Studies.ordered(criteria, List.of(List.of("c0"), List.of("c1")));
        FeasibleWeights feasible = FeasibleWeights.of(study(tree, 0).nodeWeights());
        assertThatThrownBy(() -> Spreads.within(feasible, 3))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("no weights meet all that is stated; these cannot hold together: ")
                .hasMessageContainingAll("'c0' weighs at most 20%", "'c1' weighs at least 50%");
    }

    @Test
    void aSinglePointComesOutRight() {
        List<Criterion> criteria = new ArrayList<>(Studies.unit(3));
        criteria.set(0, Studies.bounded(criteria.get(0), 50, 80));
        criteria.set(1, Studies.bounded(criteria.get(1), 30, 90));
        criteria.set(2, Studies.bounded(criteria.get(2), 20, 40));
        double[] point = Spreads.within(feasible(criteria), 3).point().orElseThrow();
        assertThat(point).containsExactly(new double[] {0.5, 0.3, 0.2}, within(1e-12));
    }
}
