package io.github.steelyard.actors;

import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.ValueCurve;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The least that makes a decider prefer another answer: in one weight, in all of them, in one performance. */
final class Turn {

    private static final double TOLERANCE = 1e-12;

    private Turn() {}

    /**
     * What would change an answer.
     *
     * @param chosen the problem with the answer
     * @param next the problem with the next best
     */
    static ReactionsResult.Turning of(
            Problem chosen, Problem next, int option, double[] weights, String word, String otherWord) {
        int n = weights.length;
        double[] lead = new double[n];
        double margin = 0;
        for (int j = 0; j < n; j++) {
            lead[j] = chosen.values().at(option, j) - next.values().at(option, j);
            margin += weights[j] * lead[j];
        }
        Map<Criterion, OptionalDouble> turns = new LinkedHashMap<>();
        List<ReactionsResult.Needed> needed = new ArrayList<>();
        for (int j = 0; j < n; j++) {
            Criterion criterion = chosen.criteria().get(j);
            turns.put(criterion, weight(lead, weights, margin, j));
            if (weights[j] > 0 && Math.abs(lead[j]) + Math.abs(gap(chosen, next, option, j)) > 0) {
                needed(chosen, option, j, -margin / weights[j], word).ifPresentOrElse(needed::add, () -> {});
                needed(next, option, j, margin / weights[j], otherWord).ifPresentOrElse(needed::add, () -> {});
            }
        }
        needed.sort(Comparator.comparingDouble(one -> share(chosen, one)));
        double[] move = move(lead, weights, margin);
        return new ReactionsResult.Turning(
                turns,
                move == null ? OptionalDouble.empty() : OptionalDouble.of(move[0]),
                move == null ? OptionalDouble.empty() : OptionalDouble.of(move[1]),
                needed);
    }

    /** How far a performance has to move, as a share of its scale. */
    private static double share(Problem problem, ReactionsResult.Needed needed) {
        ValueCurve curve =
                problem.curves().get(problem.criterionIndex(needed.criterion().id()));
        return Math.abs((needed.needed() - needed.performance()) / (curve.best() - curve.worst()));
    }

    private static double gap(Problem chosen, Problem next, int option, int j) {
        return chosen.central().at(option, j) - next.central().at(option, j);
    }

    /** The weight of criterion j at which the lead is 0. */
    private static OptionalDouble weight(double[] lead, double[] weights, double margin, int j) {
        if (weights[j] >= 1) {
            return OptionalDouble.empty();
        }
        double rest = (margin - weights[j] * lead[j]) / (1 - weights[j]);
        double at = rest / (rest - lead[j]);
        boolean turns = Math.abs(rest - lead[j]) > TOLERANCE && at >= 0 && at <= 1;
        // Adding 0 turns a negative zero into 0.
        return turns ? OptionalDouble.of(at + 0.0) : OptionalDouble.empty();
    }

    /** Weight goes from where it speaks most for the answer to where it speaks most against it: sum and largest change. */
    private static double @Nullable [] move(double[] lead, double[] weights, double margin) {
        int against = IntStream.range(0, lead.length)
                .boxed()
                .min(Comparator.comparingDouble(j -> lead[j]))
                .orElseThrow();
        double left = margin;
        double moved = 0;
        double most = 0;
        for (int j : IntStream.range(0, lead.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer j) -> -lead[j]))
                .toList()) {
            double gain = lead[j] - lead[against];
            if (left <= TOLERANCE || gain <= TOLERANCE) {
                break;
            }
            double own = Math.min(weights[j], left / gain);
            left -= own * gain;
            moved += own;
            most = Math.max(most, own);
        }
        return left > 1e-9 ? null : new double[] {2 * moved, Math.max(most, moved)};
    }

    private static java.util.Optional<ReactionsResult.Needed> needed(
            Problem problem, int option, int j, double change, String word) {
        ValueCurve curve = problem.curves().get(j);
        double value = problem.values().at(option, j) + change;
        if (curve.worst() == curve.best() || value < -TOLERANCE || value > 1 + TOLERANCE) {
            return java.util.Optional.empty();
        }
        double from = 0;
        double to = 1;
        for (int step = 0; step < 60; step++) {
            double middle = (from + to) / 2;
            if (curve.value(curve.worst() + middle * (curve.best() - curve.worst())) < value) {
                from = middle;
            } else {
                to = middle;
            }
        }
        return java.util.Optional.of(new ReactionsResult.Needed(
                problem.criteria().get(j),
                word,
                problem.central().at(option, j),
                curve.worst() + (to < 1e-15 ? 0 : to) * (curve.best() - curve.worst())));
    }
}
