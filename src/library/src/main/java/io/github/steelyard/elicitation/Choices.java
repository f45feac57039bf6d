package io.github.steelyard.elicitation;

import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Judgement;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Scale;
import io.github.steelyard.model.ValueCurve;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** What somebody can be asked to choose between. */
final class Choices {

    private static final MathContext SHORT = new MathContext(3);

    private Choices() {}

    /**
     * One choice.
     *
     * @param judgement that the first side is preferred
     * @param lead value of the first side less value of the second, by criterion
     */
    record Choice(Judgement judgement, double[] lead) {}

    /** Every pair of these options. */
    static List<Choice> ofOptions(Problem problem, List<Integer> options) {
        double[][] values = problem.values().toRows();
        List<Choice> all = new ArrayList<>();
        for (int a = 0; a < options.size(); a++) {
            for (int b = a + 1; b < options.size(); b++) {
                Option one = problem.options().get(options.get(a));
                Option other = problem.options().get(options.get(b));
                all.add(new Choice(
                        Judgement.better(one.id(), other.id()),
                        Questions.less(values[options.get(a)], values[options.get(b)])));
            }
        }
        return all;
    }

    static List<Choice> ofOptions(Problem problem) {
        return ofOptions(
                problem, IntStream.range(0, problem.options().size()).boxed().toList());
    }

    /**
     * For every two criteria: much on the one and nothing on the other, or the reverse; one of the two is the best.
     *
     * @param steps into how many the way from the worst to the best is divided
     */
    static List<Choice> ofProfiles(Problem problem, int steps) {
        int n = problem.criteria().size();
        List<Choice> all = new ArrayList<>();
        for (int j = 0; j < n; j++) {
            for (int k = j + 1; k < n; k++) {
                List<Double> first = above(problem, j, steps);
                List<Double> second = above(problem, k, steps);
                if (first.isEmpty() || second.isEmpty()) {
                    continue;
                }
                double most = first.get(first.size() - 1);
                for (double much : first.subList(0, first.size() - 1)) {
                    all.add(profiles(problem, j, much, k, second.get(second.size() - 1)));
                }
                for (double much : second) {
                    all.add(profiles(problem, j, most, k, much));
                }
            }
        }
        return all;
    }

    private static Choice profiles(Problem problem, int j, double much, int k, double other) {
        double[] lead = new double[problem.criteria().size()];
        lead[j] = problem.curves().get(j).value(much);
        lead[k] = -problem.curves().get(k).value(other);
        return new Choice(
                Judgement.better(
                        profile(problem, j, much, k, worst(problem, k)),
                        profile(problem, j, worst(problem, j), k, other)),
                lead);
    }

    private static Map<String, Double> profile(Problem problem, int j, double x, int k, double y) {
        Map<String, Double> profile = new LinkedHashMap<>();
        profile.put(problem.criteria().get(j).id(), x);
        profile.put(problem.criteria().get(k).id(), y);
        return profile;
    }

    private static double worst(Problem problem, int j) {
        return problem.curves().get(j).performance(0);
    }

    /** Performances better than the worst, the best last; none where all are worth the same. */
    private static List<Double> above(Problem problem, int j, int steps) {
        Criterion criterion = problem.criteria().get(j);
        ValueCurve curve = problem.curves().get(j);
        if (curve.worst() == curve.best()) {
            return List.of();
        }
        double worst = curve.performance(0);
        double best = curve.performance(1);
        TreeSet<Double> found = new TreeSet<>();
        if (criterion.scale() instanceof Scale.Levels levels) {
            found.addAll(levels.values().values());
        } else {
            for (int s = 1; s < steps; s++) {
                double x = new BigDecimal(worst + s * (best - worst) / steps)
                        .round(SHORT)
                        .doubleValue();
                if (Math.min(worst, best) < x && x < Math.max(worst, best)) {
                    found.add(x);
                }
            }
            found.add(best);
        }
        List<Double> rising = new ArrayList<>(found);
        rising.removeIf(x -> curve.value(x) <= 0);
        rising.sort((a, b) -> Double.compare(curve.value(a), curve.value(b)));
        return rising;
    }
}
