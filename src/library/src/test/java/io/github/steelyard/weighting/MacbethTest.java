package io.github.steelyard.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.optimization.SmallestContradiction;
import io.github.steelyard.weighting.MacbethScale.Judgement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MacbethTest {

    /** Judgements that a scale would give, each difference in the category of its size. */
    private static List<Judgement> judgements(double[] v, Random random, double share) {
        List<Judgement> judgements = new ArrayList<>();
        for (int i = 0; i < v.length; i++) {
            for (int j = 0; j < v.length; j++) {
                if (v[i] > v[j] && random.nextDouble() < share) {
                    int category = (int) Math.min(6, Math.ceil((v[i] - v[j]) / 3));
                    judgements.add(new Judgement(i, j, category, category));
                } else if (i < j && v[i] == v[j]) {
                    judgements.add(new Judgement(i, j, 0, 0));
                }
            }
        }
        return judgements;
    }

    @Test
    void theScaleAgreesWithEveryJudgement() {
        Random random = new Random(2);
        for (int trial = 0; trial < 60; trial++) {
            int n = 2 + random.nextInt(6);
            double[] hidden = random.ints(n, 1, 25).asDoubleStream().toArray();
            List<Judgement> judgements = judgements(hidden, random, 0.8);
            MacbethScale scale = MacbethScale.of(n, judgements);
            assertThat(scale.isPossible()).isTrue();
            double[] v = scale.values();
            double[] s = scale.thresholds(v);
            assertThat(s[0]).isEqualTo(0.5);
            for (Judgement judgement : judgements) {
                double difference = v[judgement.first()] - v[judgement.second()];
                if (judgement.low() == 0) {
                    assertThat(difference).isCloseTo(0, within(1e-9));
                } else {
                    assertThat(difference).isGreaterThan(s[judgement.low() - 1] + 0.5 - 1e-8);
                    if (judgement.high() < 6) {
                        assertThat(difference).isLessThan(s[judgement.high()] - 0.5 + 1e-8);
                    }
                }
            }
        }
    }

    @Test
    void theOrderOfChildrenAndJudgementsDoesNotMatter() {
        Random random = new Random(6);
        for (int trial = 0; trial < 30; trial++) {
            int n = 3 + random.nextInt(4);
            double[] hidden = random.ints(n, 1, 25).asDoubleStream().toArray();
            List<Judgement> judgements = judgements(hidden, random, 0.6);
            List<Integer> place = new ArrayList<>();
            for (int j = 0; j < n; j++) {
                place.add(j);
            }
            Collections.shuffle(place, random);
            List<Judgement> moved = new ArrayList<>();
            for (Judgement j : judgements) {
                moved.add(new Judgement(place.get(j.first()), place.get(j.second()), j.low(), j.high()));
            }
            Collections.shuffle(moved, random);
            double[] v = MacbethScale.of(n, judgements).values();
            double[] w = MacbethScale.of(n, moved).values();
            for (int j = 0; j < n; j++) {
                assertThat(w[place.get(j)]).isCloseTo(v[j], within(1e-8));
            }
        }
    }

    @Test
    void contradictionsAreAsSmallAsTryingAllSubsetsFinds() {
        Random random = new Random(31);
        int contradictory = 0;
        for (int trial = 0; trial < 40; trial++) {
            int n = 4;
            double[] hidden = random.ints(n, 1, 25).asDoubleStream().toArray();
            List<Judgement> judgements = judgements(hidden, random, 1);
            for (int change = 0; change < trial % 3; change++) {
                int at = random.nextInt(judgements.size());
                int category = random.nextInt(7);
                Judgement old = judgements.get(at);
                judgements.set(at, new Judgement(old.first(), old.second(), category, category));
            }
            List<Integer> found = SmallestContradiction.of(judgements.size(), set -> isPossible(n, judgements, set));
            int smallest = 0;
            for (int bits = 1; bits < 1 << judgements.size(); bits++) {
                BitSet set = BitSet.valueOf(new long[] {bits});
                if ((smallest == 0 || set.cardinality() < smallest) && !isPossible(n, judgements, set)) {
                    smallest = set.cardinality();
                }
            }
            assertThat(found).hasSize(smallest);
            contradictory += smallest > 0 ? 1 : 0;
        }
        assertThat(contradictory).isBetween(10, 39);
    }

    private static boolean isPossible(int n, List<Judgement> judgements, BitSet set) {
        return MacbethScale.of(n, set.stream().mapToObj(judgements::get).toList())
                .isPossible();
    }

    @Test
    void aContradictionAmongManyJudgementsIsFoundAndNamed() {
        Map<String, Object> pairs = new LinkedHashMap<>();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            ids.add("c" + i);
            Map<String, Object> row = new LinkedHashMap<>();
            for (int j = i + 1; j < 10; j++) {
                row.put(
                        "c" + j,
                        List.of("very-weak", "weak", "moderate", "strong", "very-strong", "extreme")
                                .get(Math.min(5, j - i - 1)));
            }
            if (!row.isEmpty()) {
                pairs.put("c" + i, row);
            }
        }
        assertThat(Weighing.of("macbeth", ids, Map.of("differences", pairs))
                        .shares()
                        .at(0))
                .isCloseTo(10.0 / 55, within(1e-12));
        @SuppressWarnings("unchecked")
        Map<String, Object> third = (Map<String, Object>) pairs.get("c3");
        third.put("c6", "extreme");
        assertThatThrownBy(() -> Weighing.of("macbeth", ids, Map.of("differences", pairs)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("these 3 already contradict each other: ")
                .hasMessageContaining("'c3' over 'c6' extreme")
                .hasMessageEndingWith("; change one of them");
    }

    @Test
    void nullMayBeWrittenAsTheYamlNull() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("b", null);
        row.put("c", "weak");
        LocalWeights weights = Weighing.of("macbeth", List.of("a", "b", "c"), Map.of("differences", Map.of("a", row)));
        assertThat(weights.shares().toArray()).containsExactly(new double[] {3 / 7.0, 3 / 7.0, 1 / 7.0}, within(1e-14));
    }

    @Test
    void swingsThatAreAllNothingAreRefused() {
        assertThatThrownBy(() -> Weighing.of(
                        "macbeth",
                        List.of("a", "b"),
                        Map.of(
                                "differences",
                                Map.of("a", Map.of("b", "null")),
                                "swings",
                                Map.of("a", "null", "b", "null"))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("nothing is left to weigh by");
    }

    @Test
    void unlinkedSwingsAreRefused() {
        assertThatThrownBy(() -> Weighing.of(
                        "macbeth", List.of("a", "b", "c"), Map.of("differences", Map.of("a", Map.of("b", "weak")))))
                .isInstanceOf(Refusal.class)
                .hasMessage("the pairs judged do not link a, b with c; state at least one pair between them");
    }
}
