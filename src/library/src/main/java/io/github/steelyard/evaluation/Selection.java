package io.github.steelyard.evaluation;

import io.github.steelyard.catalogue.Nearest;
import io.github.steelyard.catalogue.PlainValues;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Scenario;
import io.github.steelyard.model.Stakeholder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds whose weights and which scenario an id means, and the performances that the scenario has. */
final class Selection {

    private Selection() {}

    /** @param id null for the base weights */
    static Optional<Stakeholder> stakeholder(Decision decision, String id) {
        return Optional.ofNullable(id)
                .map(wanted -> decision.stakeholder(wanted)
                        .orElseThrow(() -> unknown(
                                "stakeholder",
                                wanted,
                                decision.stakeholders().stream()
                                        .map(Stakeholder::id)
                                        .toList())));
    }

    /** @param id null for the base performances */
    static Optional<Scenario> scenario(Decision decision, String id) {
        return Optional.ofNullable(id)
                .map(wanted -> decision.scenario(wanted)
                        .orElseThrow(() -> unknown(
                                "scenario",
                                wanted,
                                decision.scenarios().stream().map(Scenario::id).toList())));
    }

    static Refusal unknown(String noun, String id, List<String> ids) {
        return new Refusal("unknown " + noun + " '" + id + "'"
                + (ids.isEmpty()
                        ? "; the decision has none"
                        : Nearest.to(id, ids)
                                .map(n -> "; did you mean '" + n + "'?")
                                .orElse("; allowed: " + String.join(", ", ids))));
    }

    static Problem problem(Decision decision, Optional<Scenario> scenario) {
        return Rescaled.of(() -> new Problem(decision.tree(), decision.options(), decision.performances(scenario)));
    }

    /** Points of any kind of number. */
    static Map<String, Double> numbers(Map<String, ? extends Number> points) {
        Map<String, Double> plain = new LinkedHashMap<>();
        PlainValues.of(points).forEach((id, value) -> {
            if (!(value instanceof Double number)) {
                throw new Refusal("weight of '" + id + "' must be a finite number >= 0, was " + value);
            }
            plain.put(id, number);
        });
        return plain;
    }

    /** The id itself, if there is one. */
    static String named(String noun, String id) {
        if (id == null) {
            throw new Refusal("the id of a " + noun + " must be given, was null");
        }
        return id;
    }
}
