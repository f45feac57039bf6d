package io.github.steelyard.lint;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Severity;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.Stakeholder;
import io.github.steelyard.model.WeightStatement;
import io.github.steelyard.phrases.Words;
import io.github.steelyard.text.Numbers;
import io.github.steelyard.weighting.Contradiction;
import io.github.steelyard.weighting.NodeWeights;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pairwise judgements that contradict each other too much to be read as weights. */
final class InconsistentJudgements implements LintRule {

    private static final MathContext TWO_FIGURES = new MathContext(2);

    @Override
    public Description description() {
        return Description.of(
                        "inconsistent-judgements",
                        "Inconsistent judgements",
                        "Comparisons of criteria contradict each other more than is usual to accept.")
                .formula("ahp: consistency ratio > 'ratio'; best-worst: input consistency > 'input'")
                .source("Saaty (1980), The Analytic Hierarchy Process (0.1); Liang, Brunelli & Rezaei (2020),"
                        + " Consistency issues in the best worst method, Omega 96, 102175")
                .parameter(
                        ParameterSpec.number("ratio", 0.1).atLeast(0).help("consistency ratio of AHP that is accepted"))
                .parameter(ParameterSpec.number("input", 0.2)
                        .atLeast(0)
                        .help("input consistency of the best-worst method that is accepted"));
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String why() {
        return "If cost counts three times noise and noise three times image, cost cannot count less than image."
                + " Weights from such answers are an average of contradictions.";
    }

    @Override
    public String remedy() {
        return "Look again at the comparison named; 'steelyard weights FILE' tells how far each contradicts the"
                + " others. Change it only if that is what is meant.";
    }

    @Override
    public String example() {
        return """
                pairwise: {cost: {noise: 3}, noise: {image: 3}, image: {cost: 2}}
                """;
    }

    @Override
    public List<Finding> check(Examination examination, Parameters limits) {
        List<Finding> findings = new ArrayList<>();
        Decision decision = examination.decision();
        examination.study().ifPresent(study -> {
            for (NodeWeights.Finding found : study.nodeWeights().findings()) {
                Group group = (Group) decision.tree().find(found.group()).orElseThrow();
                look(decision, found, group.weighting(), Ways.weighting(group), "", limits)
                        .ifPresent(findings::add);
            }
        });
        for (Stakeholder stakeholder : decision.stakeholders()) {
            if (!stakeholder.weighting().isEmpty()) {
                Examination.tried(() -> Study.seen(decision, Optional.of(stakeholder), Optional.empty()))
                        .ifPresent(study -> own(stakeholder, study, limits, findings));
            }
        }
        return findings;
    }

    private void own(Stakeholder stakeholder, Study study, Parameters limits, List<Finding> findings) {
        for (NodeWeights.Finding found : study.nodeWeights().findings()) {
            WeightStatement statement = stakeholder.weighting().get(found.group());
            if (statement != null) {
                String block = "stakeholders/" + stakeholder.id() + "/weighting";
                String way = found.group().isEmpty() ? block : block + "/" + found.group();
                look(study.decision(), found, statement, way, " of " + Say.id(stakeholder), limits)
                        .ifPresent(findings::add);
            }
        }
    }

    private Optional<Finding> look(
            Decision decision,
            NodeWeights.Finding found,
            WeightStatement statement,
            String way,
            String whose,
            Parameters limits) {
        if (found.contradiction().isEmpty()) {
            return Optional.empty();
        }
        Contradiction contradiction = found.contradiction().get();
        boolean isRatio = contradiction.measure() == Contradiction.Measure.CONSISTENCY_RATIO;
        double limit = limits.number(isRatio ? "ratio" : "input");
        if (contradiction.size() <= limit) {
            return Optional.empty();
        }
        String message = "the comparisons" + whose + " contradict each other: "
                + (isRatio ? "consistency ratio " : "input consistency ") + Words.number(contradiction.size())
                + ", where " + Words.number(limit) + " is accepted";
        if (contradiction.mend().isEmpty()) {
            String most = contradiction
                    .clash()
                    .map(clash -> "; look again: " + clash.words())
                    .orElse("; look at them again");
            return Optional.of(Finding.of(this, way, message + most));
        }
        Contradiction.Mend mend = contradiction.mend().get();
        String first = mend.first();
        String second = mend.second();
        double mended = mend.mended();
        Finding finding = Finding.of(
                this,
                way,
                message + "; look again at " + Say.node(decision, first) + " over " + Say.node(decision, second)
                        + ", stated as " + Words.number(mend.stated()) + ": " + ratio(mended)
                        + " would fit the others and bring it to " + Words.number(mend.size()));
        return Optional.of(typed(statement, first, second)
                .map(isTurned -> isTurned
                        ? finding.fixed(change(way + "/pairwise/" + second + "/" + first, 1 / mended))
                        : finding.fixed(change(way + "/pairwise/" + first + "/" + second, mended)))
                .orElse(finding));
    }

    private static String ratio(double x) {
        return x >= 1 ? Words.number(x) : "1/" + Words.number(1 / x);
    }

    private static Fix change(String way, double ratio) {
        String text = Numbers.plain(new BigDecimal(ratio).round(TWO_FIGURES).doubleValue());
        return Fix.of("set it to " + text + ", if that is meant", way, text);
    }

    /** Whether the file states the pair the other way round; empty when it does not state it. */
    private static Optional<Boolean> typed(WeightStatement statement, String first, String second) {
        Object pairs = statement.parameters().get("pairwise");
        if (pairs instanceof Map<?, ?> all) {
            if (all.get(first) instanceof Map<?, ?> row && row.containsKey(second)) {
                return Optional.of(false);
            }
            if (all.get(second) instanceof Map<?, ?> row && row.containsKey(first)) {
                return Optional.of(true);
            }
        }
        return Optional.empty();
    }
}
