package io.github.steelyard.aggregation;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterKind;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.model.ColumnTotals;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Direction;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Problem;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Additive ratio assessment: weighted shares, compared with those of an optimal option put beside the others.
 *
 * <p><b>Formula:</b> with the optimal option as row 0: y = x / Σx (cost: (1/x) / Σ(1/x)) by column; S<sub>i</sub> =
 * Σ<sub>j</sub> w<sub>j</sub> y<sub>ij</sub>; K<sub>i</sub> = S<sub>i</sub> / S<sub>0</sub>.
 *
 * <p><b>In:</b> performances &gt;= 0, costs &gt; 0; the optimal performances are the best of each column unless stated.
 *
 * <p><b>Out:</b> K, the utility degree: 1 is as good as the optimal option; above 1 only where a stated optimum is
 * surpassed.
 *
 * <p><b>Holds:</b> dominance, unit change. <b>Fails:</b> translation, an option more or less, a duplicated option.
 *
 * <p><b>Source:</b> Zavadskas &amp; Turskis (2010), A new additive ratio assessment (ARAS) method in multicriteria
 * decision-making, Technological and Economic Development of Economy 16(2), 159–172.
 */
final class Aras implements AggregationMethod {

    @Override
    public Description description() {
        return Description.of(
                        "aras", "ARAS", "Compares the weighted shares of an option with those of an optimal option.")
                .formula("with the optimal option as row 0: y = x / sum x (cost: (1/x) / sum(1/x)); "
                        + "S_i = sum_j w_j y_ij; score K_i = S_i / S_0")
                .source("Zavadskas & Turskis (2010), A new additive ratio assessment (ARAS) method in multicriteria "
                        + "decision-making, Technological and Economic Development of Economy 16(2), 159-172")
                .takes("Performances >= 0, above 0 where less is better, and one above 0 on every criterion.")
                .gives("Utility degree: 1 as good as the optimal option; above 1 only where a stated optimum is "
                        + "surpassed.")
                .parameter(ParameterSpec.optional("optimal", ParameterKind.NUMBER_BY_CRITERION)
                        .above(0)
                        .help("optimal performance of a criterion, in its unit, instead of the best of its column"))
                .output("optimality", "S by option")
                .output("best-optimality", "S of the optimal option")
                .output("utility-degree", "the score by option: S as a share of that of the optimal option");
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
        return Sign.POSITIVE_COSTS.objection(problem, "a method of shares");
    }

    @Override
    public Scorer prepare(Problem problem, Parameters parameters) {
        Map<String, Double> stated = parameters.numberById("optimal");
        int m = problem.options().size();
        double[][] columns = new double[problem.criteria().size()][];
        double[] optimal = new double[columns.length];
        for (int j = 0; j < columns.length; j++) {
            Criterion criterion = problem.criteria().get(j);
            boolean max = criterion.direction() == Direction.MAX;
            columns[j] = problem.central().column(j);
            double best =
                    max ? problem.central().greatest(j) : problem.central().least(j);
            optimal[j] = shares(
                    columns[j],
                    stated.getOrDefault(criterion.id(), best),
                    max,
                    problem.central().whole(j));
        }
        Matrix y = Matrix.taking(m, columns);
        return (weights, tracer) -> {
            double[] optimality = Linear.sum(y, weights);
            double ofOptimal = 0;
            for (int j = 0; j < optimal.length; j++) {
                ofOptimal += weights.at(j) * optimal[j];
            }
            double[] utility = new double[m];
            for (int i = 0; i < m; i++) {
                utility[i] = optimality[i] / ofOptimal;
            }
            if (tracer.isOn()) {
                Tables.byCriterion(tracer, problem, "y0", "shares of the optimal option", optimal);
                Tables.byOptionAndCriterion(tracer, problem, "y", "shares of the columns", y.toRows());
                Tables.byCriterion(tracer, problem, "w", "weights", weights.toArray());
                Tables.byOption(tracer, problem, "S", "optimality", optimality);
                Tables.byOption(tracer, problem, "K", "score: optimality against that of the optimum", utility);
            }
            return Scores.higherIsBetter(utility)
                    .with("optimality", new Output.ByOption(optimality))
                    .with("best-optimality", new Output.Number(ofOptimal))
                    .with("utility-degree", new Output.ByOption(utility));
        };
    }

    /** Turns a column into shares of itself and the optimum together; returns the share of the optimum. */
    private static double shares(double[] x, double optimum, boolean max, Optional<ColumnTotals> whole) {
        double end = optimum;
        for (double v : x) {
            end = max ? Math.max(end, v) : Math.min(end, v);
        }
        double ofOptimum = max ? optimum / end : end / optimum;
        double first = end;
        double shares = max
                ? whole.map(ColumnTotals::sum).orElseGet(() -> ColumnTotals.sum(x)) / first
                : first * whole.map(ColumnTotals::reciprocals).orElseGet(() -> ColumnTotals.reciprocals(x));
        for (int i = 0; i < x.length; i++) {
            x[i] = max ? x[i] / end : end / x[i];
        }
        double total = ofOptimum + (Double.isFinite(shares) ? shares : ColumnTotals.sum(x));
        for (int i = 0; i < x.length; i++) {
            x[i] /= total;
        }
        return ofOptimum / total;
    }
}
