package io.github.steelyard.aggregation;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Weights;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The additive value model: the score is the weighted mean of the values.
 *
 * <p><b>Formula:</b> s<sub>i</sub> = Σ<sub>j</sub> w<sub>j</sub> v<sub>j</sub>(x<sub>ij</sub>), v the value functions
 * of the criteria, or a {@link Normalization} of the columns.
 *
 * <p><b>Out:</b> 0..1 with value functions, 1 best; comparable between decisions only where the scales are declared.
 *
 * <p><b>Holds:</b> dominance, unit change, translation, and with declared scales any option more or less. <b>Fails:</b>
 * the last on local scales and with the other normalisations (an option at the end of a range moves the scale).
 *
 * <p><b>Edge:</b> a constant column on a local scale has value 0 for all. A missing performance has value ½.
 *
 * <p><b>Source:</b> Keeney &amp; Raiffa (1976); MacCrimmon (1968).
 */
final class WeightedSum implements AggregationMethod {

    @Override
    public Description description() {
        return Description.of(
                        "weighted-sum",
                        "Additive value model",
                        "Weighted mean of the values of each option; a weak score on one criterion can be offset by any other.")
                .formula("s_i = sum_j w_j v_j(x_ij)")
                .source("Keeney & Raiffa (1976), Decisions with Multiple Objectives; MacCrimmon (1968)")
                .takes("Performances of any sign. Value functions make values from 0 (worst) to 1 (best) of "
                        + "them, or a normalization does; a missing one has value 0.5.")
                .gives("With value functions 0 to 1, 1 the best; comparable between decisions on the same "
                        + "declared scales.")
                .parameter(ParameterSpec.choice(
                                "normalization",
                                Normalization.words(
                                        Normalization.VALUE,
                                        Normalization.MIN_MAX,
                                        Normalization.RATIO_TO_BEST,
                                        Normalization.VECTOR,
                                        Normalization.SUM,
                                        Normalization.MAX_COMPLEMENT,
                                        Normalization.NONLINEAR,
                                        Normalization.ZAVADSKAS_TURSKIS,
                                        Normalization.Z_SCORE,
                                        Normalization.Z_SCORE_SAMPLE))
                        .help("how performances become comparable; 'value' uses the value functions of the file"));
    }

    @Override
    public Sight sight(Parameters parameters) {
        return sumsValues(parameters) ? Sight.OWN : Sight.COLUMNS;
    }

    @Override
    public Set<Property> holds() {
        return EnumSet.of(
                Property.DOMINANCE,
                Property.UNIT_CHANGE,
                Property.TRANSLATION,
                Property.ADDING_AN_OPTION,
                Property.DUPLICATED_OPTION);
    }

    @Override
    public boolean acceptsMissing() {
        return true;
    }

    @Override
    public boolean sumsValues(Parameters parameters) {
        return parameters.text("normalization").equals(Normalization.VALUE.word());
    }

    @Override
    public Optional<String> objection(Problem problem, Parameters parameters) {
        Normalization normalization = Normalization.of(parameters.text("normalization"));
        return normalization != Normalization.VALUE && Missing.isUnsaid(problem)
                ? Optional.of(Missing.sentence(problem, "normalization '" + normalization.word() + "'"))
                : normalization.objection(problem);
    }

    @Override
    public Scorer prepare(Problem problem, Parameters parameters) {
        Normalization normalization = Normalization.of(parameters.text("normalization"));
        if (normalization == Normalization.MIN_MAX) {
            return new MinMaxSum(problem);
        }
        Matrix v = normalization.apply(problem);
        return new Linear(v, (weights, tracer) -> {
            double[] scores = Linear.sum(v, weights);
            if (tracer.isOn()) {
                show(tracer, problem, v, weights, scores);
            }
            return Scores.higherIsBetter(scores).madeOf(normalization.isCentred() ? 1 : 0);
        });
    }

    static void show(Tracer tracer, Problem problem, Matrix v, Weights weights, double[] scores) {
        Tables.byOptionAndCriterion(tracer, problem, "v", "values, more is better", v.toRows());
        Tables.byCriterion(tracer, problem, "w", "weights", weights.toArray());
        Tables.byOption(tracer, problem, "s", "score: weighted mean of the values", scores);
    }
}
