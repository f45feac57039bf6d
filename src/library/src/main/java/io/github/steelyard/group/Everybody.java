package io.github.steelyard.group;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Cell;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.DrawnColumn;
import io.github.steelyard.model.Label;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Scenario;
import io.github.steelyard.model.Stakeholder;
import io.github.steelyard.model.Weights;
import io.github.steelyard.weighting.NodeWeights;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** All stakeholders as one, and all scenarios as one. */
public final class Everybody {

    /** The id of both. */
    public static final String ID = "group";

    private Everybody() {}

    /**
     * Somebody with the mean of everybody's weights, by voice.
     *
     * @param scenario in which the weights are made, where they depend on performances
     * @throws Refusal when there are no stakeholders, or none with a voice
     */
    public static Stakeholder stakeholder(Decision decision, Optional<Scenario> scenario) {
        Members members = Members.of(Study.seen(decision, Optional.empty(), scenario));
        Weights mean = members.group().weights();
        NodeWeights nodes = NodeWeights.of(decision.tree(), mean, "direct");
        Map<String, Double> points = new LinkedHashMap<>();
        for (Node node : decision.tree().nodes()) {
            points.put(node.id(), 100 * nodes.shares().get(node.id()).local());
        }
        Label label = Label.of(ID).named("the group");
        return new Stakeholder(label, 1, points, Map.of());
    }

    /**
     * A scenario in which each performance that differs between scenarios is as likely as they are: discrete over the
     * central performances, with the stated probabilities or equal ones.
     *
     * @throws Refusal when there are no scenarios
     */
    public static Scenario scenario(Decision decision) {
        List<Scenario> scenarios = decision.scenarios();
        if (scenarios.isEmpty()) {
            throw new Refusal("the decision has no scenarios");
        }
        double whole =
                scenarios.stream().mapToDouble(s -> s.probability().orElse(1)).sum();
        Problem base = new Problem(decision.tree(), decision.options(), decision.performances());
        Map<Cell, Performance> mixed = new LinkedHashMap<>();
        for (Scenario scenario : scenarios) {
            for (Cell cell : scenario.performances().keySet()) {
                Performance stated = decision.performances()
                        .at(base.optionIndex(cell.option()), base.criterionIndex(cell.criterion()));
                mixed.computeIfAbsent(
                        cell,
                        c -> mixture(c, stated, base.drawn(base.criterionIndex(c.criterion())), scenarios, whole));
            }
        }
        return new Scenario(Label.of(ID).named("all scenarios together"), OptionalDouble.empty(), mixed, Map.of());
    }

    private static Performance mixture(
            Cell cell, Performance base, DrawnColumn drawn, List<Scenario> scenarios, double whole) {
        List<Performance.Outcome> outcomes = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            Performance stated = scenario.performances().getOrDefault(cell, base);
            double central = stated instanceof Performance.Missing ? Double.NaN : drawn.expected(stated);
            if (Double.isNaN(central)) {
                return Performance.MISSING;
            }
            double probability = whole > 0 ? scenario.probability().orElse(1) / whole : 1.0 / scenarios.size();
            if (probability > 0) {
                outcomes.add(new Performance.Outcome(central, probability));
            }
        }
        return new Performance.Discrete(outcomes);
    }
}
