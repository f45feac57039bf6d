package io.github.steelyard.weighting;

import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.Weights;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A weighting method that looks at the performances: each criterion counts by how much it tells the options apart.
 *
 * <p><b>Edge:</b> a single criterion weighs 1. Fewer than two options, a missing performance, a group among the
 * children, or performances that tell no options apart on any criterion: refused.
 */
interface DataWeighting extends WeightingMethod {

    /**
     * What a method found.
     *
     * @param points one a criterion, each 0 or more, to be normalised
     * @param outputs own quantities, plain values
     */
    record Found(double[] points, Map<String, Object> outputs) {

        static Found of(double[] points) {
            return new Found(points, Map.of());
        }

        /** The same with a quantity by criterion. */
        Found with(String name, Columns columns, double[] byCriterion) {
            Map<String, Object> more = new LinkedHashMap<>(outputs);
            more.put(name, columns.plain(byCriterion));
            return new Found(points, more);
        }
    }

    /** Points of at least two criteria for at least two options. */
    Found find(Columns columns, Parameters parameters, Tracer tracer);

    @Override
    default boolean needsPerformances() {
        return true;
    }

    @Override
    default LocalWeights weigh(WeightingTask task, Parameters parameters, Tracer tracer) {
        Columns columns = Columns.of(task, id());
        if (columns.size() == 1) {
            return LocalWeights.of(Weights.equal(1));
        }
        columns.requireOptions();
        Found found = find(columns, parameters, tracer);
        if (Arrays.stream(found.points()).max().getAsDouble() == 0) {
            throw new Refusal("'" + id() + "' finds nothing in the performances on "
                    + String.join(", ", columns.ids())
                    + " by which to weigh them: they tell the options apart on none, or on all alike");
        }
        Weights weights = Weights.of(found.points());
        tracer.row("w", "weights", columns.names(), weights.toArray());
        return new LocalWeights(weights, found.outputs(), List.of());
    }
}
