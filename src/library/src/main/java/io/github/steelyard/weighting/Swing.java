package io.github.steelyard.weighting;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterKind;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.Weights;
import io.github.steelyard.text.Numbers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Points for the swing of each child from its worst end to its best, the most wanted swing being 100.
 *
 * <p><b>Formula:</b> w<sub>j</sub> = p<sub>j</sub> / Σp.
 *
 * <p><b>In:</b> points ≥ 0 for every child.
 *
 * <p><b>Edge:</b> highest points other than 100: the same shares as after rescaling, with a remark. All zero: refused.
 *
 * <p><b>Source:</b> von Winterfeldt &amp; Edwards (1986), Decision Analysis and Behavioral Research.
 */
final class Swing implements WeightingMethod {

    @Override
    public Description description() {
        return Description.of(
                        "swing",
                        "Swing weighting",
                        "Points for the step from the worst to the best end of each scale; the step wanted most gets 100.")
                .formula("w_j = p_j / sum(p), max(p) = 100")
                .source("von Winterfeldt & Edwards (1986), Decision Analysis and Behavioral Research, Cambridge UP")
                .parameter(ParameterSpec.required("points", ParameterKind.NUMBER_BY_CRITERION)
                        .atLeast(0)
                        .forAll()
                        .help("points for the swing of each node from worst to best; the largest swing is 100"));
    }

    @Override
    public LocalWeights weigh(WeightingTask task, Parameters parameters, Tracer tracer) {
        Map<String, Double> stated = parameters.numberById("points");
        double[] points = task.ids().stream().mapToDouble(stated::get).toArray();
        double highest = Arrays.stream(points).max().getAsDouble();
        if (highest == 0) {
            throw new Refusal("the swing points of " + String.join(", ", task.ids())
                    + " are all 0; the swing that matters most has 100");
        }
        tracer.row("p", "swing points", task.names(), points);
        Weights weights = Weights.of(points);
        tracer.row("w", "weights", task.names(), weights.toArray());
        return new LocalWeights(
                weights,
                Map.of(),
                highest == 100
                        ? List.of()
                        : List.of("the highest swing has " + Numbers.plain(highest)
                                + " points; by the method it has 100, and the others are read in proportion"));
    }
}
