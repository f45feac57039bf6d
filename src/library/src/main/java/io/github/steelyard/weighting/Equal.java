package io.github.steelyard.weighting;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.Weights;

/**
 * The same share for each child.
 *
 * <p><b>Formula:</b> w<sub>j</sub> = 1 / n.
 */
final class Equal implements WeightingMethod {

    @Override
    public Description description() {
        return Description.of("equal", "Equal weights", "Every child of the group counts the same.")
                .formula("w_j = 1 / n")
                .source(
                        "Dawes & Corrigan (1974), Linear models in decision making, Psychological Bulletin 81(2), 95-106");
    }

    @Override
    public LocalWeights weigh(WeightingTask task, Parameters parameters, Tracer tracer) {
        Weights weights = Weights.equal(task.size());
        tracer.row("w", "weights", task.names(), weights.toArray());
        return LocalWeights.of(weights);
    }
}
