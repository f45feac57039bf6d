package io.github.steelyard.weighting;

import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.text.Numbers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the best-worst method is told, made whole.
 *
 * @param best index of the best child
 * @param worst index of the worst child
 * @param overOthers how many times as important the best is as each child; 1 for itself
 * @param overWorst how many times as important each child is as the worst; 1 for itself
 */
record BestWorstJudgements(int best, int worst, double[] overOthers, double[] overWorst) {

    /** The largest ξ of the nonlinear model for the best over the worst, as Rezaei (2015) prints it for 1 to 9. */
    private static final double[] CONSISTENCY_INDEX = {0, 0.44, 1.00, 1.63, 2.30, 3.00, 3.73, 4.47, 5.23};

    static BestWorstJudgements of(WeightingTask task, Parameters parameters) {
        int best = task.index(parameters.text("best"));
        int worst = task.index(parameters.text("worst"));
        List<String> ids = task.ids();
        Map<String, Double> toOthers = parameters.numberById("best-to-others");
        Map<String, Double> toWorst = parameters.numberById("others-to-worst");
        if (best == worst && ids.size() > 1) {
            throw new Refusal("'" + ids.get(best) + "' is stated both as the best and as the worst");
        }
        one(toOthers, "best-to-others", ids.get(best));
        one(toWorst, "others-to-worst", ids.get(worst));
        Double first = toOthers.get(ids.get(worst));
        Double second = toWorst.get(ids.get(best));
        if (first != null && second != null && !first.equals(second)) {
            throw new Refusal("'" + ids.get(best) + "' over '" + ids.get(worst) + "' is " + Numbers.plain(first)
                    + " in 'best-to-others' and " + Numbers.plain(second) + " in 'others-to-worst'; they must agree");
        }
        if (first == null && second != null) {
            toOthers.put(ids.get(worst), second);
        } else if (first != null) {
            toWorst.put(ids.get(best), first);
        }
        return new BestWorstJudgements(
                best, worst, all(toOthers, "best-to-others", ids), all(toWorst, "others-to-worst", ids));
    }

    private static void one(Map<String, Double> stated, String name, String itself) {
        if (stated.containsKey(itself) && stated.get(itself) != 1) {
            throw new Refusal("'" + itself + "' against itself is 1, but '" + name + "' says "
                    + Numbers.plain(stated.get(itself)));
        }
        stated.put(itself, 1.0);
    }

    private static double[] all(Map<String, Double> stated, String name, List<String> ids) {
        List<String> left = ids.stream().filter(id -> !stated.containsKey(id)).toList();
        if (!left.isEmpty()) {
            throw new Refusal("'" + name + "' leaves out " + String.join(", ", left));
        }
        return ids.stream().mapToDouble(stated::get).toArray();
    }

    int size() {
        return overOthers.length;
    }

    /** The best over the worst. */
    double span() {
        return overOthers[worst];
    }

    double inputConsistency() {
        double largest = 0;
        for (int j = 0; j < size(); j++) {
            largest = Math.max(largest, contradiction(j));
        }
        return largest;
    }

    private double contradiction(int j) {
        double span = span();
        return j == best || j == worst || span == 1
                ? 0
                : Math.abs(overOthers[j] * overWorst[j] - span) / (span * span - span);
    }

    /** ξ of the nonlinear model over its largest; empty when the best is no better than the worst, yet ξ is not 0. */
    OptionalDouble consistencyRatio(double xi) {
        if (xi == 0) {
            return OptionalDouble.of(0);
        }
        double span = span();
        boolean printed = span == Math.rint(span) && span <= CONSISTENCY_INDEX.length;
        double index = printed ? CONSISTENCY_INDEX[(int) span - 1] : (1 + 2 * span - Math.sqrt(1 + 8 * span)) / 2;
        return index == 0 ? OptionalDouble.empty() : OptionalDouble.of(xi / index);
    }

    /** How far the judgements contradict each other, and on which node most, where it matters. */
    Contradiction contradiction(List<String> ids) {
        int most = 0;
        for (int j = 1; j < size(); j++) {
            most = contradiction(j) > contradiction(most) ? j : most;
        }
        Contradiction.Clash clash = new Contradiction.Clash(
                ids.get(most), ids.get(best), ids.get(worst), overOthers[most], overWorst[most], span());
        return new Contradiction(
                Contradiction.Measure.INPUT_CONSISTENCY,
                inputConsistency(),
                Optional.empty(),
                contradiction(most) > 0.1 ? Optional.of(clash) : Optional.empty());
    }

    List<String> remarks(Contradiction contradiction) {
        return contradiction.clash().stream()
                .map(clash -> String.format(
                        Locale.ROOT,
                        "the judgements contradict each other (input consistency %.2f, 0 when they agree), %s",
                        contradiction.size(),
                        clash.words()))
                .toList();
    }
}
