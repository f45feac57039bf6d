package io.github.steelyard.io.plain;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.NodeWeight;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.WeightStatement;
import io.github.steelyard.weighting.NodeWeights;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The weights of the criteria alone, for formats without a tree: as stated where they can be, else shares in per cent. */
public final class LeafWeights {

    private LeafWeights() {}

    /** One a criterion; empty when none is stated, or none can be had. */
    public static List<NodeWeight> of(Decision decision, Losses losses) {
        List<Criterion> criteria = decision.tree().criteria();
        boolean isFlat = decision.tree().groups().size() == 1;
        boolean isDirect = decision.tree().root().weighting().equals(WeightStatement.DIRECT);
        if (isFlat && isDirect) {
            return criteria.stream().allMatch(c -> c.weight().equals(NodeWeight.NONE))
                    ? List.of()
                    : criteria.stream().map(Criterion::weight).toList();
        }
        if (decision.tree().nodes().stream().anyMatch(n -> n.weight().bounds().isPresent())) {
            losses.add("the bounds of the weights");
        }
        Problem problem = new Problem(decision.tree(), decision.options(), decision.performances());
        try {
            NodeWeights weights =
                    NodeWeights.resolve(problem, Optional.empty(), decision.stakeholders(), Map.of(), Tracer.OFF);
            List<NodeWeight> found = new ArrayList<>();
            for (int j = 0; j < criteria.size(); j++) {
                found.add(NodeWeight.points(percent(weights.weights().at(j))));
            }
            return found;
        } catch (Refusal refusal) {
            losses.add("the weights, which cannot be had: " + String.join("; ", refusal.reasons()));
            return List.of();
        }
    }

    /** Twelve digits: more would show how the shares were multiplied, and nothing else. */
    private static double percent(double share) {
        return new BigDecimal(share)
                .movePointRight(2)
                .round(new MathContext(12))
                .doubleValue();
    }
}
