package io.github.steelyard.actors;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Conditional;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.InvalidDecision;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.PerformanceTable;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Strategy;
import io.github.steelyard.model.ValueTree;
import io.github.steelyard.phrases.Words;
import io.github.steelyard.report.document.PathwayMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The strategies of a study as a map of ways, with the chance that each turns. */
final class Pathways {

    private static final Pattern ID = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_-]*");
    /** A criterion of the decision that is called so leaves no room for another: then no chance is told. */
    private static final String PROBE = "probe-of-a-strategy";

    private Pathways() {}

    /** The map; empty when there are no strategies. */
    static Optional<PathwayMap> of(Study study) {
        List<Strategy> strategies = study.origin().strategies();
        if (strategies.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> names = names(study);
        List<PathwayMap.Way> ways = new ArrayList<>();
        for (Strategy one : strategies) {
            OptionalDouble chance = chance(study, one);
            String start = names.getOrDefault(one.start(), one.start());
            ways.add(new PathwayMap.Way(
                    one.name(),
                    start,
                    condition(one, names),
                    new PathwayMap.Branch("no" + told(chance, true), "It goes on"),
                    new PathwayMap.Branch("yes" + told(chance, false), names.getOrDefault(one.then(), one.then()))));
        }
        return Optional.of(new PathwayMap(
                "If … then: where each strategy turns",
                String.join(". ", ways.stream().map(PathwayMap.Way::words).toList()) + ".",
                ways));
    }

    private static String told(OptionalDouble chance, boolean isOpposite) {
        return chance.isPresent()
                ? ", " + Words.percent(isOpposite ? 1 - chance.getAsDouble() : chance.getAsDouble())
                : "";
    }

    private static Map<String, String> names(Study study) {
        Map<String, String> names = new LinkedHashMap<>();
        study.decision().tree().nodes().forEach(node -> names.put(node.id(), node.name()));
        study.decision()
                .uncertainties()
                .all()
                .forEach(one -> names.put(one.id(), one.label().name()));
        study.decision().options().forEach(option -> names.put(option.id(), option.name()));
        return names;
    }

    /** The condition with names in place of ids. */
    private static String condition(Strategy one, Map<String, String> names) {
        Matcher id = ID.matcher(one.when().text());
        StringBuilder words = new StringBuilder();
        while (id.find()) {
            String name = names.get(id.group());
            id.appendReplacement(words, Matcher.quoteReplacement(name == null ? id.group() : "“" + name + "”"));
        }
        return id.appendTail(words).toString();
    }

    /**
     * The chance that the condition holds under the start: the expectation of a criterion without weight that is 1 where
     * it does. Empty where such a criterion has no place among the others.
     */
    private static OptionalDouble chance(Study study, Strategy one) {
        Decision decision = study.decision();
        List<Node> children = new ArrayList<>(decision.tree().root().children());
        children.add(Criterion.max(PROBE).between(0, 1).weighing(0));
        Group root = decision.tree().root();
        List<Option> options = decision.options();
        List<List<Performance>> rows = new ArrayList<>();
        int n = decision.tree().criteria().size();
        for (int i = 0; i < options.size(); i++) {
            List<Performance> row = new ArrayList<>();
            for (int j = 0; j < n; j++) {
                row.add(decision.performances().at(i, j));
            }
            row.add(new Conditional(one.when(), Performance.exact(1), Performance.exact(0)));
            rows.add(row);
        }
        try {
            Decision probed = decision.toBuilder()
                    .tree(new ValueTree(
                            new Group(root.label(), root.weight(), root.weighting(), root.weightOrder(), children)))
                    .table(options, PerformanceTable.of(rows, n + 1))
                    .build();
            Problem problem = Study.problem(probed, study.scenario());
            return OptionalDouble.of(problem.central().at(problem.optionIndex(one.start()), n));
        } catch (Refusal | InvalidDecision impossible) {
            return OptionalDouble.empty();
        }
    }
}
