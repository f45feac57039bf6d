package io.github.steelyard.aggregation;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.model.ColumnTotals;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Problem;
import java.util.EnumSet;
import java.util.Set;

/**
 * Multi-attributive ideal-real comparative analysis: the gap between what an option could give and what it gives.
 *
 * <p><b>Formula:</b> theoretical t<sub>p</sub> = w<sub>j</sub> / m; real t<sub>r</sub> = t<sub>p</sub> n, n = (x − min) /
 * (max − min) (cost: (max − x) / (max − min)); gap g = t<sub>p</sub> − t<sub>r</sub>; Q<sub>i</sub> = Σ<sub>j</sub>
 * g<sub>ij</sub>.
 *
 * <p><b>Out:</b> 0..1/m, less is better; the order is that of the min-max weighted sum.
 *
 * <p><b>Holds:</b> dominance, unit change, translation, duplicated option (of the ranking). <b>Fails:</b> an option more
 * or less.
 *
 * <p><b>Edge:</b> in a constant column every option is the best: no gap.
 *
 * <p><b>Source:</b> Pamučar, Vasin &amp; Lukovac (2014), Selection of railway level crossings for investing in security
 * equipment using hybrid DEMATEL-MAIRCA model, XVI Scientific-Expert Conference on Railways, 89–92.
 */
final class Mairca implements AggregationMethod {

    @Override
    public Description description() {
        return Description.of("mairca", "MAIRCA", "Adds up the gaps between an option's ideal and its real worth.")
                .formula(
                        "t_p = w_j / m; t_r = t_p n_ij, n_ij = (x - min) / (max - min) (cost: (max - x) / (max - min)); "
                                + "Q_i = sum_j (t_p - t_r), less is better")
                .source("Pamucar, Vasin & Lukovac (2014), Selection of railway level crossings for investing in "
                        + "security equipment using hybrid DEMATEL-MAIRCA model, XVI Scientific-Expert Conference on "
                        + "Railways, 89-92")
                .takes("Performances of any sign.")
                .gives("Total gap from 0 to 1/m with m options; less is better, 0 is best everywhere.")
                .output("gap", "the score by option: total gap, less is better");
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
        Matrix shortfalls = Normalization.shortfalls(problem);
        int m = shortfalls.rows();
        long all = problem.central().whole(0).map(ColumnTotals::count).orElse((long) m);
        double[][] columns = new double[shortfalls.columns()][];
        for (int j = 0; j < columns.length; j++) {
            columns[j] = shortfalls.column(j);
            for (int i = 0; i < m; i++) {
                columns[j][i] /= all;
            }
        }
        Matrix gaps = Matrix.taking(m, columns);
        return new Linear(gaps, (weights, tracer) -> {
            double[] scores = Linear.sum(gaps, weights);
            if (tracer.isOn()) {
                Tables.byOptionAndCriterion(tracer, problem, "1 - n", "shortfalls from the best", shortfalls.toRows());
                Tables.byCriterion(tracer, problem, "w", "weights", weights.toArray());
                Tables.byOptionAndCriterion(tracer, problem, "g/w", "gaps before weighting", gaps.toRows());
                Tables.byOption(tracer, problem, "Q", "score: total gap, less is better", scores);
            }
            return Scores.lowerIsBetter(scores).with("gap", new Output.ByOption(scores));
        });
    }
}
