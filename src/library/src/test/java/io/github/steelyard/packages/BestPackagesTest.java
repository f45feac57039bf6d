package io.github.steelyard.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Combination;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.DecisionBuilder;
import io.github.steelyard.model.Interaction;
import io.github.steelyard.model.Label;
import io.github.steelyard.model.PackageLimit;
import io.github.steelyard.model.PackageRule;
import io.github.steelyard.model.Packages;
import io.github.steelyard.model.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Branch and bound against the list of all packages, on random decisions. */
class BestPackagesTest {

    private static final String[] CRITERIA = {"a", "b", "c"};

    private static Decision random(int measures, Random random, boolean isPlain) {
        DecisionBuilder builder = Decision.builder("Random");
        Map<String, Combination> combine = new LinkedHashMap<>();
        for (String id : CRITERIA) {
            Criterion criterion = random.nextBoolean() ? Criterion.max(id) : Criterion.min(id);
            boolean rises = criterion.direction() == io.github.steelyard.model.Direction.MAX;
            builder.criteria(criterion
                    .between(rises ? 0 : measures * 10, rises ? measures * 10 : 0)
                    .weighing(1 + random.nextInt(9)));
            combine.put(
                    id,
                    isPlain
                            ? Combination.SUM
                            : List.of(
                                            Combination.SUM,
                                            Combination.MAX,
                                            Combination.MIN,
                                            Combination.MEAN,
                                            Combination.BEST,
                                            Combination.WORST)
                                    .get(random.nextInt(6)));
        }
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < measures; i++) {
            ids.add("m" + i);
            builder.option("m" + i, 2 + random.nextInt(8), 2 + random.nextInt(8), 2 + random.nextInt(8));
        }
        List<PackageRule> rules = List.of(
                PackageRule.needs(List.of(ids.get(0)), List.of(ids.get(1)), ""),
                PackageRule.of(PackageRule.Kind.NEVER, List.of(ids.get(2), ids.get(3)), ""),
                PackageRule.of(PackageRule.Kind.AT_LEAST_ONE, List.of(ids.get(1), ids.get(3)), ""),
                PackageRule.of(PackageRule.Kind.AT_MOST_ONE, List.of(ids.get(0), ids.get(2), ids.get(4)), ""));
        List<Interaction> together = List.of(
                new Interaction(List.of(ids.get(0), ids.get(1)), Map.of("a", random.nextInt(7) - 3.0), ""),
                new Interaction(List.of(ids.get(1), ids.get(3)), Map.of("b", random.nextInt(7) - 3.0), ""));
        Map<String, Double> use = new LinkedHashMap<>();
        ids.forEach(id -> use.put(id, 1.0 + random.nextInt(5)));
        List<PackageLimit> limits = List.of(new PackageLimit(Label.of("effort"), measures * 1.5, use));
        return builder.packages(new Packages(ids, combine, together, rules, limits, false))
                .build();
    }

    private static PackageWorth worth(Decision decision) {
        PackageSet set = new PackageSet(decision.packages().orElseThrow());
        Study study = Study.of(decision);
        Problem problem = study.problem();
        return PackageWorth.of(
                set,
                Expansion.cells(decision, set),
                problem,
                problem.curves(),
                study.weights().toArray());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theBestOfTheListAreFound(boolean isPlain) {
        Random random = new Random(20170816);
        for (int round = 0; round < 40; round++) {
            PackageWorth worth = worth(random(6 + random.nextInt(4), random, isPlain));
            List<Double> all = new ArrayList<>();
            worth.set().each(bits -> {
                if (bits != 0) {
                    all.add(worth.score(bits));
                }
                return true;
            });
            all.sort((x, y) -> Double.compare(y, x));
            List<BestPackages.Scored> found = BestPackages.of(worth, 7, bits -> bits != 0, () -> {}, share -> {});
            assertThat(found).hasSize(Math.min(7, all.size()));
            for (int k = 0; k < found.size(); k++) {
                assertThat(found.get(k).score()).isCloseTo(all.get(k), within(1e-12));
                assertThat(worth.set().isFeasible(found.get(k).bits())).isTrue();
            }
        }
    }

    @Test
    void whatRulesExcludeIsCountedAsByListing() {
        Random random = new Random(7);
        for (int round = 0; round < 10; round++) {
            PackageSet set = worth(random(8, random, true)).set();
            List<Removed> removed = Removed.of(set);
            for (int r = 0; r < set.packages().rules().size(); r++) {
                int rule = r;
                assertThat(removed.get(r).count()).isEqualTo(count(set, bits -> set.breaks(rule, bits)));
            }
            assertThat(removed.get(4).count()).isEqualTo(count(set, bits -> set.exceeds(0, bits)));
        }
    }

    private static double count(PackageSet set, java.util.function.LongPredicate wanted) {
        return java.util.stream.LongStream.range(0, 1L << set.size())
                .filter(wanted)
                .count();
    }

    @Test
    void anEmptySetSaysWhichRulesCannotHoldTogether() {
        Decision base = random(6, new Random(1), true);
        List<PackageRule> rules = List.of(
                PackageRule.of(PackageRule.Kind.NEVER, List.of("m4", "m5"), ""),
                PackageRule.of(PackageRule.Kind.AT_LEAST_ONE, List.of("m0"), ""),
                PackageRule.needs(List.of("m0"), List.of("m1"), ""),
                PackageRule.of(PackageRule.Kind.NEVER, List.of("m0", "m1"), ""));
        Decision decision = base.toBuilder()
                .packages(base.packages().orElseThrow().ruledBy(rules).ranked(true))
                .build();
        assertThatThrownBy(() -> Study.of(decision))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("at least one of m0; m0 needs m1; never m0 with m1")
                .hasMessageContaining("drop 'at least one of m0'");
    }

    @Test
    void aSearchStopsWhenItIsCancelled() {
        PackageWorth worth = worth(random(30, new Random(3), true));
        assertThatThrownBy(() -> BestPackages.of(
                        worth,
                        10,
                        bits -> true,
                        () -> {
                            throw new CancellationException();
                        },
                        share -> {}))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void fortyMeasuresAreSearchedAndProved() {
        PackageWorth worth = worth(random(40, new Random(5), true));
        List<BestPackages.Scored> found = BestPackages.of(worth, 1, bits -> bits != 0, () -> {}, share -> {});
        // No single change keeps the rules and is better.
        long best = found.get(0).bits();
        for (int i = 0; i < 40; i++) {
            long other = best ^ 1L << i;
            assertThat(!worth.set().isFeasible(other)
                            || worth.score(other) <= found.get(0).score() + 1e-12)
                    .isTrue();
        }
    }
}
