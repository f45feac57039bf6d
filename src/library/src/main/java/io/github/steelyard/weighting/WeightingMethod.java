package io.github.steelyard.weighting;

import io.github.steelyard.catalogue.Described;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Tracer;

/** A way to turn statements (or data) into the shares of a node's children. Stateless and thread-safe. */
public interface WeightingMethod extends Described {

    /** Whether it looks at performances, and so only suits a group whose children are all criteria. */
    default boolean needsPerformances() {
        return false;
    }

    /**
     * Weighs the children.
     *
     * @throws io.github.steelyard.catalogue.Refusal when the statements or the data allow no weights, and why
     */
    LocalWeights weigh(WeightingTask task, Parameters parameters, Tracer tracer);
}
