package io.github.steelyard.editing;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.editing.Changes.CellKey;
import io.github.steelyard.io.format.DecisionFormat;
import io.github.steelyard.io.plain.PlainDecision;
import io.github.steelyard.io.plain.PlainText;
import io.github.steelyard.io.source.SourceMap;
import io.github.steelyard.io.text.Quotes;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.MethodChoice;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.ValueTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Spells changes in the text of the files, and remembers what it has no place for. */
final class Spellings {

    private static final List<List<String>> SHAPES =
            List.of(List.of("low", "mode", "high"), List.of("min", "max"), List.of("mean", "sd"));

    private final Origin origin;
    private final SourceMap sources;
    private final TextEdits edits;
    private final List<String> refused = new ArrayList<>();

    Spellings(Origin origin, TextEdits edits) {
        this.origin = origin;
        this.sources = origin.sources();
        this.edits = edits;
    }

    /** Refuses when something had no place. */
    void check() {
        if (!refused.isEmpty()) {
            throw new Refusal(refused);
        }
    }

    void points(String person, Map<String, Double> points) {
        Map<String, Double> asRead = origin.points().get(person);
        String own = "stakeholders/" + person;
        if (!person.equals(Changes.EVERYONE)
                && !sources.places().containsKey(own + "/weights")
                && edits.insert(own, "weights", all(points))) {
            return;
        }
        List<Group> judged = person.equals(Changes.EVERYONE) ? Judgements.replaced(origin, points) : List.of();
        judged.forEach(this::withoutJudgements);
        points.forEach((node, p) -> {
            boolean isJudged =
                    judged.contains(origin.decision().tree().parent(node).orElse(null));
            if (isJudged || !p.equals(asRead.get(node))) {
                put(person, node, Saving.number(p));
            }
        });
    }

    /** Takes out how a group is weighed, so that the points beside its children count. */
    private void withoutJudgements(Group group) {
        if (!edits.remove(group.id().equals(ValueTree.ROOT) ? "weighting" : "criteria/" + group.id() + "/weighting")) {
            refused.add(Wording.of("save.weighting", group.name()));
        }
    }

