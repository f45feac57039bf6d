package io.github.steelyard.aggregation;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Weights;
import java.util.EnumSet;
import java.util.Set;

/**
 * Multi-objective optimisation by ratio analysis, in either of its two parts.
 *
 * <p><b>Formula:</b> x* = x / ‖x‖ by column; ratio system: y<sub>i</sub> = Σ<sub>benefits</sub> w<sub>j</sub>
 * x*<sub>ij</sub> − Σ<sub>costs</sub> w<sub>j</sub> x*<sub>ij</sub>; reference point: d<sub>i</sub> = max<sub>j</sub>
 * w<sub>j</sub> |r<sub>j</sub> − x*<sub>ij</sub>|, r<sub>j</sub> the best x* of column j.
 *
 * <p><b>Out:</b> ratio system: −1..1, more is better; reference point: a distance, less is better.
 *
 * <p><b>Holds:</b> dominance, unit change. <b>Fails:</b> translation, an option more or less, a duplicated option: all
 * change the length of a column.
 *
 * <p><b>Edge:</b> a column of zeros counts 0.
 *
 * <p><b>Source:</b> Brauers &amp; Zavadskas (2006), The MOORA method and its application to privatization in a transition
 * economy, Control and Cybernetics 35(2), 445–469. The paper gives no weights; with equal ones its order comes out.
 */
final class Moora implements AggregationMethod {

    static final String RATIO_SYSTEM = "ratio-system";

    @Override
    public Description description() {
        return Description.of(
                        "moora",
                        "MOORA",
                        "Adds what speaks for an option and takes off its costs, or measures it against a reference.")
                .formula(
                        "x*_ij = x_ij / |x_j|; ratio-system: y_i = sum_benefits w_j x*_ij - sum_costs w_j x*_ij, more "
                                + "is better; reference-point: d_i = max_j w_j |r_j - x*_ij|, r_j the best x*_ij, less is better")
                .source("Brauers & Zavadskas (2006), The MOORA method and its application to privatization in a "
                        + "transition economy, Control and Cybernetics 35(2), 445-469")
                .takes("Performances of any sign.")
                .gives("Ratio system: benefits less costs, -1 to 1, more is better. Reference point: a "
                        + "distance, less is better.")
                .parameter(ParameterSpec.choice("part", RATIO_SYSTEM, "reference-point")
                        .help("which of the two parts of the method gives the score"))
                .output("reference-point", "with part reference-point: the best x* by criterion");
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
    public Scorer prepare(Problem problem, Parameters parameters) {
        Matrix ratios = ratios(problem);
        if (parameters.text("part").equals(RATIO_SYSTEM)) {
            return new Linear(ratios, (weights, tracer) -> {
                double[] scores = Linear.sum(ratios, weights);
                if (tracer.isOn()) {
                    Tables.byOptionAndCriterion(tracer, problem, "x*", "ratios, costs negative", ratios.toRows());
                    Tables.byCriterion(tracer, problem, "w", "weights", weights.toArray());
                    Tables.byOption(tracer, problem, "y", "score: benefits less costs", scores);
                }
                return Scores.higherIsBetter(scores).madeOf(1);
            });
        }
        double[] reference = reference(ratios);
        double[] shown = new double[reference.length];
        for (int j = 0; j < shown.length; j++) {
            shown[j] = problem.criteria().get(j).sign() * reference[j] + 0.0;
        }
        return (weights, tracer) -> {
            double[] scores = distances(ratios, reference, weights);
            if (tracer.isOn()) {
                Tables.byOptionAndCriterion(tracer, problem, "x*", "ratios, costs negative", ratios.toRows());
                Tables.byCriterion(tracer, problem, "r", "reference point", shown);
                Tables.byCriterion(tracer, problem, "w", "weights", weights.toArray());
                Tables.byOption(tracer, problem, "d", "score: largest weighted distance, less is better", scores);
            }
            return Scores.lowerIsBetter(scores).with("reference-point", new Output.ByCriterion(shown));
        };
    }

    /** Performances divided by the length of their column; costs negative, so that more is better. */
    static Matrix ratios(Problem problem) {
        Matrix lengths = Normalization.divideByNorms(problem.central());
        double[][] columns = new double[lengths.columns()][];
        for (int j = 0; j < columns.length; j++) {
            columns[j] = lengths.column(j);
            int sign = problem.criteria().get(j).sign();
            for (int i = 0; i < columns[j].length; i++) {
                columns[j][i] *= sign;
            }
        }
        return Matrix.taking(lengths.rows(), columns);
    }

    /** The best of each column. */
    static double[] reference(Matrix ratios) {
        double[] best = new double[ratios.columns()];
        for (int j = 0; j < best.length; j++) {
            best[j] = ratios.greatest(j);
        }
        return best;
    }

    /** max_j w_j (r_j − x*_ij). */
    static double[] distances(Matrix ratios, double[] reference, Weights weights) {
        double[] distances = new double[ratios.rows()];
        for (int j = 0; j < reference.length; j++) {
            for (int i = 0; i < distances.length; i++) {
                distances[i] = Math.max(distances[i], weights.at(j) * (reference[j] - ratios.at(i, j)));
            }
        }
        return distances;
    }
}
