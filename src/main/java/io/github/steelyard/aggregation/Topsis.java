package io.github.steelyard.aggregation;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterKind;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.Direction;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Weights;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Nearness to an ideal option and distance from an anti-ideal one.
 *
 * <p><b>Formula:</b> y = normalised performances, z<sub>ij</sub> = w<sub>j</sub> y<sub>ij</sub>; A⁺<sub>j</sub> and
 * A⁻<sub>j</sub> the best and the worst z of column j; d<sup>±</sup><sub>i</sub> = ‖z<sub>i</sub> − A<sup>±</sup>‖;
 * score C = d⁻ / (d⁺ + d⁻).
 *
 * <p><b>Out:</b> 0..1, 1 best; not comparable between decisions.
 *
 * <p><b>Holds:</b> dominance, unit change. <b>Fails:</b> translation (vector normalisation), an option more or less.
 *
 * <p><b>Edge:</b> options that are all alike have both distances 0 and score 1. A constant column adds nothing.
 *
 * <p><b>Source:</b> Hwang &amp; Yoon (1981), Multiple Attribute Decision Making.
 */
final class Topsis implements AggregationMethod {

    @Override
    public Description description() {
        return Description.of(
                        "topsis",
                        "TOPSIS",
                        "Ranks by nearness to the ideal option and distance from the anti-ideal one.")
                .formula("z_ij = w_j y_ij; d+_i = |z_i - ideal|; d-_i = |z_i - anti-ideal|; C_i = d-_i / (d+_i + d-_i)")
                .source("Hwang & Yoon (1981), Multiple Attribute Decision Making, Springer")
                .parameter(ParameterSpec.choice(
                                "normalization",
                                Normalization.words(
                                        Normalization.VECTOR,
                                        Normalization.MIN_MAX,
                                        Normalization.RATIO_TO_BEST,
                                        Normalization.SUM,
                                        Normalization.NONE))
                        .help("how columns become comparable; vector and none leave costs as costs"))
                .parameter(ParameterSpec.optional("ideal", ParameterKind.NUMBER_BY_CRITERION)
                        .help("weighted normalised ideal of a criterion, instead of the best of its column"))
                .parameter(ParameterSpec.optional("anti-ideal", ParameterKind.NUMBER_BY_CRITERION)
                        .help("weighted normalised anti-ideal of a criterion, instead of the worst of its column"))
                .output("ideal", "best weighted normalised performance by criterion")
                .output("anti-ideal", "worst weighted normalised performance by criterion")
                .output("distance-to-ideal", "Euclidean distance by option")
                .output("distance-to-anti-ideal", "Euclidean distance by option");
    }

    @Override
    public Set<Property> holds() {
        return EnumSet.of(Property.DOMINANCE, Property.UNIT_CHANGE);
    }

    @Override
    public Scorer prepare(Problem problem, Parameters parameters) {
        Normalization normalization = Normalization.of(parameters.text("normalization"));
        boolean costsStay = normalization == Normalization.VECTOR || normalization == Normalization.NONE;
        Matrix y = costsStay ? undirected(problem, normalization) : normalization.apply(problem);
        boolean[] lessIsBetter = new boolean[y.columns()];
        for (int j = 0; j < lessIsBetter.length; j++) {
            lessIsBetter[j] = costsStay && problem.criteria().get(j).direction() == Direction.MIN;
        }
        Map<String, Double> ideal = parameters.numberById("ideal");
        Map<String, Double> antiIdeal = parameters.numberById("anti-ideal");
        return (weights, tracer) -> score(problem, y, lessIsBetter, ideal, antiIdeal, weights, tracer);
    }

    private static Matrix undirected(Problem problem, Normalization normalization) {
        if (normalization == Normalization.NONE) {
            return problem.central();
        }
        double[][] columns = new double[problem.criteria().size()][];
        for (int j = 0; j < columns.length; j++) {
            columns[j] = problem.central().column(j);
            double norm = Normalization.norm(columns[j]);
            for (int i = 0; i < columns[j].length; i++) {
                columns[j][i] = norm == 0 ? 0 : columns[j][i] / norm;
            }
        }
        return Matrix.ofColumns(problem.options().size(), columns);
    }

    private static Scores score(
            Problem problem,
            Matrix y,
            boolean[] lessIsBetter,
            Map<String, Double> givenIdeal,
            Map<String, Double> givenAntiIdeal,
            Weights weights,
            Tracer tracer) {
        int m = y.rows();
        int n = y.columns();
        double[] ideal = new double[n];
        double[] antiIdeal = new double[n];
        double[] toIdeal = new double[m];
        double[] toAntiIdeal = new double[m];
        for (int j = 0; j < n; j++) {
            double w = weights.at(j);
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < m; i++) {
                low = Math.min(low, w * y.at(i, j));
                high = Math.max(high, w * y.at(i, j));
            }
            String id = problem.criteria().get(j).id();
            ideal[j] = givenIdeal.getOrDefault(id, lessIsBetter[j] ? low : high);
            antiIdeal[j] = givenAntiIdeal.getOrDefault(id, lessIsBetter[j] ? high : low);
        }
        for (int j = 0; j < n; j++) {
            double w = weights.at(j);
            for (int i = 0; i < m; i++) {
                double z = w * y.at(i, j);
                toIdeal[i] += (z - ideal[j]) * (z - ideal[j]);
                toAntiIdeal[i] += (z - antiIdeal[j]) * (z - antiIdeal[j]);
            }
        }
        double[] closeness = new double[m];
        for (int i = 0; i < m; i++) {
            toIdeal[i] = Math.sqrt(toIdeal[i]);
            toAntiIdeal[i] = Math.sqrt(toAntiIdeal[i]);
            double both = toIdeal[i] + toAntiIdeal[i];
            closeness[i] = both == 0 ? 1 : toAntiIdeal[i] / both;
        }
        if (tracer.isOn()) {
            Tables.byOptionAndCriterion(tracer, problem, "y", "normalised performances", y.toRows());
            Tables.byCriterion(tracer, problem, "w", "weights", weights.toArray());
            Tables.byCriterion(tracer, problem, "A+", "ideal", ideal);
            Tables.byCriterion(tracer, problem, "A-", "anti-ideal", antiIdeal);
            Tables.byOption(tracer, problem, "d+", "distance to the ideal", toIdeal);
            Tables.byOption(tracer, problem, "d-", "distance to the anti-ideal", toAntiIdeal);
            Tables.byOption(tracer, problem, "C", "score: relative closeness to the ideal", closeness);
        }
        return Scores.higherIsBetter(closeness)
                .with("ideal", new Output.ByCriterion(ideal))
                .with("anti-ideal", new Output.ByCriterion(antiIdeal))
                .with("distance-to-ideal", new Output.ByOption(toIdeal))
                .with("distance-to-anti-ideal", new Output.ByOption(toAntiIdeal));
    }
}
