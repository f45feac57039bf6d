package io.github.steelyard.gui.session;

import io.github.steelyard.aggregation.AggregationMethod;
import io.github.steelyard.aggregation.AggregationMethods;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.MissingPolicy;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Scenario;
import io.github.steelyard.model.Stakeholder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the choosers of the toolbar offer. */
public final class Choosers {

    private Choosers() {}

    /**
     * One thing to choose.
     *
     * @param id empty for "as in the file", "nobody in particular"
     * @param name shown
     * @param help one sentence, may be empty
     * @param reason why it cannot be chosen here; empty when it can
     */
    public record Choice(String id, String name, String help, String reason) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Base weights and everyone else's. */
    public static List<Choice> stakeholders(SessionState state) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", Text.of("chooser.base"), "", ""));
        for (Stakeholder s : state.origin().decision().stakeholders()) {
            choices.add(new Choice(s.id(), s.name(), s.label().note(), ""));
        }
        return choices;
    }

    /** The base table and every scenario. */
    public static List<Choice> scenarios(SessionState state) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", Text.of("chooser.noScenario"), "", ""));
        for (Scenario s : state.origin().decision().scenarios()) {
            choices.add(new Choice(s.id(), s.name(), s.label().description(), ""));
        }
        return choices;
    }

    /** What missing performances can count as; nothing to choose where none is missing. */
    public static List<Choice> missing(SessionState state) {
        Decision decision = state.origin().decision();
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", Text.of("chooser.missingUnsaid"), Text.of("chooser.missingHelp"), ""));
        if (new Problem(decision.tree(), decision.options(), decision.performances()).hasMissing()) {
            for (MissingPolicy policy : MissingPolicy.values()) {
                boolean isWithoutBaseline = policy == MissingPolicy.BASELINE
                        && decision.baselineOption().isEmpty();
                choices.add(new Choice(
                        policy.word(),
                        Text.of("chooser.missing." + policy.word()),
                        Text.of("chooser.missingHelp"),
                        isWithoutBaseline ? Text.of("chooser.missingNoBaseline") : ""));
            }
        }
        return choices;
    }

    /** Every ranking method, with the reason where it cannot rank this. */
    public static List<Choice> methods(Optional<Study> study) {
        List<Choice> choices = new ArrayList<>();
        for (AggregationMethod method : AggregationMethods.all()) {
            String reason = study.flatMap(s -> objection(method, s)).orElse("");
            choices.add(new Choice(
                    method.id(),
                    method.description().name(),
                    method.description().summary(),
                    reason));
        }
        return choices;
    }

    private static Optional<String> objection(AggregationMethod method, Study study) {
        try {
            return method.refusal(study.problem(), Parameters.of(method, Map.of(), study.scope()));
        } catch (Refusal refusal) {
            return Optional.of(refusal.getMessage());
        }
    }
}
