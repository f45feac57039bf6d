package io.github.steelyard.aggregation;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterKind;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Problem;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The ordered weighted average: weights go to places in the order of an option's own values, not to criteria.
 *
 * <p><b>Formula:</b> F<sub>i</sub> = Σ<sub>k</sub> o<sub>k</sub> b<sub>ik</sub>, b<sub>ik</sub> the k-th largest value
 * of option i; orness = Σ<sub>k</sub> (n − k) o<sub>k</sub> / (n − 1).
 *
 * <p><b>In:</b> order weights, the first for the best value of an option; divided by their sum. Left out, all are equal.
 *
 * <p><b>Out:</b> between the least and the greatest value of the option. Orness 1 looks at the best value only, 0 at the
 * worst, ½ is the mean. The weights of the criteria do not enter.
 *
 * <p><b>Holds:</b> everything, with declared scales.
 *
 * <p><b>Edge:</b> with a single criterion the orness counts ½.
 *
 * <p><b>Source:</b> Yager (1988), On ordered weighted averaging aggregation operators in multicriteria decisionmaking, IEEE
 * Transactions on Systems, Man, and Cybernetics 18(1), 183–190.
 */
final class Owa implements AggregationMethod {

    @Override
    public Description description() {
        return Description.of(
                        "owa",
                        "Ordered weighted average",
                        "Weighs an option's best value, second best and so on; the weights of criteria do not enter.")
                .formula("F_i = sum_k o_k b_ik, b_ik the k-th largest value of option i; "
                        + "orness = sum_k (n - k) o_k / (n - 1)")
                .source("Yager (1988), On ordered weighted averaging aggregation operators in multicriteria "
                        + "decisionmaking, IEEE Transactions on Systems, Man, and Cybernetics 18(1), 183-190")
                .takes("Performances of any sign, made values from 0 to 1 by value functions, or grades on one "
                        + "scale as they are; a missing one has value 0.5.")
                .gives("Between the least and the greatest value of the option, more is better.")
                .parameter(ParameterSpec.optional("order-weights", ParameterKind.NUMBERS)
                        .atLeast(0)
                        .help("one number a criterion, the first for an option's best value, the last for its worst; "
                                + "any sum above 0; left out, all are equal"))
                .parameter(Commensurate.parameter())
                .output("orness", "1 looks at the best value only, 0 at the worst, 0.5 is the mean");
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
        return false;
    }

    @Override
    public Optional<String> objection(Problem problem, Parameters parameters) {
        int n = problem.criteria().size();
        if (parameters.has("order-weights")) {
            double[] given = parameters.numbers("order-weights");
            if (given.length != n) {
                return Optional.of(
                        "'order-weights' must be " + n + " numbers, one a criterion; there are " + given.length);
            }
            if (Arrays.stream(given).sum() == 0) {
                return Optional.of("'order-weights' are all 0; at least one must be more");
            }
        }
        return Commensurate.objection(problem, parameters);
    }

    @Override
    public Scorer prepare(Problem problem, Parameters parameters) {
        Matrix v = Commensurate.values(problem, parameters);
        int n = v.columns();
        double[] order = new double[n];
        Arrays.fill(order, 1.0 / n);
        if (parameters.has("order-weights")) {
            order = parameters.numbers("order-weights");
            double sum = Arrays.stream(order).sum();
            for (int k = 0; k < n; k++) {
                order[k] /= sum;
            }
        }
        double[] scores = averages(v, order);
        double[] weightsOfPlaces = order;
        double orness = orness(order);
        return (weights, tracer) -> {
            if (tracer.isOn()) {
                Tables.byOptionAndCriterion(tracer, problem, "v", "values", v.toRows());
                List<String> places =
                        IntStream.rangeClosed(1, n).mapToObj(Integer::toString).toList();
                tracer.row("o", "weights of the places, best value first", places, weightsOfPlaces);
                Tables.byOption(tracer, problem, "F", "score: ordered weighted average", scores);
            }
            return Scores.higherIsBetter(scores.clone()).with("orness", new Output.Number(orness));
        };
    }

    private static double[] averages(Matrix v, double[] order) {
        double[] averages = new double[v.rows()];
        for (int i = 0; i < averages.length; i++) {
            double[] ascending = v.row(i);
            Arrays.sort(ascending);
            for (int k = 0; k < order.length; k++) {
                averages[i] += order[k] * ascending[order.length - 1 - k];
            }
        }
        return averages;
    }

    private static double orness(double[] order) {
        int n = order.length;
        double orness = n == 1 ? 0.5 : 0;
        for (int k = 0; k < n - 1; k++) {
            orness += order[k] * (n - 1 - k) / (n - 1);
        }
        return orness;
    }
}
