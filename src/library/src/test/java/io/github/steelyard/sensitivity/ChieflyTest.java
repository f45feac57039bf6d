package io.github.steelyard.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Option;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a verdict says the lead chiefly rests on is true of every option that it names. */
class ChieflyTest {

    private static final Pattern ADVANTAGE =
            Pattern.compile("(?:Over (.+?), its|Its) largest advantages? (?:is|are) on (.+?)\\.(?: |$)");

    @Test
    void eachTiedSecondHasItsOwnReason() {
        // a leads b and c by 0.1 each: over b on c1 alone, over c on c2 alone.
        Study study = Studies.of(
                new double[] {0.5, 0.5}, new double[] {0.6, 0.6}, new double[] {0.2, 0.8}, new double[] {0.8, 0.2});
        assertThat(Verdict.of(study.evaluate()).sentence())
                .contains("Over A2, its largest advantage is on C1. Over A3, its largest advantage is on C2.");
    }

    @Test
    void oneReasonThatHoldsForAllIsSaidOnce() {
        Study study = Studies.of(
                new double[] {0.5, 0.5}, new double[] {0.9, 0.5}, new double[] {0.3, 0.7}, new double[] {0.4, 0.6});
        assertThat(Verdict.of(study.evaluate()).sentence())
                .contains(" leads A2 and A3 (0.7 vs 0.5 each). Its largest advantage is on C1. ");
    }

    @Test
    void onRandomDecisionsEachNamedCriterionIsAmongTheLargestParts() {
        int told = 0;
        int several = 0;
        for (int seed = 0; seed < 1000; seed++) {
            Evaluation evaluation =
                    Studies.random(seed, 3 + seed % 3, 2 + seed % 4).evaluate();
            Matcher said = ADVANTAGE.matcher(Verdict.of(evaluation).sentence());
            if (evaluation.ranking().leaders().size() > 1 || !said.find()) {
                continue;
            }
            told++;
            List<Option> seconds = IntStream.range(0, evaluation.ranking().size())
                    .filter(i -> evaluation.ranking().rank(i) == 2)
                    .mapToObj(i -> evaluation.study().problem().options().get(i))
                    .toList();
            several += seconds.size() > 1 ? 1 : 0;
            Set<Option> covered = new HashSet<>();
            do {
                List<Option> over = said.group(1) == null ? seconds : options(evaluation, said.group(1));
                covered.addAll(over);
                for (Option second : over) {
                    check(evaluation, second, criteria(evaluation, said.group(2)), "decision " + seed);
                }
            } while (said.find());
            assertThat(covered).as("decision " + seed).containsAll(seconds);
        }
        assertThat(told).isGreaterThan(500);
        assertThat(several).isGreaterThan(0);
    }

    private static List<Option> options(Evaluation evaluation, String words) {
        List<String> names = List.of(words.split(", | and "));
        return evaluation.study().problem().options().stream()
                .filter(o -> names.contains(o.name()))
                .toList();
    }

    private static List<Integer> criteria(Evaluation evaluation, String words) {
        List<String> names = List.of(words.split(", | and "));
        List<Criterion> all = evaluation.study().problem().criteria();
        List<Integer> named = new ArrayList<>();
        for (int j = 0; j < all.size(); j++) {
            if (names.contains(all.get(j).name())) {
                named.add(j);
            }
        }
        return named;
    }

    /** No criterion that is not named adds more to the lead over the second than one that is. */
    private static void check(Evaluation evaluation, Option second, List<Integer> named, String what) {
        int first = evaluation.ranking().option(0);
        int other = evaluation.study().problem().optionIndex(second.id());
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int j = 0; j < evaluation.study().problem().criteria().size(); j++) {
            double part = evaluation.contribution(first, j) - evaluation.contribution(other, j);
            if (named.contains(j)) {
                least = Math.min(least, part);
            } else {
                most = Math.max(most, part);
            }
        }
        assertThat(named).as(what).isNotEmpty();
        assertThat(least).as(what + ", over " + second.id()).isGreaterThan(0).isGreaterThanOrEqualTo(most);
    }
}
