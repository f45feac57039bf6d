package io.github.steelyard.lint;

import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Scope;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.model.Decision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks a decision over with every rule that it does not disable, at its thresholds. */
public final class Lint {

    private Lint() {}

    /**
     * {@return all findings, in the order of the rules}
     *
     * @param decision the decision
     */
    public static List<Finding> of(Decision decision) {
        return of(decision, Set.of(), Cancellation.NEVER);
    }

    /**
     * {@return all findings but those of some rules}
     *
     * @param decision the decision
     * @param disabled ids of rules that are not asked, besides those that the decision disables
     * @param cancellation asked now and then whether to stop
     * @throws java.util.concurrent.CancellationException when cancelled
     * @throws io.github.steelyard.catalogue.Refusal when the decision gives a rule a threshold that it cannot have
     */
    public static List<Finding> of(Decision decision, Set<String> disabled, Cancellation cancellation) {
        List<LintRule> asked = LintRules.all().stream()
                .filter(rule -> !disabled.contains(rule.id()))
                .toList();
        return by(asked, decision, cancellation);
    }

    /**
     * {@return all findings of rules given in code, which may be of your own, but of those that the decision disables}
     *
     * @param rules asked in this order
     * @param decision what they look over
     * @param cancellation asked now and then whether to stop
     * @throws java.util.concurrent.CancellationException when cancelled
     * @throws io.github.steelyard.catalogue.Refusal when the decision gives a rule a threshold that it cannot have
     */
    public static List<Finding> by(Collection<? extends LintRule> rules, Decision decision, Cancellation cancellation) {
        Examination examination = new Examination(decision, cancellation);
        List<Finding> findings = new ArrayList<>();
        for (LintRule rule : rules) {
            cancellation.check();
            if (!decision.lint().disabled().containsKey(rule.id())) {
                Map<String, Object> given = decision.lint().thresholds().getOrDefault(rule.id(), Map.of());
                findings.addAll(rule.check(examination, Parameters.of(rule, given, new Scope(List.of(), List.of()))));
            }
        }
        return findings;
    }
}
