package io.github.steelyard.inspection;

import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.ValueTree;
import io.github.steelyard.weighting.NodeWeights;
import io.github.steelyard.weighting.StatedOrder;
import io.github.steelyard.weighting.WeightingMethods;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells where the weights of a group contradict the order of importance that is stated as well. */
public final class WeightOrders {

    private WeightOrders() {}

    /** One warning a group; none for a file with errors, or where the weights follow from the performances. */
    public static List<Diagnostic> of(Loaded loaded) {
        List<Diagnostic> found = new ArrayList<>();
        loaded.value().filter(WeightOrders::isAnyStated).ifPresent(decision -> {
            Problem problem = new Problem(decision.tree(), decision.options(), decision.performances());
            NodeWeights weights =
                    NodeWeights.resolve(problem, Optional.empty(), decision.stakeholders(), Map.of(), Tracer.OFF);
            for (Group group : decision.tree().groups()) {
                String way = group.id().equals(ValueTree.ROOT) ? "" : "criteria/" + group.id() + "/";
                StatedOrder.contradiction(group, weights)
                        .ifPresent(message -> found.add(new Diagnostic(
                                loaded.place(way + "weight-order").orElseThrow(),
                                DiagnosticId.WEIGHT_ORDER.severity(),
                                DiagnosticId.WEIGHT_ORDER.id(),
                                message)));
            }
        });
        return found;
    }

    private static boolean isAnyStated(Decision decision) {
        List<Group> groups = decision.tree().groups();
        return groups.stream().anyMatch(g -> !g.weightOrder().isEmpty())
                && groups.stream()
                        .noneMatch(g -> WeightingMethods.all()
                                .get(g.weighting().method())
                                .needsPerformances());
    }
}
