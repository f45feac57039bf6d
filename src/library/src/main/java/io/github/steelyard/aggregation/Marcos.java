package io.github.steelyard.aggregation;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Problem;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Measurement of alternatives and ranking by compromise solution: where an option stands between anti-ideal and ideal.
 *
 * <p><b>Formula:</b> n = x / x<sub>ai</sub> (cost: x<sub>ai</sub> / x), x<sub>ai</sub> the best of a column; S = Σ w n;
 * K⁻ = S / S<sub>aai</sub>, K⁺ = S / S<sub>ai</sub>; f(K⁻) = K⁺ / (K⁺ + K⁻), f(K⁺) = K⁻ / (K⁺ + K⁻); score = (K⁺ + K⁻) /
 * (1 + (1 − f(K⁺)) / f(K⁺) + (1 − f(K⁻)) / f(K⁻)).
 *
 * <p><b>In:</b> performances &gt;= 0, costs &gt; 0.
 *
 * <p><b>Out:</b> more is better; the order is that of S.
 *
 * <p><b>Holds:</b> dominance, unit change, duplicated option. <b>Fails:</b> translation, an option more or less.
 *
 * <p><b>Throws:</b> when the anti-ideal option is worth 0: a benefit of 0 on every criterion that weighs anything.
 *
 * <p><b>Source:</b> Stević, Pamučar, Puška &amp; Chatterjee (2020), Sustainable supplier selection in healthcare
 * industries using a new MCDM method: MARCOS, Computers &amp; Industrial Engineering 140, 106231.
 */
final class Marcos implements AggregationMethod {

    @Override
    public Description description() {
        return Description.of(
                        "marcos",
                        "MARCOS",
                        "Measures an option against an ideal and an anti-ideal one and compromises.")
                .formula("n_ij = x_ij / best_j (cost: best_j / x_ij); S_i = sum_j w_j n_ij; K- = S_i / S_antiideal, "
                        + "K+ = S_i / S_ideal; f(K-) = K+ / (K+ + K-), f(K+) = K- / (K+ + K-); "
                        + "score = (K+ + K-) / (1 + (1 - f(K+)) / f(K+) + (1 - f(K-)) / f(K-))")
                .source("Stevic, Pamucar, Puska & Chatterjee (2020), Sustainable supplier selection in healthcare "
                        + "industries using a new MCDM method: MARCOS, Computers & Industrial Engineering 140, 106231")
                .takes("Performances >= 0, above 0 where less is better; the worst performances taken together "
                        + "must be worth something.")
                .gives("Above 0, more is better; its order is that of the weighted sum of ratios.")
                .output("k-minus", "utility degree against the anti-ideal by option")
                .output("k-plus", "utility degree against the ideal by option");
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
        return (weights, tracer) -> {
            double[] s = Linear.sum(n, weights);
            double ideal = 0;
            double antiIdeal = 0;
            for (int j = 0; j < best.length; j++) {
                ideal += weights.at(j) * best[j];
                antiIdeal += weights.at(j) * worst[j];
            }
            if (antiIdeal == 0) {
                throw new Refusal("'marcos' divides by the worth of the worst performances taken together, which is 0");
            }
            double compromise = (1 / antiIdeal + 1 / ideal) / (1 + antiIdeal / ideal + ideal / antiIdeal);
            double[] kMinus = new double[s.length];
            double[] kPlus = new double[s.length];
            double[] scores = new double[s.length];
            for (int i = 0; i < s.length; i++) {
                kMinus[i] = s[i] / antiIdeal;
                kPlus[i] = s[i] / ideal;
                scores[i] = compromise * s[i];
            }
            if (tracer.isOn()) {
                Tables.byOptionAndCriterion(tracer, problem, "n", "ratios to the best performance", n.toRows());
                Tables.byCriterion(tracer, problem, "n_aai", "ratios of the anti-ideal option", worst);
                Tables.byCriterion(tracer, problem, "w", "weights", weights.toArray());
                Tables.byOption(tracer, problem, "S", "weighted sum of the ratios", s);
                Tables.byOption(tracer, problem, "K-", "utility degree against the anti-ideal", kMinus);
                Tables.byOption(tracer, problem, "K+", "utility degree against the ideal", kPlus);
                Tables.byOption(tracer, problem, "f(K)", "score: utility function", scores);
            }
            return Scores.higherIsBetter(scores)
                    .with("k-minus", new Output.ByOption(kMinus))
                    .with("k-plus", new Output.ByOption(kPlus));
        };
    }
}
