package io.github.steelyard.aggregation;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Problem;
import java.util.EnumSet;
import java.util.Set;

/**
 * Grey relational analysis: likeness to an option that is the best on every criterion.
 *
 * <p><b>Formula:</b> Δ = 1 − (x − min) / (max − min) (cost: 1 − (max − x) / (max − min)); ξ = (Δmin + ζ Δmax) / (Δ + ζ
 * Δmax), Δmin and Δmax over the whole table; grade γ<sub>i</sub> = Σ<sub>j</sub> w<sub>j</sub> ξ<sub>ij</sub>.
 *
 * <p><b>Out:</b> above 0 up to 1, 1 for an option that is best everywhere.
 *
 * <p><b>Holds:</b> dominance, unit change, translation, duplicated option. <b>Fails:</b> an option more or less.
 *
 * <p><b>Edge:</b> in a constant column every option is the best: Δ = 0, ξ = 1.
 *
 * <p><b>Source:</b> Deng (1989), Introduction to grey system theory, Journal of Grey System 1(1), 1–24.
 */
final class Gra implements AggregationMethod {

    @Override
    public Description description() {
        return Description.of(
                        "gra", "Grey relational analysis", "Grades options by likeness to the best of every criterion.")
                .formula("D_ij = 1 - (x - min) / (max - min) (cost: 1 - (max - x) / (max - min)); "
                        + "xi_ij = (min D + zeta max D) / (D_ij + zeta max D), min and max over all cells; "
                        + "score gamma_i = sum_j w_j xi_ij")
                .source("Deng (1989), Introduction to grey system theory, Journal of Grey System 1(1), 1-24")
                .takes("Performances of any sign.")
                .gives("Above 0 up to 1, 1 for an option that is best everywhere.")
                .parameter(ParameterSpec.number("zeta", 0.5)
                        .above(0)
                        .help("distinguishing coefficient, usually up to 1: the smaller, the more the best stand out"))
                .output("coefficients", "grey relational coefficient by option and criterion (xi)");
    }

    @Override
    public Sight sight(Parameters parameters) {
        return Sight.COLUMNS;
    }

    @Override
    public Set<Property> holds() {
        return EnumSet.of(Property.DOMINANCE, Property.UNIT_CHANGE, Property.TRANSLATION, Property.DUPLICATED_OPTION);
    }

    @Override
    public Scorer prepare(Problem problem, Parameters parameters) {
        Matrix delta = Normalization.shortfalls(problem);
        double least = Double.POSITIVE_INFINITY;
        double greatest = 0;
        for (int j = 0; j < delta.columns(); j++) {
            least = Math.min(least, delta.least(j));
            greatest = Math.max(greatest, delta.greatest(j));
        }
        double zeta = parameters.number("zeta");
        double[][] columns = new double[delta.columns()][];
        for (int j = 0; j < columns.length; j++) {
            columns[j] = delta.column(j);
            for (int i = 0; i < columns[j].length; i++) {
                columns[j][i] = greatest == 0 ? 1 : (least + zeta * greatest) / (columns[j][i] + zeta * greatest);
            }
        }
        Matrix xi = Matrix.taking(delta.rows(), columns);
        Output coefficients = new Output.Table(xi.toRows());
        return new Linear(xi, (weights, tracer) -> {
            double[] scores = Linear.sum(xi, weights);
            if (tracer.isOn()) {
                Tables.byOptionAndCriterion(tracer, problem, "D", "deviations from the best", delta.toRows());
                Tables.byOptionAndCriterion(tracer, problem, "xi", "grey relational coefficients", xi.toRows());
                Tables.byCriterion(tracer, problem, "w", "weights", weights.toArray());
                Tables.byOption(tracer, problem, "gamma", "score: grey relational grade", scores);
            }
            return Scores.higherIsBetter(scores).with("coefficients", coefficients);
        });
    }
}
