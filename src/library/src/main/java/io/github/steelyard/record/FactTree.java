package io.github.steelyard.record;

import io.github.steelyard.io.plain.PlainDecision;
import io.github.steelyard.io.plain.Verbatim;
import io.github.steelyard.io.text.NumberText;
import io.github.steelyard.model.Decision;
import io.github.steelyard.text.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A decision as maps by id that can be compared key by key: what is at its default is spelled out, every criterion and
 * group stands straight under "criteria" and names its group, and the amount of a performance is one value beside its
 * confidence, evidence and note. Neither order nor layout nor short forms of a file are left in it.
 */
final class FactTree {

    /** The key of a criterion or group that names the group it stands in; "" for the top. */
    static final String IN = "in";

    /** The key of a group that tells it from a criterion. */
    static final String IS_GROUP = "is-group";

    /** The key of a performance that holds its value in any form. */
    static final String AMOUNT = "amount";

    static final String CRITERIA = "criteria";
    static final String OPTIONS = "options";
    static final String SCENARIOS = "scenarios";
    static final String STAKEHOLDERS = "stakeholders";
    static final String PERFORMANCE = "performance";
    static final String WEIGHTS = "weights";

    private static final List<String> BESIDE_AMOUNT = List.of("confidence", "evidence", "note");

    private FactTree() {}

    /** The facts of a decision. */
    static Map<String, Object> of(Decision decision) {
        Map<String, Object> facts = map(plain(PlainDecision.of(decision)));
        facts.put("method", method(decision));
        facts.put("seed", decision.seed());
        facts.put("weight-uncertainty", decision.weightUncertainty());
        Map<String, Object> confidence = new LinkedHashMap<>();
        confidence.put("high", decision.confidence().high());
        confidence.put("moderate", decision.confidence().moderate());
        confidence.put("low", decision.confidence().low());
        facts.put("confidence", confidence);
        Map<String, Object> nodes = new LinkedHashMap<>();
        flatten(map(facts.get(CRITERIA)), "", nodes);
        facts.put(CRITERIA, nodes);
        map(facts.get(OPTIONS)).values().forEach(option -> {
            Map<String, Object> row = map(map(option).get(PERFORMANCE));
            row.replaceAll((criterion, cell) -> cell(cell));
            map(option).put(PERFORMANCE, row);
        });
        map(facts.get(SCENARIOS))
                .values()
                .forEach(scenario -> map(map(scenario).get(PERFORMANCE))
                        .values()
                        .forEach(row -> map(row).replaceAll((criterion, cell) -> cell(cell))));
        return facts;
    }

    private static Map<String, Object> method(Decision decision) {
        Map<String, Object> method = new LinkedHashMap<>();
        method.put("id", decision.method().id());
        method.put("parameters", plain(decision.method().parameters()));
        return method;
    }

    private static void flatten(Map<String, Object> children, String in, Map<String, Object> nodes) {
        children.forEach((id, child) -> {
            Map<String, Object> node = new LinkedHashMap<>(map(child));
            Object inner = node.remove(CRITERIA);
            node.put(IN, in);
            nodes.put(id, node);
            if (inner != null) {
                node.put(IS_GROUP, true);
                flatten(map(inner), id, nodes);
            }
        });
    }

    private static Map<String, Object> cell(Object stated) {
        Map<String, Object> cell = new LinkedHashMap<>();
        if (!(stated instanceof Map<?, ?>)) {
            cell.put(AMOUNT, stated);
            return cell;
        }
        Map<String, Object> form = new LinkedHashMap<>(map(stated));
        for (String key : BESIDE_AMOUNT) {
            if (form.containsKey(key)) {
                cell.put(key, form.remove(key));
            }
        }
        cell.put(AMOUNT, form.size() == 1 && form.containsKey("value") ? form.get("value") : form);
        return cell;
    }

    /** Facts with the keys of the decision file again; performances and weights of what is not there are left out. */
    static Map<String, Object> file(Map<String, Object> facts) {
        Map<String, Object> file = new LinkedHashMap<>(facts);
        Map<String, Object> nodes = map(facts.get(CRITERIA));
        file.put(CRITERIA, nested(nodes, ""));
        Map<String, Object> options = new LinkedHashMap<>();
        map(facts.get(OPTIONS)).forEach((id, option) -> {
            Map<String, Object> one = new LinkedHashMap<>(map(option));
            put(one, PERFORMANCE, cells(map(one.remove(PERFORMANCE)), nodes));
            options.put(id, one);
        });
        file.put(OPTIONS, options);
        Map<String, Object> scenarios = new LinkedHashMap<>();
        map(file.remove(SCENARIOS)).forEach((id, scenario) -> {
            Map<String, Object> one = new LinkedHashMap<>(map(scenario));
            Map<String, Object> rows = new LinkedHashMap<>();
            map(one.remove(PERFORMANCE)).forEach((option, row) -> {
                if (options.containsKey(option)) {
                    put(rows, option, cells(map(row), nodes));
                }
            });
            put(one, PERFORMANCE, rows);
            scenarios.put(id, one);
        });
        put(file, SCENARIOS, scenarios);
        Map<String, Object> people = new LinkedHashMap<>();
        map(file.remove(STAKEHOLDERS)).forEach((id, person) -> {
            Map<String, Object> one = new LinkedHashMap<>(map(person));
            Map<String, Object> weights = new LinkedHashMap<>(map(one.remove(WEIGHTS)));
            weights.keySet().retainAll(nodes.keySet());
            put(one, WEIGHTS, weights);
            people.put(id, one);
        });
        put(file, STAKEHOLDERS, people);
        file.values().removeIf(section -> section instanceof Map<?, ?> map && map.isEmpty());
        return file;
    }

