package io.github.steelyard.aggregation;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterKind;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Problem;
import io.github.steelyard.text.Numbers;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The multiplicative utility model: criteria may complement or replace each other.
 *
 * <p><b>Formula:</b> 1 + K u<sub>i</sub> = Π<sub>j</sub> (1 + K k<sub>j</sub> u<sub>j</sub>(x<sub>ij</sub>)) with K the
 * non-zero root above −1 of 1 + K = Π(1 + K k<sub>j</sub>); K = 0 and u<sub>i</sub> = Σ k<sub>j</sub> u<sub>j</sub>
 * when the k sum to 1.
 *
 * <p><b>In:</b> scaling constants k in 0..1: the utility of an option that is best on one criterion and worst on all
 * others. Without them the weights stand in, and the model is the additive one.
 *
 * <p><b>Out:</b> 0..1, 1 best. K below 0: criteria replace each other; above 0: they need each other.
 *
 * <p><b>Holds:</b> everything the additive model holds.
 *
 * <p><b>Throws:</b> when no K makes the best of everything worth 1: constants that sum to less than 1 with fewer than
 * two of them above 0.
 *
 * <p><b>Source:</b> Keeney &amp; Raiffa (1976), Decisions with Multiple Objectives, section 6.3.
 */
final class MultiplicativeValue implements AggregationMethod {

    private static final double SUMS_TO_ONE = 1e-9;

    @Override
    public Description description() {
        return Description.of(
                        "multiplicative-value",
                        "Multiplicative utility model",
                        "Combines values so that criteria may complement or replace each other.")
                .formula("1 + K u_i = product_j (1 + K k_j u_j(x_ij)); 1 + K = product_j (1 + K k_j); "
                        + "K = 0 and u_i = sum_j k_j u_j when the k_j sum to 1")
                .source("Keeney & Raiffa (1976), Decisions with Multiple Objectives, Wiley, section 6.3")
                .takes("Performances of any sign, made values from 0 to 1 by value functions; a missing one has "
                        + "value 0.5. Scaling constants k take the place of the weights.")
                .gives("0 to 1: 1 for the best of everything, 0 for the worst.")
                .parameter(
                        ParameterSpec.optional("k", ParameterKind.NUMBER_BY_CRITERION)
                                .in(0, 1)
                                .help(
                                        "scaling constant of every criterion: the utility of an option that is best on it and "
                                                + "worst on all others; left out, the weights, whose sum of 1 makes the model additive"))
                .output("big-k", "K: below 0 criteria replace each other, above 0 they need each other, 0 is additive");
    }

    @Override
    public Sight sight(Parameters parameters) {
        return Sight.OWN;
    }

    @Override
    public Set<Property> holds() {
        return EnumSet.allOf(Property.class);
    }

    @Override
    public boolean acceptsMissing() {
        return true;
    }

    @Override
    public boolean usesWeights(Parameters parameters) {
        return !parameters.has("k");
    }

    @Override
    public Optional<String> objection(Problem problem, Parameters parameters) {
        if (!parameters.has("k")) {
            return Optional.empty();
        }
        Map<String, Double> given = parameters.numberById("k");
        Optional<String> missing = problem.criteria().stream()
                .map(c -> c.id())
                .filter(id -> !given.containsKey(id))
                .findFirst();
        if (missing.isPresent()) {
            return Optional.of("'k' must name every criterion; it does not name '" + missing.get() + "'");
        }
        double[] k = constants(problem, parameters);
        double sum = Arrays.stream(k).sum();
        if (sum < 1 - SUMS_TO_ONE && Arrays.stream(k).filter(x -> x > 0).count() < 2) {
            return Optional.of("the constants in 'k' sum to " + Numbers.plain(sum)
                    + " with fewer than two above 0, so that no K makes the best of everything worth 1");
        }
        return Optional.empty();
    }

    private static double[] constants(Problem problem, Parameters parameters) {
        Map<String, Double> given = parameters.numberById("k");
        return problem.criteria().stream().mapToDouble(c -> given.get(c.id())).toArray();
    }

    @Override
    public Scorer prepare(Problem problem, Parameters parameters) {
        Matrix u = problem.values();
        double[] given = parameters.has("k") ? constants(problem, parameters) : null;
        double bigK = given == null ? 0 : solve(given);
        return (weights, tracer) -> {
            double[] k = given == null ? weights.toArray() : given;
            double[] scores = utilities(u, k, bigK);
            if (tracer.isOn()) {
                Tables.byOptionAndCriterion(tracer, problem, "u", "values, 0 worst to 1 best", u.toRows());
                Tables.byCriterion(tracer, problem, "k", "scaling constants", k);
                tracer.row("K", "interaction of the criteria", List.of("K"), new double[] {bigK});
                Tables.byOption(tracer, problem, "U", "score: multiplicative utility", scores);
            }
            return Scores.higherIsBetter(scores).with("big-k", new Output.Number(bigK));
        };
    }

    private static double[] utilities(Matrix u, double[] k, double bigK) {
        double[] scores = new double[u.rows()];
        for (int j = 0; j < k.length; j++) {
            if (bigK == 0) {
                u.addTo(scores, j, k[j]);
            } else {
                for (int i = 0; i < scores.length; i++) {
                    scores[i] += Math.log1p(bigK * k[j] * u.at(i, j));
                }
            }
        }
        for (int i = 0; bigK != 0 && i < scores.length; i++) {
            scores[i] = Math.expm1(scores[i]) / bigK;
        }
        return scores;
    }

    /** The K that makes the best of everything worth 1, to the last bit by bisection on its logarithmic form. */
    static double solve(double[] k) {
        double sum = Arrays.stream(k).sum();
        if (Math.abs(sum - 1) <= SUMS_TO_ONE) {
            return 0;
        }
        double low = -1;
        double high = 0;
        if (sum < 1) {
            low = 0;
            high = 1;
            while (excess(k, high) < 0) {
                low = high;
                high *= 2;
            }
        }
        for (int step = 0; step < 2000; step++) {
            double middle = low + (high - low) / 2;
            if (middle == low || middle == high) {
                break;
            }
            boolean above = sum < 1 ? excess(k, middle) > 0 : excess(k, middle) < 0;
            if (above) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return sum < 1 ? high : low;
    }

    /** Σ ln(1 + K k) − ln(1 + K): 0 at the root. */
    private static double excess(double[] k, double bigK) {
        return Arrays.stream(k).map(x -> Math.log1p(bigK * x)).sum() - Math.log1p(bigK);
    }
}
