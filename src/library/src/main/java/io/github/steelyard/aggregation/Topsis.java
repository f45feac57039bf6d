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
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
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

    /** Between this and its inverse, squares are plain numbers. */
    private static final double TINY = 1e-100;

    @Override
    public Description description() {
        return Description.of(
                        "topsis",
                        "TOPSIS",
                        "Ranks by nearness to the ideal option and distance from the anti-ideal one.")
                .formula("z_ij = w_j y_ij; d+_i = |z_i - ideal|; d-_i = |z_i - anti-ideal|; C_i = d-_i / (d+_i + d-_i)")
                .source("Hwang & Yoon (1981), Multiple Attribute Decision Making, Springer")
                .takes("Performances of any sign; with normalization ratio-to-best or sum >= 0, above 0 where "
                        + "less is better.")
                .gives("0 to 1: 1 at the ideal, 0 at the anti-ideal; not comparable between decisions.")
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
    public Sight sight(Parameters parameters) {
        return Sight.COLUMNS;
    }

    @Override
    public Set<Property> holds() {
        return EnumSet.of(Property.DOMINANCE, Property.UNIT_CHANGE);
    }

    @Override
    public Optional<String> objection(Problem problem, Parameters parameters) {
        return Normalization.of(parameters.text("normalization")).objection(problem);
    }

    @Override
    public Scorer prepare(Problem problem, Parameters parameters) {
        Normalization normalization = Normalization.of(parameters.text("normalization"));
        int n = problem.criteria().size();
        boolean costsStay = normalization == Normalization.VECTOR || normalization == Normalization.NONE;
        boolean[] lessIsBetter = new boolean[n];
        double[] factors = new double[n];
        for (int j = 0; j < n; j++) {
            lessIsBetter[j] = costsStay && problem.criteria().get(j).direction() == Direction.MIN;
        }
        Matrix table = costsStay ? problem.central() : normalization.apply(problem);
        double[][] ends = ends(table);
        for (int j = 0; j < n; j++) {
            factors[j] = normalization == Normalization.VECTOR ? 1 / table.norm(j) : 1;
        }
        if (Arrays.stream(factors).anyMatch(f -> !(f >= TINY && f <= 1 / TINY))) {
            table = Normalization.divideByNorms(table);
            ends = ends(table);
            Arrays.fill(factors, 1);
        }
        return Prepared.of(problem, table, ends, factors, lessIsBetter, parameters);
    }

    private static double[][] ends(Matrix table) {
        double[][] ends = new double[table.columns()][];
        Arrays.setAll(ends, table::ends);
        return ends;
    }

    /** Columns times factors are the normalised performances; best and worst are ends of the columns. */
    private record Prepared(
            Problem problem, Matrix table, double[] factors, double[] best, double[] worst, double[][] given)
            implements Scorer {

        static Prepared of(
                Problem problem,
                Matrix table,
                double[][] ends,
                double[] factors,
                boolean[] lessIsBetter,
                Parameters parameters) {
            int n = factors.length;
            double[] best = new double[n];
            double[] worst = new double[n];
            double[][] given = new double[2][n];
            Map<String, Double> ideal = parameters.numberById("ideal");
            Map<String, Double> antiIdeal = parameters.numberById("anti-ideal");
            for (int j = 0; j < n; j++) {
                double low = ends[j][0];
                double high = ends[j][1];
                best[j] = lessIsBetter[j] ? low : high;
                worst[j] = lessIsBetter[j] ? high : low;
                String id = problem.criteria().get(j).id();
                given[0][j] = ideal.getOrDefault(id, Double.NaN);
                given[1][j] = antiIdeal.getOrDefault(id, Double.NaN);
            }
            return new Prepared(problem, table, factors, best, worst, given);
        }

        @Override
        public Scores score(Weights weights, Tracer tracer) {
            int n = factors.length;
            double[] weighted = new double[n];
            double[] ideal = new double[n];
            double[] antiIdeal = new double[n];
            double largest = 0;
            for (int j = 0; j < n; j++) {
                weighted[j] = weights.at(j) * factors[j];
                double high = weighted[j] * best[j];
                double low = weighted[j] * worst[j];
                ideal[j] = Double.isNaN(given[0][j]) ? high : given[0][j];
                antiIdeal[j] = Double.isNaN(given[1][j]) ? low : given[1][j];
                largest = largestOf(largest, high, low, ideal[j], antiIdeal[j]);
            }
            boolean plain = largest == 0 || largest >= TINY && largest <= 1 / TINY;
            Distances d = Distances.of(table, weighted, ideal, antiIdeal, plain ? 1 : largest);
            double[] closeness = closeness(d);
            if (tracer.isOn()) {
                show(tracer, weights, ideal, antiIdeal, d, closeness);
            }
            return Scores.higherIsBetter(closeness)
                    .with("ideal", new Output.ByCriterion(ideal))
                    .with("anti-ideal", new Output.ByCriterion(antiIdeal))
                    .with("distance-to-ideal", Output.ByOption.taking(d.toFirst()))
                    .with("distance-to-anti-ideal", Output.ByOption.taking(d.toSecond()));
        }

        private void show(
                Tracer tracer, Weights weights, double[] ideal, double[] antiIdeal, Distances d, double[] closeness) {
            double[][] y = table.toRows();
            for (double[] row : y) {
                for (int j = 0; j < row.length; j++) {
                    row[j] *= factors[j];
                }
            }
            Tables.byOptionAndCriterion(tracer, problem, "y", "normalised performances", y);
            Tables.byCriterion(tracer, problem, "w", "weights", weights.toArray());
            Tables.byCriterion(tracer, problem, "A+", "ideal", ideal);
            Tables.byCriterion(tracer, problem, "A-", "anti-ideal", antiIdeal);
            Tables.byOption(tracer, problem, "d+", "distance to the ideal", d.toFirst());
            Tables.byOption(tracer, problem, "d-", "distance to the anti-ideal", d.toSecond());
            Tables.byOption(tracer, problem, "C", "score: relative closeness to the ideal", closeness);
        }
    }

    private static double largestOf(double... numbers) {
        double largest = 0;
        for (double x : numbers) {
            largest = Math.max(largest, Math.abs(x));
        }
        return largest;
    }

    /** d⁻ / (d⁺ + d⁻); 1 where both are 0. */
    static double[] closeness(Distances d) {
        double[] closeness = new double[d.toFirst().length];
        for (int i = 0; i < closeness.length; i++) {
            double toIdeal = d.toFirst()[i];
            double both = toIdeal + d.toSecond()[i];
            closeness[i] = both == 0 ? 1 : d.toSecond()[i] / both;
        }
        return closeness;
    }
}
