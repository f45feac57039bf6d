package io.github.steelyard.aggregation;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterKind;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.ValueCurve;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Stable preference ordering towards ideal solution: distance from the best end of stated scales.
 *
 * <p><b>Formula:</b> d<sub>ij</sub> = |x<sub>ij</sub> − S*<sub>j</sub>| / |upper<sub>j</sub> − lower<sub>j</sub>|; P<sub>i</sub> =
 * Σ<sub>j</sub> w<sub>j</sub> d<sub>ij</sub>; S* the best end of the scale, or the expected solution point where one is
 * stated. Balanced: P = (1 − α) P from the best ends + α P from the expected point.
 *
 * <p><b>In:</b> the bounds are the scale of each criterion; without a declared one, the range of the options.
 *
 * <p><b>Out:</b> 0..1, 0 best; comparable between decisions on the same scales.
 *
 * <p><b>Holds:</b> everything, with declared scales and without an expected solution point.
 *
 * <p><b>Edge:</b> a constant column on a local scale counts 0.
 *
 * <p><b>Source:</b> Dezert, Tchamova, Han &amp; Tacnet (2020), The SPOTIS rank reversal free method for multi-criteria
 * decision-making support, FUSION 2020; balanced: Shekhovtsov, Dezert &amp; Sałabun (2025), ICAART.
 */
final class Spotis implements AggregationMethod {

    private static final String EXPECTED = "expected-solution-point";

    @Override
    public Description description() {
        return Description.of(
                        "spotis",
                        "SPOTIS",
                        "Adds up weighted distances from the best end of each scale; free of rank reversal.")
                .formula("d_ij = |x_ij - S*_j| / |upper_j - lower_j|; score P_i = sum_j w_j d_ij, less is better; S* = "
                        + "best end of the scale or the expected solution point; balanced: (1 - alpha) P(best ends) + "
                        + "alpha P(expected)")
                .source("Dezert, Tchamova, Han & Tacnet (2020), The SPOTIS rank reversal free method for "
                        + "multi-criteria decision-making support, FUSION 2020; Shekhovtsov, Dezert & Salabun (2025), "
                        + "Enhancing personalized decision-making with the balanced SPOTIS algorithm, ICAART")
                .takes("Performances of any sign. The bounds are the scales of the criteria; where none is "
                        + "declared, the range of the options.")
                .gives("0 to 1, 0 at the ideal; less is better. Comparable between decisions on the same "
                        + "declared scales.")
                .parameter(ParameterSpec.optional(EXPECTED, ParameterKind.NUMBER_BY_CRITERION)
                        .help("performance of a criterion that is wished for, instead of the best end of its scale"))
                .parameter(ParameterSpec.number("alpha", 0)
                        .in(0, 1)
                        .help("above 0: balances the best ends with the expected solution point, which takes this "
                                + "share; 0: the expected solution point simply replaces the best ends"));
    }

    @Override
    public Sight sight(Parameters parameters) {
        return Sight.OWN;
    }

    @Override
    public Set<Property> holds() {
        return EnumSet.allOf(Property.class);
    }

    @Override
    public Optional<String> objection(Problem problem, Parameters parameters) {
        return parameters.number("alpha") > 0 && !parameters.has(EXPECTED)
                ? Optional.of("'alpha' balances the best ends with '" + EXPECTED + "', which is not given")
                : Optional.empty();
    }

    @Override
    public Scorer prepare(Problem problem, Parameters parameters) {
        Map<String, Double> expected = parameters.numberById(EXPECTED);
        double alpha = parameters.number("alpha");
        double[] ideal = new double[problem.criteria().size()];
        double[][] columns = new double[ideal.length][];
        for (int j = 0; j < ideal.length; j++) {
            Criterion criterion = problem.criteria().get(j);
            ValueCurve curve = problem.curves().get(j);
            ideal[j] = expected.getOrDefault(criterion.id(), curve.best());
            columns[j] = problem.central().column(j);
            for (int i = 0; i < columns[j].length; i++) {
                double x = columns[j][i];
                double toIdeal = distance(x, ideal[j], curve);
                columns[j][i] = alpha == 0 ? toIdeal : alpha * toIdeal + (1 - alpha) * distance(x, curve.best(), curve);
            }
        }
        Matrix d = Matrix.taking(problem.options().size(), columns);
        return new Linear(d, (weights, tracer) -> {
            double[] scores = Linear.sum(d, weights);
            if (tracer.isOn()) {
                Tables.byCriterion(tracer, problem, "S*", "ideal or expected solution point", ideal);
                Tables.byOptionAndCriterion(tracer, problem, "d", "distances as shares of the scale", d.toRows());
                Tables.byCriterion(tracer, problem, "w", "weights", weights.toArray());
                Tables.byOption(tracer, problem, "P", "score: weighted distance, less is better", scores);
            }
            return Scores.lowerIsBetter(scores);
        });
    }

    private static double distance(double x, double point, ValueCurve curve) {
        if (curve.worst() == curve.best()) {
            return 0;
        }
        double range = curve.best() - curve.worst();
        return Double.isInfinite(range)
                ? Math.abs((x / 2 - point / 2) / (curve.best() / 2 - curve.worst() / 2))
                : Math.abs((x - point) / range);
    }
}
