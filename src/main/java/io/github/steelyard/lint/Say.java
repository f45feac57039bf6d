package io.github.steelyard.lint;

import io.github.steelyard.evaluation.Words;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Scale;
import java.util.List;
import java.util.Map;

/** How findings name things: by their ids, as they stand in the file. */
final class Say {

    private Say() {}

    static String id(Option option) {
        return "'" + option.id() + "'";
    }

    static String id(Node node) {
        return "'" + node.id() + "'";
    }

    static String options(List<Option> options) {
        return Words.few(options.stream().map(Say::id).toList(), 4);
    }

    static String nodes(List<? extends Node> nodes) {
        return Words.few(nodes.stream().map(Say::id).toList(), 4);
    }

    /** A performance with its unit, or the level that stands for it. */
    static String amount(Criterion criterion, double performance) {
        if (criterion.scale() instanceof Scale.Levels levels) {
            for (Map.Entry<String, Double> level : levels.values().entrySet()) {
                if (level.getValue() == performance) {
                    return "'" + level.getKey() + "'";
                }
            }
            return Words.number(performance);
        }
        return Words.number(performance) + (criterion.unit().isEmpty() ? "" : " " + criterion.unit());
    }
}
