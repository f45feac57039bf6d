package io.github.steelyard.aggregation;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterKind;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.ValueCurve;
import io.github.steelyard.text.Numbers;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The reference ideal method: TOPSIS with an ideal that may lie anywhere on a scale.
 *
 * <p><b>Formula:</b> [A, B] the scale, [C, D] the reference ideal: y = 1 inside [C, D], 1 − (C − x) / (C − A) below it,
 * 1 − (x − D) / (B − D) above it; I⁺ = ‖w y − w‖, I⁻ = ‖w y‖; score R = I⁻ / (I⁺ + I⁻).
 *
 * <p><b>In:</b> scales as declared, else the range of the options; the reference ideal of a criterion is the best end of
 * its scale unless stated.
 *
 * <p><b>Out:</b> 0..1, 1 for an option that lies in every reference ideal.
 *
 * <p><b>Holds:</b> everything, with declared scales and the best ends as reference.
 *
 * <p><b>Edge:</b> a constant column on a local scale is its own ideal.
 *
 * <p><b>Source:</b> Cables, Lamata &amp; Verdegay (2016), RIM-reference ideal method in multicriteria decision making,
 * Information Sciences 337–338, 1–10. The I⁻ that the paper prints are not the roots that its formula
 * asks for, and its order differs for it.
 */
final class Rim implements AggregationMethod {

    @Override
    public Description description() {
        return Description.of(
                        "rim",
                        "RIM (reference ideal method)",
                        "Measures distance from an ideal range that may lie anywhere on the scale.")
                .formula("[A, B] the scale, [C, D] the reference: y = 1 in [C, D], 1 - (C - x) / (C - A) below, "
                        + "1 - (x - D) / (B - D) above; I+_i = |w y_i - w|, I-_i = |w y_i|; "
                        + "score R_i = I- / (I+ + I-)")
                .source("Cables, Lamata & Verdegay (2016), RIM-reference ideal method in multicriteria decision "
                        + "making, Information Sciences 337-338, 1-10")
                .takes("Performances of any sign. Ranges are the scales of the criteria; where none is "
                        + "declared, the range of the options.")
                .gives("0 to 1, 1 for an option inside every reference ideal.")
                .parameter(ParameterSpec.optional("reference", ParameterKind.INTERVAL_BY_CRITERION)
                        .help("ideal range [low, high] of a criterion, inside its scale; else the scale's best end"))
                .output("distance-to-ideal", "I+ by option")
                .output("distance-to-anti-ideal", "I- by option");
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
        for (Map.Entry<String, double[]> stated :
                parameters.numbersById("reference").entrySet()) {
            ValueCurve curve = problem.curves().get(problem.criterionIndex(stated.getKey()));
            double low = Math.min(curve.worst(), curve.best());
            double high = Math.max(curve.worst(), curve.best());
            if (stated.getValue()[0] < low || stated.getValue()[1] > high) {
                return Optional.of("the reference of '" + stated.getKey() + "' must lie inside its scale, "
                        + Numbers.plain(low) + " to " + Numbers.plain(high) + "; was "
                        + Numbers.plain(stated.getValue()[0]) + " to " + Numbers.plain(stated.getValue()[1]));
            }
        }
        return Optional.empty();
    }

    @Override
    public Scorer prepare(Problem problem, Parameters parameters) {
        Map<String, double[]> stated = parameters.numbersById("reference");
        int n = problem.criteria().size();
        double[][] columns = new double[n][];
        for (int j = 0; j < n; j++) {
            ValueCurve curve = problem.curves().get(j);
            double[] best = {curve.best(), curve.best()};
            columns[j] = problem.central().column(j);
            normalize(
                    columns[j],
                    curve,
                    stated.getOrDefault(problem.criteria().get(j).id(), best));
        }
        Matrix y = Matrix.taking(problem.options().size(), columns);
        return (weights, tracer) -> {
            Distances d = Distances.of(y, weights.toArray(), weights.toArray(), new double[n], 1);
            double[] scores = Topsis.closeness(d);
            if (tracer.isOn()) {
                Tables.byOptionAndCriterion(tracer, problem, "y", "nearness to the reference ideal", y.toRows());
                Tables.byCriterion(tracer, problem, "w", "weights", weights.toArray());
                Tables.byOption(tracer, problem, "I+", "distance from the ideal", d.toFirst());
                Tables.byOption(tracer, problem, "I-", "distance from the anti-ideal", d.toSecond());
                Tables.byOption(tracer, problem, "R", "score: relative index", scores);
            }
            return Scores.higherIsBetter(scores)
                    .with("distance-to-ideal", new Output.ByOption(d.toFirst()))
                    .with("distance-to-anti-ideal", new Output.ByOption(d.toSecond()));
        };
    }

    /** Halves keep differences finite; a draw beyond the scale counts as its end. */
    private static void normalize(double[] x, ValueCurve curve, double[] reference) {
        double low = Math.min(curve.worst(), curve.best()) / 2;
        double high = Math.max(curve.worst(), curve.best()) / 2;
        double from = reference[0] / 2;
        double to = reference[1] / 2;
        for (int i = 0; i < x.length; i++) {
            double half = x[i] / 2;
            double outside = half < from ? (from - half) / (from - low) : half > to ? (half - to) / (high - to) : 0;
            x[i] = 1 - Math.min(1, outside);
        }
    }
}
