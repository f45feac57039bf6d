package io.github.steelyard.packages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.model.Label;
import io.github.steelyard.model.PackageLimit;
import io.github.steelyard.model.PackageRule;
import io.github.steelyard.model.Packages;
import io.github.steelyard.weighting.FeasibleWeights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What cannot hold together is as few as trying every subset of the statements finds. */
class ContradictionTest {

    private static final List<String> MEASURES = List.of("a", "b", "c", "d");

    /** The size of the smallest subset, of up to 2^n, of which nothing is possible; empty when all is possible. */
    private static OptionalInt smallest(int n, Predicate<List<Integer>> possible) {
        return IntStream.range(0, 1 << n)
                .filter(bits -> !possible.test(IntStream.range(0, n)
                        .filter(k -> (bits >> k & 1) > 0)
                        .boxed()
                        .toList()))
                .map(Integer::bitCount)
                .min();
    }

    @Test
    void ofRulesAndLimits() {
        Random random = new Random(18);
        int contradictory = 0;
        for (int trial = 0; trial < 400; trial++) {
            List<PackageRule> rules = new ArrayList<>();
            for (int k = 0; k < 3 + random.nextInt(4); k++) {
                rules.add(rule(random));
            }
            List<PackageLimit> limits = new ArrayList<>();
            for (int k = 0; k < random.nextInt(3); k++) {
                Map<String, Double> use = new LinkedHashMap<>();
                MEASURES.forEach(m -> use.put(m, (double) random.nextInt(4)));
                limits.add(new PackageLimit(Label.of("l" + k), random.nextInt(3), use));
            }
            Packages packages = new Packages(MEASURES, Map.of(), List.of(), rules, limits, false);
            OptionalInt least = smallest(
                    rules.size() + limits.size(),
                    kept -> IntStream.range(0, 1 << MEASURES.size())
                            .anyMatch(bits -> kept.stream()
                                    .allMatch(k -> k < rules.size()
                                            ? keeps(rules.get(k), bits)
                                            : within(limits.get(k - rules.size()), bits))));
            List<String> found = new PackageSet(packages).contradiction(true);
            assertThat(found).as("%s %s", rules, limits).hasSize(least.orElse(0));
            contradictory += least.isPresent() ? 1 : 0;
        }
        assertThat(contradictory).isBetween(40, 360);
    }

    private static PackageRule rule(Random random) {
        List<String> some = new ArrayList<>(MEASURES);
        Collections.shuffle(some, random);
        List<String> two = some.subList(0, 2);
        return switch (random.nextInt(5)) {
            case 0 -> PackageRule.needs(some.subList(0, 1), some.subList(1, 2), "");
            case 1 -> PackageRule.of(PackageRule.Kind.NEVER, two, "");
            case 2 -> PackageRule.of(PackageRule.Kind.EXACTLY_ONE, two, "");
            case 3 -> PackageRule.of(PackageRule.Kind.AT_MOST_ONE, some.subList(0, 3), "");
            default -> PackageRule.of(PackageRule.Kind.AT_LEAST_ONE, some.subList(0, 1 + random.nextInt(2)), "");
        };
    }

    private static boolean keeps(PackageRule rule, int bits) {
        long in = rule.of().stream().filter(m -> isIn(m, bits)).count();
        return switch (rule.kind()) {
            case NEEDS ->
                !rule.given().stream().allMatch(m -> isIn(m, bits))
                        || in == rule.of().size();
            case NEVER -> in < rule.of().size();
            case EXACTLY_ONE -> in == 1;
            case AT_MOST_ONE -> in <= 1;
            case AT_LEAST_ONE -> in >= 1;
        };
    }

    private static boolean isIn(String measure, int bits) {
        return (bits >> MEASURES.indexOf(measure) & 1) > 0;
    }

    private static boolean within(PackageLimit limit, int bits) {
        return limit.use().entrySet().stream()
                        .filter(e -> isIn(e.getKey(), bits))
                        .mapToDouble(Map.Entry::getValue)
                        .sum()
                <= limit.atMost();
    }

    @Test
    void ofJudgements() {
        Random random = new Random(19);
        int contradictory = 0;
        for (int trial = 0; trial < 60; trial++) {
            int n = 3 + random.nextInt(4);
            List<FeasibleWeights.Constraint> judged = new ArrayList<>();
            for (int k = 0; k < n; k++) {
                double[] a = new double[3];
                Arrays.setAll(a, j -> random.nextInt(-10, 11) / 10.0);
                judged.add(new FeasibleWeights.Constraint(a, random.nextInt(5) == 0, "judgement " + k));
            }
            OptionalInt least = smallest(
                    n,
                    kept -> !new FeasibleWeights(
                                    3, kept.stream().map(judged::get).toList(), true)
                            .isEmpty());
            assertThat(new FeasibleWeights(3, judged, true).fewest()).hasSize(least.orElse(0));
            contradictory += least.isPresent() ? 1 : 0;
        }
        assertThat(contradictory).isBetween(10, 59);
    }
}
