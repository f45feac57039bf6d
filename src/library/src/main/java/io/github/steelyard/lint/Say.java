package io.github.steelyard.lint;

import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Scale;
import io.github.steelyard.model.Stakeholder;
import io.github.steelyard.phrases.Words;
import io.github.steelyard.text.Units;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How findings name things: by their ids, as they stand in the file, or by their names, for those who read a report. While
 * a rule puts a finding together both stand there, between marks that no text of a file can have.
 */
final class Say {

    private static final Pattern BOTH = Pattern.compile("\u0001([^\u0002]*)\u0002([^\u0003]*)\u0003");

    private Say() {}

    static String id(Option option) {
        return both(option.id(), option.name());
    }

    static String id(Node node) {
        return both(node.id(), node.name());
    }

    static String id(Stakeholder stakeholder) {
        return both(stakeholder.id(), stakeholder.name());
    }

    /** The node of that id. */
    static String node(Decision decision, String id) {
        return decision.tree().find(id).map(Say::id).orElse("'" + id + "'");
    }

    private static String both(String id, String name) {
        return "\u0001" + id + "\u0002" + Words.name(name) + "\u0003";
    }

    /** What a rule said with the ids of things, in the quotes of other messages. */
    static String byId(String said) {
        return BOTH.matcher(said).replaceAll("'$1'");
    }

    /** What a rule said with the names of things. */
    static String byName(String said) {
        return BOTH.matcher(said).replaceAll("$2");
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
        return Words.number(performance) + Units.after(criterion.unit());
    }
}
