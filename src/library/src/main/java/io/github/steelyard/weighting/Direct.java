package io.github.steelyard.weighting;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.DecisionRules;
import io.github.steelyard.model.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Points on each child, normalised.
 *
 * <p><b>Formula:</b> w<sub>j</sub> = p<sub>j</sub> / Σp.
 *
 * <p><b>Edge:</b> no points on any child: equal shares, with a remark. Points on some only, or all zero: refused.
 */
final class Direct implements WeightingMethod {

    @Override
    public Description description() {
        return Description.of("direct", "Direct rating", "Points stated on each node, normalised among its siblings.")
                .formula("w_j = p_j / sum(p)")
                .source("Edwards (1977), How to use multiattribute utility measurement for social decisionmaking,"
                        + " IEEE Trans. SMC 7(5), 326-340");
    }

    @Override
    public LocalWeights weigh(WeightingTask task, Parameters parameters, Tracer tracer) {
        List<String> without = new ArrayList<>();
        double[] points = new double[task.size()];
        for (int j = 0; j < points.length; j++) {
            if (task.points().get(j).isPresent()) {
                points[j] = task.points().get(j).getAsDouble();
            } else {
                without.add(task.children().get(j).id());
            }
        }
        if (without.size() == points.length) {
            String remark = "no weights are stated for " + String.join(", ", without) + "; they count the same";
            return new LocalWeights(
                    Weights.equal(points.length), Map.of(), points.length == 1 ? List.of() : List.of(remark));
        }
        if (!without.isEmpty()) {
            throw new Refusal("no weight is stated for " + String.join(", ", without) + ", but for its siblings");
        }
        try {
            Weights weights = Weights.of(points);
            tracer.row("p", "points", task.names(), points);
            tracer.row("w", "weights", task.names(), weights.toArray());
            return LocalWeights.of(weights);
        } catch (IllegalArgumentException e) {
            for (int j = 0; j < points.length; j++) {
                DecisionRules.weightPoints("weight of '" + task.ids().get(j) + "'", points[j])
                        .ifPresent(broken -> {
                            throw new Refusal(broken.message());
                        });
            }
            throw new Refusal(
                    "the weights of " + String.join(", ", task.ids()) + " are all 0; at least one must be more");
        }
    }
}