    private static void put(Map<String, Object> map, String key, Map<String, Object> value) {
        if (!value.isEmpty()) {
            map.put(key, value);
        }
    }

    private static Map<String, Object> nested(Map<String, Object> nodes, String in) {
        Map<String, Object> children = new LinkedHashMap<>();
        nodes.forEach((id, node) -> {
            Map<String, Object> one = new LinkedHashMap<>(map(node));
            if (in.equals(one.remove(IN))) {
                if (one.remove(IS_GROUP) != null) {
                    one.put(CRITERIA, nested(nodes, id));
                }
                children.put(id, one);
            }
        });
        return children;
    }

    private static Map<String, Object> cells(Map<String, Object> row, Map<String, Object> nodes) {
        Map<String, Object> cells = new LinkedHashMap<>();
        row.forEach((criterion, cell) -> {
            if (nodes.containsKey(criterion) && map(cell).containsKey(AMOUNT)) {
                cells.put(criterion, stated(map(cell)));
            }
        });
        return cells;
    }

    private static Object stated(Map<String, Object> cell) {
        Object amount = cell.get(AMOUNT);
        if (cell.size() == 1) {
            return amount;
        }
        Map<String, Object> form = new LinkedHashMap<>();
        if (amount instanceof Map<?, ?>) {
            form.putAll(map(amount));
        } else {
            form.put("value", amount);
        }
        BESIDE_AMOUNT.stream().sorted().filter(cell::containsKey).forEach(key -> form.put(key, cell.get(key)));
        return form;
    }

    /** Facts without those that no ranking depends on: names, texts and evidence. */
    static Map<String, Object> bare(Map<String, Object> facts) {
        Map<String, Object> bare = new LinkedHashMap<>(facts);
        for (String top : List.of("question", "description", "sources", "lint", "baseline")) {
            bare.remove(top);
        }
        bare.put("title", "Between");
        for (String section : List.of(CRITERIA, OPTIONS, STAKEHOLDERS, SCENARIOS, "uncertainties", "strategies")) {
            if (bare.containsKey(section)) {
                Map<String, Object> all = new LinkedHashMap<>();
                map(bare.get(section)).forEach((id, one) -> {
                    Map<String, Object> kept = new LinkedHashMap<>(map(one));
                    kept.keySet().removeAll(List.of("name", "description", "evidence", "note"));
                    Map<String, Object> rows = map(kept.get(PERFORMANCE));
                    if (section.equals(OPTIONS)) {
                        kept.remove("kind");
                        kept.put(PERFORMANCE, bareRow(rows));
                    } else if (!rows.isEmpty()) {
                        Map<String, Object> bareRows = new LinkedHashMap<>();
                        rows.forEach((option, row) -> bareRows.put(option, bareRow(map(row))));
                        kept.put(PERFORMANCE, bareRows);
                    }
                    all.put(id, kept);
                });
                bare.put(section, all);
            }
        }
        return bare;
    }

    private static Map<String, Object> bareRow(Map<String, Object> row) {
        Map<String, Object> bare = new LinkedHashMap<>();
        row.forEach((criterion, cell) -> {
            Map<String, Object> kept = new LinkedHashMap<>(map(cell));
            kept.keySet().removeAll(List.of("evidence", "note"));
            bare.put(criterion, kept);
        });
        return bare;
    }

    /** The value as a map; empty for what is none. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return value instanceof Map<?, ?> ? (Map<String, Object>) value : new LinkedHashMap<>();
    }

    /** Plain values with numbers as doubles and keys as text, so that equal facts are equal values. */
    static Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> plain = new LinkedHashMap<>();
            map.forEach((key, inner) -> plain.put(
                    key instanceof Verbatim number ? Numbers.plain(NumberText.parse(number.text())) : (String) key,
                    plain(inner)));
            return plain;
        }
        if (value instanceof List<?> list) {
            List<Object> plain = new ArrayList<>();
            list.forEach(inner -> plain.add(plain(inner)));
            return plain;
        }
        if (value instanceof Verbatim number) {
            return NumberText.parse(number.text());
        }
        return value instanceof Number number && !(value instanceof Long) ? (Object) number.doubleValue() : value;
    }
}
