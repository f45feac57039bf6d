package io.github.steelyard.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.sensitivity.Flips.Challenger;
import io.github.steelyard.sensitivity.Flips.Flip;
import io.github.steelyard.weighting.FeasibleWeights;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FlipDistanceTest {

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void equalsTheBestOfAllCorners(long seed) {
        Study study = Studies.random(seed, 5, 3);
        agree(study, FeasibleWeights.any(3));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void equalsTheBestOfAllCornersWithinOrdersAndBounds(long seed) {
        Random random = new Random(seed);
        double[][] values = new double[4][4];
        for (double[] row : values) {
            for (int j = 0; j < 4; j++) {
                row[j] = random.nextInt(21) / 20.0;
            }
        }
        Study study = seed % 2 == 0
                ? Studies.tree(
                        List.of(
                                Studies.bounded("c1", 40, 20, 60),
                                Studies.bounded("c2", 30, 10, 50),
                                Studies.leaf("c3", 20),
                                Studies.leaf("c4", 10)),
                        List.of(),
                        values)
                : Studies.tree(
                        List.of(
                                Studies.leaf("c1", 40),
                                Studies.group("g", 40, Studies.leaf("c2", 1), Studies.leaf("c3", 1)),
                                Studies.leaf("c4", 20)),
                        List.of(List.of("c1"), List.of("g"), List.of("c4")),
                        values);
        agree(study, FeasibleWeights.of(study.nodeWeights()));
    }

    private static void agree(Study study, FeasibleWeights region) {
        double[] now = study.weights().toArray();
        Flips flips = Flips.of(study, region);
        assertThat(flips.isExact()).isTrue();
        for (Challenger challenger : flips.challengers()) {
            int i = study.problem().optionIndex(challenger.option().id());
            Corners corners = Corners.of(study, region, i);
            List<double[]> bySum = corners.all(Corners.sumPlanes(now));
            if (challenger.flip().isEmpty()) {
                int first = study.problem().optionIndex(flips.winner().id());
                assertThat(bySum).allSatisfy(w -> {
                    double[] s = Studies.scores(study, w);
                    assertThat(s[i]).as("level at most").isLessThanOrEqualTo(s[first] + 1e-9);
                });
                proven(study, region, challenger);
                continue;
            }
            Flip flip = challenger.flip().get();
            assertThat(corners.isInside(flip.weights().toArray())).isTrue();
            double l1 = bySum.stream().mapToDouble(w -> sum(w, now)).min().orElseThrow();
            assertThat(flip.l1()).isCloseTo(l1, within(1e-8));
            double linf = corners.all(Corners.largestPlanes(now)).stream()
                    .mapToDouble(w -> largest(w, now))
                    .min()
                    .orElseThrow();
            assertThat(flip.linf()).isCloseTo(linf, within(1e-8));
            assertThat(flip.l2()).isBetween(flip.linf() - 1e-9, flip.l1() + 1e-9);
            double moved = flip.moves().stream().mapToDouble(Flips.Move::share).sum();
            assertThat(moved).isCloseTo(flip.l1() / 2, within(1e-9));
        }
    }

    private static void proven(Study study, FeasibleWeights region, Challenger challenger) {
        double total = challenger.beatenBy().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        assertThat(total).isCloseTo(1, within(1e-9));
        for (double[] w : Corners.of(study, region, -1).all(List.of())) {
            double[] s = Studies.scores(study, w);
            double mixed = challenger.beatenBy().entrySet().stream()
                    .mapToDouble(e -> e.getValue()
                            * s[study.problem().optionIndex(e.getKey().id())])
                    .sum();
            assertThat(mixed)
                    .isGreaterThanOrEqualTo(-1e-9
                            + s[study.problem().optionIndex(challenger.option().id())]);
        }
    }

    private static double sum(double[] w, double[] from) {
        double sum = 0;
        for (int j = 0; j < w.length; j++) {
            sum += Math.abs(w[j] - from[j]);
        }
        return sum;
    }

    private static double largest(double[] w, double[] from) {
        double largest = 0;
        for (int j = 0; j < w.length; j++) {
            largest = Math.max(largest, Math.abs(w[j] - from[j]));
        }
        return largest;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theEuclideanDistanceIsTheBestOfAFineGridUpToItsStep(long seed) {
        Study study = Studies.random(seed, 4, 3);
        double[] now = study.weights().toArray();
        for (Challenger challenger : Flips.of(study).challengers()) {
            int i = study.problem().optionIndex(challenger.option().id());
            double best = Double.POSITIVE_INFINITY;
            for (double[] w : Studies.grid(3, 200)) {
                double[] s = Studies.scores(study, w);
                if (java.util.Arrays.stream(s).allMatch(other -> s[i] >= other - 1e-12)) {
                    double squares = 0;
                    for (int j = 0; j < 3; j++) {
                        squares += (w[j] - now[j]) * (w[j] - now[j]);
                    }
                    best = Math.min(best, Math.sqrt(squares));
                }
            }
            if (Double.isFinite(best) && challenger.flip().isPresent()) {
                double l2 = challenger.flip().orElseThrow().l2();
                assertThat(l2).isLessThanOrEqualTo(best + 1e-9);
                assertThat(l2).isGreaterThan(best - 0.2);
            }
        }
    }

    @Test
    void saysTheMoveInPoints() {
        Study study = Studies.of(new double[] {4, 6}, new double[] {1, .3}, new double[] {.2, .9});
        Map<?, ?> figures = Studies.figures("flip-distance", study);
        Map<?, ?> challenger = (Map<?, ?>) ((Map<?, ?>) figures.get("challengers")).get("a1");
        // Level where .3 + .7t = .9 - .7t, t = 3/7.
        double share = 3.0 / 7 - 0.4;
        assertThat(figures.get("winner")).isEqualTo("a2");
        assertThat(figures.get("nearest")).isEqualTo("a1");
        assertThat((Double) challenger.get("l1")).isCloseTo(2 * share, within(1e-12));
        assertThat((Double) challenger.get("linf")).isCloseTo(share, within(1e-12));
        assertThat((Double) challenger.get("l2")).isCloseTo(share * Math.sqrt(2), within(1e-12));
        Map<?, ?> move = (Map<?, ?>) ((List<?>) challenger.get("moves")).get(0);
        assertThat(move.get("from")).isEqualTo("c2");
        assertThat(move.get("to")).isEqualTo("c1");
        assertThat((Double) move.get("points")).isCloseTo(100 * share, within(1e-9));
        assertThat(text(study)).startsWith("Shift 2.9 points from C2 to C1, and A1 ties with A2");
    }

    @Test
    void aLockedCriterionStays() {
        Study study = Studies.of(
                new double[] {4, 3, 3}, new double[] {1, 0, .5}, new double[] {0, 1, .6}, new double[] {.2, .2, 1});
        Map<?, ?> figures = (Map<?, ?>) Studies.ask("flip-distance", study, Map.of("locked", List.of("c2")))
                .figures();
        ((Map<?, ?>) figures.get("challengers")).values().forEach(entry -> {
            Object weights = ((Map<?, ?>) entry).get("weights");
            if (weights != null) {
                assertThat((Double) ((Map<?, ?>) weights).get("c2")).isCloseTo(.3, within(1e-9));
            }
        });
    }

    @Test
    void whereEverythingIsLockedNobodyElseCanWin() {
        Study study = Studies.of(new double[] {6, 4}, new double[] {1, 0}, new double[] {0, 1});
        Map<?, ?> figures = (Map<?, ?>) Studies.ask("flip-distance", study, Map.of("locked", List.of("c1", "c2")))
                .figures();
        assertThat(figures.get("nearest")).isNull();
        Map<?, ?> challenger = (Map<?, ?>) ((Map<?, ?>) figures.get("challengers")).get("a2");
        assertThat(challenger.get("l1")).isNull();
        assertThat(challenger.get("beaten-by")).isEqualTo(Map.of("a1", 1.0));
    }

    @Test
    void anOptionThatIsLevelHasNoDistance() {
        Study study = Studies.of(new double[] {1, 1}, new double[] {1, 0}, new double[] {0, 1});
        Flip flip = Flips.of(study).challengers().get(0).flip().orElseThrow();
        assertThat(flip.l1()).isZero();
        assertThat(flip.moves()).isEmpty();
        assertThat(text(study)).contains("are level");
    }

    @Test
    void aDominatedFieldHasNoFlip() {
        Study study = Studies.of(new double[] {1, 1}, new double[] {.9, .8}, new double[] {.5, .3});
        assertThat(Flips.of(study).nearest()).isEmpty();
        assertThat(text(study)).startsWith("No weights put any other option ahead of A1");
    }

    @Test
    void anOptionThatCanOnlyBeLevelDoesNotWin() {
        // a2 is level with a1 where c1 has no weight, and nowhere ahead; a3 where the weights are equal.
        Study study = Studies.of(new double[] {9, 1}, new double[] {1, .5}, new double[] {.5, .5});
        assertThat(Flips.of(study).challengers().get(0).flip()).isEmpty();
        Study middle = Studies.of(new double[] {9, 1}, new double[] {1, 0}, new double[] {0, 1}, new double[] {.5, .5});
        assertThat(Flips.of(middle).challengers().get(1).flip()).isEmpty();
        assertThat(Flips.of(middle).challengers().get(0).flip()).isPresent();
    }

    @Test
    void boundsThatContradictEachOtherAreRefused() {
        Study study = Studies.tree(
                List.of(Studies.bounded("c1", 1, 0, 40), Studies.bounded("c2", 1, 60, 100)),
                List.of(List.of("c1"), List.of("c2")),
                new double[] {1, 0},
                new double[] {0, 1});
        assertThatThrownBy(() -> Studies.ask("flip-distance", study, Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("no weights satisfy");
    }

    @Test
    void whereScoresAreNotLinearMovesAreBracketed() {
        Study study =
                Studies.method(Studies.of(new double[] {6, 4}, new double[] {1, 0}, new double[] {0, 1}), "topsis");
        Flips flips = Flips.of(study);
        assertThat(flips.isExact()).isFalse();
        assertThat(flips.nearest().orElseThrow().flip().orElseThrow().l1()).isCloseTo(.2, within(1e-7));
        assertThat(text(study)).contains("no smaller shift was found");
    }

    private static String text(Study study) {
        List<Block> blocks = Studies.ask("flip-distance", study, Map.of()).blocks();
        return blocks.stream()
                .filter(Paragraph.class::isInstance)
                .map(b -> ((Paragraph) b).text())
                .collect(Collectors.joining("\n"));
    }
}
