package io.github.steelyard.aggregation;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Weights;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Compromise ranking by distance from the ideal: both from the best single cell of the weighted table and from its
 * worst.
 *
 * <p><b>Formula:</b> v = w x / max x (cost: w min x / x); t = max v and a = min v over the whole table; s⁺ = Σ (t − v),
 * s⁻ = Σ (v − a); s₀⁺, s₀⁻ those of the option that takes the best v of every column; K⁺ = s₀⁺ / s⁺, K⁻ = s⁻ / s₀⁻;
 * score Q = (K⁺ + K⁻) / 2.
 *
 * <p><b>In:</b> performances &gt;= 0, costs &gt; 0.
 *
 * <p><b>Out:</b> 0..1, 1 for an option that is best everywhere.
 *
 * <p><b>Holds:</b> dominance, unit change, duplicated option. <b>Fails:</b> translation, an option more or less.
 *
 * <p><b>Edge:</b> a criterion of weight 0 is left out, or its zeros would become the worst cell. 0 / 0 counts 1: the
 * option is the optimal one.
 *
 * <p><b>Source:</b> Puška, Stević &amp; Pamučar (2021), Evaluation and selection of healthcare waste incinerators using
 * extended sustainability criteria and multi-criteria analysis methods, Environment, Development and Sustainability.
 */
final class Cradis implements AggregationMethod {

    @Override
    public Description description() {
        return Description.of(
                        "cradis",
                        "CRADIS",
                        "Averages how near an option is to the best cell of the table and how far from its worst.")
                .formula("v_ij = w_j x_ij / max x_j (cost: w_j min x_j / x_ij); t = max v, a = min v of all cells; "
                        + "s+ = sum_j (t - v_ij), s- = sum_j (v_ij - a); s0+, s0- of the option with the best v of "
                        + "every column; K+ = s0+ / s+, K- = s- / s0-; score Q = (K+ + K-) / 2")
                .source("Puska, Stevic & Pamucar (2021), Evaluation and selection of healthcare waste incinerators "
                        + "using extended sustainability criteria and multi-criteria analysis methods, Environment, "
                        + "Development and Sustainability")
                .takes("Performances >= 0, above 0 where less is better, and one above 0 on every criterion.")
                .gives("0 to 1, 1 for an option that is best everywhere.")
                .output("k-plus", "utility against the ideal by option")
                .output("k-minus", "utility against the anti-ideal by option");
    }

    @Override
    public Sight sight(Parameters parameters) {
        return Sight.COLUMNS;
    }

    @Override
    public Set<Property> holds() {
        return EnumSet.of(Property.DOMINANCE, Property.UNIT_CHANGE, Property.DUPLICATED_OPTION);
    }

    @Override
    public Optional<String> objection(Problem problem, Parameters parameters) {
        return Normalization.RATIO_TO_BEST.objection(problem);
    }

    @Override
    public Scorer prepare(Problem problem, Parameters parameters) {
        Matrix n = Normalization.RATIO_TO_BEST.apply(problem);
        double[] best = new double[n.columns()];
        double[] worst = new double[n.columns()];
        for (int j = 0; j < best.length; j++) {
            best[j] = n.greatest(j);
            worst[j] = n.least(j);
        }
        return (weights, tracer) -> score(problem, n, best, worst, weights, tracer);
    }

    private static Scores score(
            Problem problem, Matrix n, double[] best, double[] worst, Weights weights, Tracer tracer) {
        double ideal = Double.NEGATIVE_INFINITY;
        double antiIdeal = Double.POSITIVE_INFINITY;
        int counting = 0;
        double optimal = 0;
        for (int j = 0; j < best.length; j++) {
            double w = weights.at(j);
            if (w > 0) {
                ideal = Math.max(ideal, w * best[j]);
                antiIdeal = Math.min(antiIdeal, w * worst[j]);
                optimal += w * best[j];
                counting++;
            }
        }
        double[] v = Linear.sum(n, weights);
        double[] kPlus = new double[v.length];
        double[] kMinus = new double[v.length];
        double[] scores = new double[v.length];
        for (int i = 0; i < v.length; i++) {
            kPlus[i] = ratio(counting * ideal - optimal, counting * ideal - v[i]);
            kMinus[i] = ratio(v[i] - counting * antiIdeal, optimal - counting * antiIdeal);
            scores[i] = (kPlus[i] + kMinus[i]) / 2;
        }
        if (tracer.isOn()) {
            Tables.byOptionAndCriterion(tracer, problem, "n", "ratios to the best performance", n.toRows());
            Tables.byCriterion(tracer, problem, "w", "weights", weights.toArray());
            Tables.byOption(tracer, problem, "sum v", "weighted sum of the ratios", v);
            Tables.byOption(tracer, problem, "K+", "utility against the ideal", kPlus);
            Tables.byOption(tracer, problem, "K-", "utility against the anti-ideal", kMinus);
            Tables.byOption(tracer, problem, "Q", "score: mean of both utilities", scores);
        }
        return Scores.higherIsBetter(scores)
                .with("k-plus", new Output.ByOption(kPlus))
                .with("k-minus", new Output.ByOption(kMinus));
    }

    /** A ratio of distances, 1 where the whole is 0. */
    private static double ratio(double part, double whole) {
        return whole > 0 ? Math.max(0, part) / whole : 1;
    }
}
