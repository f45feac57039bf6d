package io.github.steelyard.sensitivity;

import static java.util.Objects.requireNonNull;

import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Option;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * On which criteria the leader's largest advantages are: for each option behind it the fewest criteria, at most three,
 * that make up half of all advantages over that option. Options of the second place with the same ones stand together.
 */
final class Chiefly {

    private static final int MOST_CRITERIA = 3;

    /** With more reasons than these the sentence would not be read. */
    private static final int MOST_REASONS = 3;

    private Chiefly() {}

    /** The advantages over the seconds; empty where scores are not made of parts, or there is too much to tell. */
    static List<VerdictFacts.Advantage> over(Evaluation evaluation, int first, List<Option> seconds) {
        List<Criterion> criteria = evaluation.study().problem().criteria();
        if (evaluation.terms().isEmpty() || criteria.size() == 1) {
            return List.of();
        }
        Map<Set<Integer>, List<Option>> over = new LinkedHashMap<>();
        Map<Set<Integer>, List<Integer>> inOrder = new LinkedHashMap<>();
        for (Option second : seconds) {
            List<Integer> largest =
                    largest(evaluation, first, evaluation.study().problem().optionIndex(second.id()));
            inOrder.putIfAbsent(Set.copyOf(largest), largest);
            over.computeIfAbsent(Set.copyOf(largest), r -> new ArrayList<>()).add(second);
        }
        if (over.containsKey(Set.<Integer>of()) || over.size() > MOST_REASONS) {
            return List.of();
        }
        return over.entrySet().stream()
                .map(e -> new VerdictFacts.Advantage(
                        List.copyOf(e.getValue()),
                        requireNonNull(inOrder.get(e.getKey())).stream()
                                .map(criteria::get)
                                .toList()))
                .toList();
    }

    /** The criteria with the largest advantages over another option, largest first. */
    static List<Integer> largest(Evaluation evaluation, int first, int other) {
        double sign = evaluation.scores().higherIsBetter() ? 1 : -1;
        double[] advantages = new double[evaluation.study().problem().criteria().size()];
        double all = 0;
        for (int j = 0; j < advantages.length; j++) {
            advantages[j] = sign * (evaluation.contribution(first, j) - evaluation.contribution(other, j));
            all += Math.max(0, advantages[j]);
        }
        List<Integer> sorted = IntStream.range(0, advantages.length)
                .boxed()
                .filter(j -> advantages[j] > 0)
                .sorted(Comparator.comparingDouble((Integer j) -> -advantages[j]))
                .limit(MOST_CRITERIA)
                .toList();
        List<Integer> named = new ArrayList<>();
        double sum = 0;
        for (int j : sorted) {
            if (sum < all / 2) {
                named.add(j);
                sum += advantages[j];
            }
        }
        return named;
    }
}
