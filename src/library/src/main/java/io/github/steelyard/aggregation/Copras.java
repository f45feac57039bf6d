package io.github.steelyard.aggregation;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.ColumnTotals;
import io.github.steelyard.model.Direction;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Weights;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Complex proportional assessment: shares of the benefits, and costs shared out in inverse proportion.
 *
 * <p><b>Formula:</b> d<sub>ij</sub> = w<sub>j</sub> x<sub>ij</sub> / Σ<sub>i</sub> x<sub>ij</sub>; S⁺ = Σ d over
 * benefits; S⁻ = Σ d over costs; Q<sub>i</sub> = S⁺<sub>i</sub> + Σ S⁻ / (S⁻<sub>i</sub> Σ<sub>i</sub> 1/S⁻<sub>i</sub>);
 * N<sub>i</sub> = Q<sub>i</sub> / max Q.
 *
 * <p><b>In:</b> performances &gt;= 0, one above 0 in every column.
 *
 * <p><b>Out:</b> N in 0..1, 1 best; Q sums to 1 over the options.
 *
 * <p><b>Holds:</b> dominance, unit change. <b>Fails:</b> translation, an option more or less, a duplicated option.
 *
 * <p><b>Edge:</b> without costs (or with costs of weight 0) Q = S⁺. <b>Throws:</b> when one option has no costs at all
 * while another has: its Q would be infinite.
 *
 * <p><b>Source:</b> Zavadskas, Kaklauskas &amp; Sarka (1994), The new method of multicriteria complex proportional
 * assessment of projects, Technological and Economic Development of Economy 1(3), 131–139.
 *
 * <p><b>Differs:</b> pymcdm to version 1.3 adds S⁻ instead, so that costs count as benefits.
 */
final class Copras implements AggregationMethod {

    @Override
    public Description description() {
        return Description.of(
                        "copras",
                        "COPRAS",
                        "Adds an option's shares of all benefits and a share of credit in inverse proportion to costs.")
                .formula("d_ij = w_j x_ij / sum_i x_ij; S+ = sum of d over benefits, S- over costs; "
                        + "Q_i = S+_i + sum S- / (S-_i sum(1 / S-)); score N_i = Q_i / max Q")
                .source("Zavadskas, Kaklauskas & Sarka (1994), The new method of multicriteria complex proportional "
                        + "assessment of projects, Technological and Economic Development of Economy 1(3), 131-139")
                .takes("Performances >= 0, one above 0 on every criterion, and some cost for every option where "
                        + "there are costs.")
                .gives("Utility degree from 0 to 1, 1 the best option.")
                .output("s-plus", "weighted shares of the benefits by option")
                .output("s-minus", "weighted shares of the costs by option")
                .output("relative-significance", "Q by option; sums to 1")
                .output("utility-degree", "the score by option: Q as a share of the best Q");
    }

    @Override
    public Sight sight(Parameters parameters) {
        return Sight.SUMS_OF_SUMS;
    }

    @Override
    public Set<Property> holds() {
        return EnumSet.of(Property.DOMINANCE, Property.UNIT_CHANGE);
    }

    @Override
    public Optional<String> objection(Problem problem, Parameters parameters) {
        return Sign.NOT_NEGATIVE.objection(problem, "a method of shares");
    }

    @Override
    public Scorer prepare(Problem problem, Parameters parameters) {
        Matrix shares = Normalization.divideBySums(problem.central());
        return (weights, tracer) -> score(problem, shares, weights, tracer);
    }

    private static Scores score(Problem problem, Matrix shares, Weights weights, Tracer tracer) {
        double[] benefits = new double[shares.rows()];
        double[] costs = new double[shares.rows()];
        for (int j = 0; j < shares.columns(); j++) {
            boolean max = problem.criteria().get(j).direction() == Direction.MAX;
            shares.addTo(max ? benefits : costs, j, weights.at(j));
        }
        double[] q = benefits.clone();
        addCredit(problem, costs, q);
        double best = Overall.of(problem, 1, q)[0].greatest();
        double[] utility = new double[q.length];
        for (int i = 0; i < q.length; i++) {
            utility[i] = q[i] / best;
        }
        if (tracer.isOn()) {
            Tables.byOptionAndCriterion(tracer, problem, "x/sum", "shares of the columns", shares.toRows());
            Tables.byCriterion(tracer, problem, "w", "weights", weights.toArray());
            Tables.byOption(tracer, problem, "S+", "weighted shares of the benefits", benefits);
            Tables.byOption(tracer, problem, "S-", "weighted shares of the costs", costs);
            Tables.byOption(tracer, problem, "Q", "relative significance", q);
            Tables.byOption(tracer, problem, "N", "score: share of the best significance", utility);
        }
        return Scores.higherIsBetter(utility)
                .with("s-plus", new Output.ByOption(benefits))
                .with("s-minus", new Output.ByOption(costs))
                .with("relative-significance", new Output.ByOption(q))
                .with("utility-degree", new Output.ByOption(utility));
    }

    /** Adds Σ S⁻ / (S⁻_i Σ 1/S⁻), with all S⁻ measured by the least so that nothing overflows. */
    private static void addCredit(Problem problem, double[] costs, double[] q) {
        Overall all = Overall.of(problem, 0, costs)[0];
        double least = all.least();
        if (all.greatest() == 0) {
            return;
        }
        for (int i = 0; i < costs.length; i++) {
            if (costs[i] == 0 && least == 0) {
                throw new Refusal("'copras' divides by the costs of each option; those of '"
                        + problem.options().get(i).id() + "' are all 0");
            }
        }
        double total = all.beyond().map(ColumnTotals::sum).orElseGet(() -> ColumnTotals.sum(costs));
        double inverses =
                least * all.beyond().map(ColumnTotals::reciprocals).orElseGet(() -> ColumnTotals.reciprocals(costs));
        for (int i = 0; i < costs.length; i++) {
            // The ends of all columns together are no option of their own, and may cost nothing.
            q[i] += costs[i] == 0 ? 0 : total * (least / costs[i]) / inverses;
        }
    }
}
