package io.github.steelyard.evaluation;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.catalogue.Scope;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Scenario;
import io.github.steelyard.model.Stakeholder;
import io.github.steelyard.model.Uncertainties;
import io.github.steelyard.reactions.Replies;
import io.github.steelyard.text.Nearest;
import io.github.steelyard.text.PlainValues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds whose weights and which scenario an id means, and the performances that the scenario has. */
final class Selection {

    private Selection() {}

    /** The stakeholder of that id. */
    static Optional<Stakeholder> stakeholder(Decision decision, String id) {
        given("stakeholder", id);
        List<String> ids = decision.stakeholders().stream().map(Stakeholder::id).toList();
        return Optional.of(decision.stakeholder(id).orElseThrow(() -> unknown("stakeholder", id, ids)));
    }

    /** The scenario of that id. */
    static Optional<Scenario> scenario(Decision decision, String id) {
        given("scenario", id);
        List<String> ids = decision.scenarios().stream().map(Scenario::id).toList();
        return Optional.of(decision.scenario(id).orElseThrow(() -> unknown("scenario", id, ids)));
    }

    static Refusal unknown(String noun, String id, List<String> ids) {
        return new Refusal("unknown " + noun + " '" + id + "'"
                + (ids.isEmpty()
                        ? "; the decision has none"
                        : Nearest.to(id, ids).map(Nearest::said).orElse("; allowed: " + String.join(", ", ids))));
    }

    /** The ids that parameters may name. */
    static Scope scope(Problem problem) {
        return new Scope(
                problem.criteria().stream().map(Criterion::id).toList(),
                problem.options().stream().map(Option::id).toList(),
                problem.tree().nodes().stream().map(Node::id).toList());
    }

    static Problem problem(Decision decision, Optional<Scenario> scenario) {
        Problem stated = new Problem(decision.tree(), decision.options(), decision.performances(scenario));
        Uncertainties set =
                decision.uncertainties().set(scenario.map(Scenario::settings).orElse(Map.of()));
        Uncertainties answered = Replies.of(stated, decision, set);
        return answered == set
                ? stated
                : new Problem(
                        decision.tree(),
                        decision.options(),
                        stated.performances()
                                .bound(decision.options(), decision.tree().criteria(), answered));
    }

    /** Points of any kind of number. */
    private static Map<String, Double> numbers(Map<String, ? extends Number> points) {
        Map<String, Double> plain = new LinkedHashMap<>();
        PlainValues.of(points).forEach((id, value) -> {
            if (!(value instanceof Double number)) {
                throw new Refusal("weight of '" + id + "' must be a finite number >= 0, was " + value);
            }
            plain.put(id, number);
        });
        return plain;
    }

    /** Points by node id, each of a node that there is. */
    static Map<String, Double> points(Problem problem, Map<String, ? extends Number> points) {
        Map<String, Double> plain = numbers(points);
        plain.forEach((id, p) -> {
            if (id.isEmpty() || problem.tree().find(id).isEmpty()) {
                throw unknown(
                        "criterion",
                        id,
                        problem.tree().nodes().stream().map(n -> n.id()).toList());
            }
            if (!(p >= 0) || p.isInfinite()) {
                throw new Refusal("weight of '" + id + "' must be a finite number >= 0, was " + p);
            }
        });
        return plain;
    }

    private static void given(String noun, String id) {
        if (id == null) {
            throw new Refusal("the id of a " + noun + " must be given, was null");
        }
    }
}
