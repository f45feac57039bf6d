package io.github.steelyard.group;

import static java.util.Objects.requireNonNull;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.BoundCell;
import io.github.steelyard.model.Cell;
import io.github.steelyard.model.Decision;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** All stakeholders as one, and all scenarios as one. */
public final class Everybody {

    /** The id of both. */
    public static final String ID = "group";

    private Everybody() {}

    /**
     * {@return somebody with the mean of everybody's weights, by voice}
     *
     * @param decision with its stakeholders and scenarios
     * @param scenario in which the weights are made, where they depend on performances
     * @throws Refusal when there are no stakeholders, or none with a voice
     */
    public static Stakeholder stakeholder(Decision decision, Optional<Scenario> scenario) {
        Members members = Members.of(Study.seen(decision, Optional.empty(), scenario));
        Weights mean = members.group().weights();
        NodeWeights nodes = NodeWeights.of(decision.tree(), mean, "direct");
        Map<String, Double> points = new LinkedHashMap<>();
        for (Node node : decision.tree().nodes()) {
            points.put(
                    node.id(),
                    100 * requireNonNull(nodes.shares().get(node.id())).local());
        }
        Label label = Label.of(ID).named("the group");
        return new Stakeholder(label, 1, points, Map.of());
    }

    /**
     * {@return a scenario in which each performance that differs between scenarios is as likely as they are: discrete
     * over the central performances, with the stated probabilities or equal ones}
     *
     * @param decision with its stakeholders and scenarios
     * @throws Refusal when there are no scenarios
     */
    public static Scenario scenario(Decision decision) {
        List<Scenario> scenarios = decision.scenarios();
        if (scenarios.isEmpty()) {
            throw new Refusal("the decision has no scenarios");
        }
        double whole =
                scenarios.stream().mapToDouble(s -> s.probability().orElse(1)).sum();
        Problem base = problem(decision, Optional.empty());
        List<Problem> futures =
                scenarios.stream().map(s -> problem(decision, Optional.of(s))).toList();
        Map<Cell, Performance> mixed = new LinkedHashMap<>();
        for (Cell cell : cells(base, scenarios)) {
            int i = base.optionIndex(cell.option());
            int j = base.criterionIndex(cell.criterion());
            mixed.put(cell, mixture(i, j, base, futures, scenarios, whole));
        }
        return new Scenario(Label.of(ID).named("all scenarios together"), OptionalDouble.empty(), mixed, Map.of());
    }

    /** What may differ in some scenario: what they state, and what depends on uncertainties that they set. */
    private static Set<Cell> cells(Problem base, List<Scenario> scenarios) {
        Set<Cell> cells = new LinkedHashSet<>();
        scenarios.forEach(s -> cells.addAll(s.performances().keySet()));
        boolean sets = scenarios.stream().anyMatch(s -> !s.settings().isEmpty());
        boolean states = scenarios.stream().anyMatch(s -> !s.performances().isEmpty());
        for (int i = 0; i < base.options().size() && (sets || states); i++) {
            for (int j = 0; j < base.criteria().size(); j++) {
                if (!base.performances().isExact(j) && base.performances().at(i, j) instanceof BoundCell bound) {
                    cells.add(bound.program().cell());
                }
            }
        }
        return cells;
    }

    private static Problem problem(Decision decision, Optional<Scenario> scenario) {
        return Study.problem(decision, scenario);
    }

    private static Performance mixture(
            int i, int j, Problem base, List<Problem> futures, List<Scenario> scenarios, double whole) {
        List<Performance.Outcome> outcomes = new ArrayList<>();
        for (int s = 0; s < futures.size(); s++) {
            Performance stated = futures.get(s).performances().at(i, j);
            if (stated.isMissing()) {
                return Performance.MISSING;
            }
            double probability = whole > 0 ? scenarios.get(s).probability().orElse(1) / whole : 1.0 / scenarios.size();
            if (probability > 0) {
                outcomes.add(new Performance.Outcome(base.drawn(j).expected(stated), probability));
            }
        }
        return new Performance.Discrete(outcomes);
    }
}
