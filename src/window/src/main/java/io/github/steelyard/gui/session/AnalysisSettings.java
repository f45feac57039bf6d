package io.github.steelyard.gui.session;

import io.github.steelyard.aggregation.AggregationMethods;
import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterKind;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.gui.session.Choosers.Choice;
import io.github.steelyard.model.Label;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.Stakeholder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parameters of an analysis as the window gives them. */
public final class AnalysisSettings {

    private AnalysisSettings() {}

    /** The parameter's name to people. */
    public static String name(ParameterSpec spec) {
        return Label.nameOf(spec.name());
    }

    /** Whether the window sets it by what is selected and locked, or it changes no result. */
    public static boolean isOfTheWindow(Analysis<?> analysis, ParameterSpec spec) {
        return switch (spec.name()) {
            // The window shows as many as there is room for.
            case "most" -> analysis.id().equals("packages");
            // Left out it means the method of the window, not all of them.
            case "methods" -> analysis.id().equals("smaa");
            case "locked", "options", "criterion", "threads", "steps", "measures" -> true;
            default -> false;
        };
    }

    /** What can be chosen for it; nothing where it is no choice. */
    public static List<Choice> choices(SessionState state, ParameterSpec spec) {
        if (spec.kind() == ParameterKind.TEXTS && spec.name().equals("among")) {
            return state.origin().decision().stakeholders().stream()
                    .map(AnalysisSettings::choice)
                    .toList();
        }
        return spec.choices().stream()
                .map(word -> new Choice(
                        word,
                        AggregationMethods.all()
                                .find(word)
                                .map(m -> m.description().name())
                                .orElse(word.replace('-', ' ')),
                        "",
                        ""))
                .toList();
    }

    private static Choice choice(Stakeholder someone) {
        return new Choice(someone.id(), someone.name(), someone.label().note(), "");
    }

    /** The nodes whose weight may be swept, children after their group. */
    public static List<Choice> nodes(SessionState state) {
        List<Choice> choices = new ArrayList<>();
        for (Node node : state.origin().decision().tree().nodes()) {
            choices.add(new Choice(node.id(), node.name(), node.label().description(), ""));
        }
        return choices;
    }

    /** All parameters of an analysis: those set by hand, and what is selected, locked and swept. */
    public static Map<String, Object> of(Description analysis, SessionState state, Map<String, Object> byHand) {
        Map<String, Object> parameters = new LinkedHashMap<>(byHand);
        Attention attention = state.attention();
        if (analysis.id().equals("explanation") && attention.selected().size() == 2) {
            parameters.put("options", attention.selected());
        }
        if (analysis.id().equals("weight-sweep")) {
            attention.node().ifPresent(node -> parameters.put("criterion", node));
        }
        boolean locks = analysis.parameterNamed("locked").isPresent();
        if (locks && !state.content().locks().isEmpty()) {
            parameters.put("locked", List.copyOf(state.content().locks()));
        }
        return parameters;
    }
}
