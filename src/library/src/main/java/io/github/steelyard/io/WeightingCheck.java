package io.github.steelyard.io;

import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.source.SourceMap;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Stakeholder;
import io.github.steelyard.model.ValueTree;
import io.github.steelyard.model.WeightStatement;
import io.github.steelyard.weighting.NodeWeights;
import io.github.steelyard.weighting.WeightingMethods;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
        if (isPlain) {
            return;
        }
        Problem problem = new Problem(decision.tree(), decision.options(), decision.performances());
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

    private static boolean isDirect(WeightStatement statement) {
        return statement.method().equals(WeightStatement.DIRECT.method());
    }

    private void report(WeightStatement statement, @Nullable List<String> reasons, String way) {
        if (reasons != null && !WeightingMethods.all().get(statement.method()).needsPerformances()) {
            Place place = sources.place(way).orElseThrow();
            reasons.forEach(reason -> checks.diagnostics().report(DiagnosticId.WEIGHTING_REFUSED, place, reason));
        }
    }
}
