package io.github.steelyard.aggregation;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.model.ColumnTotals;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Problem;
import java.util.EnumSet;
import java.util.Set;

/**
 * Multi-attributive border approximation area comparison: how far an option lies above or below a border.
 *
 * <p><b>Formula:</b> n = (x − min) / (max − min) (cost: (max − x) / (max − min)); v = w (n + 1); g<sub>j</sub> =
 * (Π<sub>i</sub> v<sub>ij</sub>)<sup>1/m</sup>; S<sub>i</sub> = Σ<sub>j</sub> (v<sub>ij</sub> − g<sub>j</sub>).
 *
 * <p><b>Out:</b> above 0 in the upper area, below 0 in the lower one; the order is that of the min-max weighted sum.
 *
 * <p><b>Holds:</b> dominance, unit change, translation, duplicated option (of the ranking). <b>Fails:</b> an option more
 * or less (an end of a range moves the scale).
 *
 * <p><b>Edge:</b> a constant column is its own border and counts 0.
 *
 * <p><b>Source:</b> Pamučar &amp; Ćirović (2015), The selection of transport and handling resources in logistics centers
 * using MABAC, Expert Systems with Applications 42(6), 3016–3028.
 */
final class Mabac implements AggregationMethod {

    @Override
    public Description description() {
        return Description.of(
                        "mabac", "MABAC", "Adds up how far an option lies above or below the border of each criterion.")
                .formula("n_ij = (x - min) / (max - min) (cost: (max - x) / (max - min)); v_ij = w_j (n_ij + 1); "
                        + "g_j = (product_i v_ij)^(1/m); S_i = sum_j (v_ij - g_j)")
                .source("Pamucar & Cirovic (2015), The selection of transport and handling resources in logistics "
                        + "centers using MABAC, Expert Systems with Applications 42(6), 3016-3028")
                .takes("Performances of any sign.")
                .gives("Above 0 in the upper area, below 0 in the lower one; more is better.")
                .output("border", "border approximation area by criterion (g)");
    }

    @Override
    public Sight sight(Parameters parameters) {
        return Sight.SUMS;
    }

    @Override
    public Set<Property> holds() {
        return EnumSet.of(Property.DOMINANCE, Property.UNIT_CHANGE, Property.TRANSLATION, Property.DUPLICATED_OPTION);
    }

    @Override
    public Scorer prepare(Problem problem, Parameters parameters) {
        Matrix n = Normalization.MIN_MAX.apply(problem);
        double[] unweightedBorder = border(problem, n);
        double[][] columns = new double[n.columns()][];
        for (int j = 0; j < columns.length; j++) {
            columns[j] = n.column(j);
            for (int i = 0; i < columns[j].length; i++) {
                columns[j][i] = columns[j][i] + 1 - unweightedBorder[j];
            }
        }
        Matrix aboveBorder = Matrix.taking(n.rows(), columns);
        return new Linear(aboveBorder, (weights, tracer) -> {
            double[] scores = Linear.sum(aboveBorder, weights);
            double[] border = new double[unweightedBorder.length];
            for (int j = 0; j < border.length; j++) {
                border[j] = weights.at(j) * unweightedBorder[j];
            }
            if (tracer.isOn()) {
                Tables.byOptionAndCriterion(tracer, problem, "n", "performances as shares of the range", n.toRows());
                Tables.byCriterion(tracer, problem, "w", "weights", weights.toArray());
                Tables.byCriterion(tracer, problem, "g", "border approximation area", border);
                Tables.byOptionAndCriterion(
                        tracer, problem, "q/w", "distance from the border, unweighted", aboveBorder.toRows());
                Tables.byOption(tracer, problem, "S", "score: sum of distances from the border", scores);
            }
            return Scores.higherIsBetter(scores).madeOf(1).with("border", new Output.ByCriterion(border));
        });
    }

    /** The geometric mean of every column of n + 1. */
    private static double[] border(Problem problem, Matrix n) {
        double[][] logs = new double[n.columns()][];
        for (int j = 0; j < logs.length; j++) {
            logs[j] = n.column(j);
            for (int i = 0; i < logs[j].length; i++) {
                logs[j][i] = Math.log1p(logs[j][i]);
            }
        }
        Overall[] overall = Overall.of(problem, 0, logs);
        double[] border = new double[logs.length];
        for (int j = 0; j < border.length; j++) {
            double[] x = logs[j];
            double mean = overall[j].beyond().map(ColumnTotals::mean).orElseGet(() -> ColumnTotals.sum(x) / x.length);
            border[j] = Math.exp(mean);
        }
        return border;
    }
}
