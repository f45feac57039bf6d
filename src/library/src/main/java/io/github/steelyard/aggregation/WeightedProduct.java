package io.github.steelyard.aggregation;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Weights;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The weighted geometric mean of ratios.
 *
 * <p><b>Formula:</b> s<sub>i</sub> = Π<sub>j</sub> y<sub>ij</sub><sup>w<sub>j</sub></sup>, y the performances as ratios
 * to the best of their column, or as shares of its sum (costs by their reciprocals).
 *
 * <p><b>In:</b> performances &gt;= 0, costs &gt; 0.
 *
 * <p><b>Out:</b> 0..1, 1 for an option that is best everywhere. Ratios of scores mean something; they do not depend on
 * the units.
 *
 * <p><b>Holds:</b> dominance, unit change, an option more or less (only a common factor changes). <b>Fails:</b>
 * translation: ratios need a true zero.
 *
 * <p><b>Edge:</b> a performance of 0 on a benefit that weighs anything makes the score 0; a criterion of weight 0 does
 * not act, whatever its performances (x⁰ = 1, also for 0).
 *
 * <p><b>Source:</b> Miller &amp; Starr (1969), Executive Decisions and Operations Research; Bridgman (1922).
 */
final class WeightedProduct implements AggregationMethod {

    @Override
    public Description description() {
        return Description.of(
                        "weighted-product",
                        "Weighted product",
                        "Multiplies ratios of performances, each to the power of its weight; units cancel out.")
                .formula("s_i = product_j y_ij^w_j; ratio-to-best: y = x / max x (cost: min x / x); "
                        + "sum: y = x / sum x (cost: (1/x) / sum(1/x))")
                .source("Miller & Starr (1969), Executive Decisions and Operations Research, Prentice-Hall")
                .takes("Performances >= 0, above 0 where less is better, and one above 0 on every criterion: "
                        + "ratios need a true zero.")
                .gives("0 to 1, 1 for an option that is best everywhere; the ratio of two scores does not "
                        + "depend on units.")
                .parameter(ParameterSpec.choice(
                                "normalization", Normalization.words(Normalization.RATIO_TO_BEST, Normalization.SUM))
                        .help("what performances are divided by; the order is the same either way"));
    }

    @Override
    public Sight sight(Parameters parameters) {
        return Sight.COLUMNS;
    }

    @Override
    public Set<Property> holds() {
        return EnumSet.of(
                Property.DOMINANCE, Property.UNIT_CHANGE, Property.ADDING_AN_OPTION, Property.DUPLICATED_OPTION);
    }

    @Override
    public Optional<String> objection(Problem problem, Parameters parameters) {
        return Normalization.of(parameters.text("normalization")).objection(problem);
    }

    @Override
    public Scorer prepare(Problem problem, Parameters parameters) {
        Matrix y = Normalization.of(parameters.text("normalization")).apply(problem);
        Matrix logs = logs(y);
        return (weights, tracer) -> {
            double[] scores = products(logs, weights);
            if (tracer.isOn()) {
                Tables.byOptionAndCriterion(tracer, problem, "y", "normalised performances", y.toRows());
                Tables.byCriterion(tracer, problem, "w", "weights", weights.toArray());
                Tables.byOption(tracer, problem, "s", "score: product of y^w", scores);
            }
            return Scores.higherIsBetter(scores);
        };
    }

    /** Natural logarithms; that of 0 is negative infinity. */
    static Matrix logs(Matrix y) {
        double[][] columns = new double[y.columns()][];
        for (int j = 0; j < columns.length; j++) {
            columns[j] = y.column(j);
            for (int i = 0; i < columns[j].length; i++) {
                columns[j][i] = Math.log(columns[j][i]);
            }
        }
        return Matrix.taking(y.rows(), columns);
    }

    /** Π_j y_ij^w_j from the logarithms of y; criteria of weight 0 are left out. */
    static double[] products(Matrix logs, Weights weights) {
        double[] products = Linear.sum(logs, weights);
        for (int i = 0; i < products.length; i++) {
            products[i] = Math.exp(products[i]);
        }
        return products;
    }
}
