package io.github.steelyard.sensitivity;

import static java.util.Objects.requireNonNull;

import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Node;
import io.github.steelyard.weighting.FeasibleWeights;
import java.util.ArrayList;
import java.util.List;

/** The weights among which an analysis looks. */
final class Regions {

    private Regions() {}

    /**
     * What the decision states, and the locks of the parameter {@code locked}.
     *
     * @throws Refusal when no weights satisfy them all
     */
    static FeasibleWeights of(Study study, Parameters parameters) {
        List<FeasibleWeights.Constraint> locks = new ArrayList<>();
        for (String id : parameters.texts("locked")) {
            Node node = study.problem().tree().find(id).orElseThrow();
            double weight = requireNonNull(study.nodeWeights().shares().get(id)).cumulative();
            locks.add(FeasibleWeights.locked(study.problem().tree(), node, weight));
        }
        FeasibleWeights region = FeasibleWeights.of(study.nodeWeights()).within(locks);
        if (region.isStated() && region.isEmpty()) {
            throw new Refusal("no weights satisfy all stated bounds, orders and locks");
        }
        return region;
    }
}