    /** All points as one map in braces. */
    private static String all(Map<String, Double> points) {
        return points.entrySet().stream()
                .map(e -> e.getKey() + ": " + Saving.number(e.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private void put(String person, String node, String points) {
        String way;
        String map;
        String key;
        if (person.equals(Changes.EVERYONE)) {
            map = "criteria/" + node;
            key = "weight";
            way = map + "/weight";
        } else {
            map = "stakeholders/" + person + "/weights";
            key = node;
            way = map + "/" + node;
        }
        boolean bounded =
                sources.places().containsKey(way + "/min") || sources.places().containsKey(way + "/max");
        boolean done = bounded
                ? edits.replace(way + "/points", points) || edits.insert(way, "points", points)
                : edits.replace(way, points) || edits.insert(map, key, points);
        if (!done) {
            refused.add(Wording.of(
                    "save.weight",
                    origin.decision().tree().find(node).map(Node::name).orElse(node)));
        }
    }

    void cell(CellKey key, Performance performance) {
        Criterion criterion = origin.decision().tree().criteria().stream()
                .filter(c -> c.id().equals(key.cell().criterion()))
                .findFirst()
                .orElseThrow();
        String way = Saving.way(key);
        boolean done = sources.span(way).isPresent()
                ? (isSimple(performance) || !isTable(way)) && single(way, spelled(criterion, performance, isTable(way)))
                : sources.places().containsKey(way)
                        ? inMap(way, criterion, performance, key)
                        : edits.insert(
                                way.substring(0, way.lastIndexOf('/')),
                                criterion.id(),
                                spelled(criterion, performance, false));
        if (!done) {
            refused.add(Wording.of(
                    "save.cell", Cells.optionName(origin.decision(), key.cell().option()), criterion.name()));
        }
    }

    /** Whether a cell of a table has a spelling for it. */
    private static boolean isSimple(Performance performance) {
        return performance instanceof Performance.Exact
                || performance instanceof Performance.Uniform
                || performance.stated().isMissing();
    }

    private boolean single(String way, String text) {
        return edits.replace(way, text) || isTable(way) && edits.fill(way, text);
    }

    private boolean isTable(String way) {
        String file = sources.span(way).orElseThrow().file();
        return DecisionFormat.of(file).filter(f -> f == DecisionFormat.CSV).isPresent();
    }

    private boolean inMap(String way, Criterion criterion, Performance performance, CellKey key) {
        if (sources.span(way + "/value").isPresent()) {
            double value = CellText.stated(origin.decision(), key, performance);
            if (!Double.isNaN(value)) {
                return edits.replace(way + "/value", one(criterion, value));
            }
            // A grade of confidence goes with a single value only.
            return !sources.places().containsKey(way + "/confidence")
                    && edits.reshape(way, List.of("value"), keys(criterion, performance));
        }
        Map<String, String> keys = keys(criterion, performance);
        for (List<String> shape : SHAPES) {
            if (shape.stream().allMatch(k -> sources.span(way + "/" + k).isPresent())) {
                return keys.keySet().equals(new LinkedHashSet<>(shape))
                        ? shape.stream().allMatch(k -> edits.replace(way + "/" + k, keys.get(k)))
                        : !keys.isEmpty() && edits.reshape(way, shape, keys);
            }
        }
        return false;
    }

    /** The keys of a performance in a map, with their values; nothing for a shape that has no such form. */
    private static Map<String, String> keys(Criterion criterion, Performance performance) {
        Map<String, String> keys = new LinkedHashMap<>();
        if (performance instanceof Performance.Exact exact) {
            keys.put("value", one(criterion, exact.value()));
        } else if (performance instanceof Performance.Triangular t) {
            keys.put("low", Saving.number(t.low()));
            keys.put("mode", Saving.number(t.mode()));
            keys.put("high", Saving.number(t.high()));
        } else if (performance instanceof Performance.Uniform u) {
            keys.put("min", Saving.number(u.min()));
            keys.put("max", Saving.number(u.max()));
        } else if (performance instanceof Performance.Normal n) {
            keys.put("mean", Saving.number(n.mean()));
            keys.put("sd", Saving.number(n.sd()));
        }
        return keys;
    }

    private static String one(Criterion criterion, double value) {
        String text = CellText.of(criterion, Performance.exact(value));
        return text.equals(Saving.number(value)) ? text : Quotes.quoted(text);
    }

    private static String spelled(Criterion criterion, Performance performance, boolean table) {
        if (performance instanceof Performance.Exact exact) {
            return one(criterion, exact.value());
        }
        if (performance instanceof Performance.Uniform u) {
            String low = Saving.number(u.min());
            String high = Saving.number(u.max());
            return table ? low + ".." + high : "{min: " + low + ", max: " + high + "}";
        }
        if (performance instanceof Performance.Triangular t) {
            return "{low: " + Saving.number(t.low()) + ", mode: " + Saving.number(t.mode()) + ", high: "
                    + Saving.number(t.high()) + "}";
        }
        if (performance instanceof Performance.Normal n) {
            return "{mean: " + Saving.number(n.mean()) + ", sd: " + Saving.number(n.sd()) + "}";
        }
        if (performance.stated().isMissing()) {
            return table ? "" : "unknown";
        }
        return PlainText.yamlLine(PlainDecision.performance(performance, criterion));
    }

    void method(MethodChoice choice) {
        boolean done = edits.replace("method", choice.id()) || edits.replace("method/id", choice.id());
        if (!done && !sources.places().containsKey("method")) {
            edits.append("method", choice.id());
        }
    }

    void uncertainty(double spread) {
        if (!edits.replace("weight-uncertainty", Saving.number(spread))) {
            edits.append("weight-uncertainty", Saving.number(spread));
        }
    }
}
