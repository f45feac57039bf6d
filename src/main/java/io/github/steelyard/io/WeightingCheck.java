package io.github.steelyard.io;

import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Stakeholder;
import io.github.steelyard.model.ValueTree;
import io.github.steelyard.model.WeightStatement;
import io.github.steelyard.weighting.NodeWeights;
import io.github.steelyard.weighting.StatedOrder;
import io.github.steelyard.weighting.WeightingMethods;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks the weighting methods whether they can do with what is stated, so that a missing or contradictory judgement is
 * placed in the file. Methods that look at performances are left out: which options they will see is not known here.
 */
final class WeightingCheck {

    private final Checks checks;
    private final Decision decision;
    private final SourceMap sources;

    WeightingCheck(Checks checks, Decision decision, SourceMap sources) {
        this.checks = checks;
        this.decision = decision;
        this.sources = sources;
    }

    void check() {
        boolean isPlain = decision.tree().groups().stream().allMatch(g -> isDirect(g.weighting()))
                && decision.stakeholders().stream()
                        .allMatch(s -> s.weighting().values().stream().allMatch(WeightingCheck::isDirect));
        Problem problem = new Problem(decision.tree(), decision.options(), decision.performances());
        order(problem);
        if (isPlain) {
            return;
        }
        List<Stakeholder> all = decision.stakeholders();
        Map<String, List<String>> base = NodeWeights.objections(problem, Optional.empty(), all);
        for (Group group : decision.tree().groups()) {
            String way = group.id().equals(ValueTree.ROOT) ? "weighting" : "criteria/" + group.id() + "/weighting";
            report(group.weighting(), base.get(group.id()), way + "/method");
        }
        for (Stakeholder stakeholder : all) {
            Map<String, List<String>> own = NodeWeights.objections(problem, Optional.of(stakeholder), all);
            String way = "stakeholders/" + stakeholder.id() + "/weighting/";
            stakeholder.weighting().forEach((group, statement) -> {
                report(statement, own.get(group), group.isEmpty() ? way + "method" : way + group + "/method");
            });
        }
    }

    /** Weights that contradict an order that the file states as well; where no weights can be had, nothing is said here. */
    private void order(Problem problem) {
        if (decision.tree().groups().stream().allMatch(g -> g.weightOrder().isEmpty())
                || decision.tree().groups().stream()
                        .anyMatch(g -> WeightingMethods.all()
                                .get(g.weighting().method())
                                .needsPerformances())
                || !NodeWeights.objections(problem, Optional.empty(), decision.stakeholders())
                        .isEmpty()) {
            return;
        }
        NodeWeights weights =
                NodeWeights.resolve(problem, Optional.empty(), decision.stakeholders(), Map.of(), Tracer.OFF);
        for (Group group : decision.tree().groups()) {
            String way =
                    group.id().equals(ValueTree.ROOT) ? "weight-order" : "criteria/" + group.id() + "/weight-order";
            StatedOrder.contradiction(group, weights)
                    .ifPresent(message -> checks.diagnostics()
                            .report(
                                    DiagnosticId.WEIGHT_ORDER,
                                    sources.place(way).orElseThrow(),
                                    message));
        }
    }

    private static boolean isDirect(WeightStatement statement) {
        return statement.method().equals(WeightStatement.DIRECT.method());
    }

    private void report(WeightStatement statement, List<String> reasons, String way) {
        if (reasons != null && !WeightingMethods.all().get(statement.method()).needsPerformances()) {
            Place place = sources.place(way).orElseThrow();
            reasons.forEach(reason -> checks.diagnostics().report(DiagnosticId.WEIGHTING_REFUSED, place, reason));
        }
    }
}
