package io.github.steelyard.catalogue;

import io.github.steelyard.text.Nearest;
import io.github.steelyard.text.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Holds plain values against parameter specifications and collects everything that is wrong. */
final class ParameterChecker {

    private final Scope scope;
    private final List<ParameterProblem> problems = new ArrayList<>();

    ParameterChecker(Scope scope) {
        this.scope = scope;
    }

    List<ParameterProblem> check(Description description, Map<String, Object> given) {
        List<String> names =
                description.parameters().stream().map(ParameterSpec::name).toList();
        given.forEach((name, value) -> description
                .parameterNamed(name)
                .ifPresentOrElse(
                        spec -> value(spec, spec.kind(), value, List.of(name)),
                        () -> problem(
                                "unknown-parameter",
                                List.of(name),
                                true,
                                "unknown parameter '" + name + "' of '" + description.id() + "'"
                                        + (names.isEmpty()
                                                ? "; it takes none"
                                                : Nearest.to(name, names)
                                                        .map(Nearest::said)
                                                        .orElse("; allowed: " + String.join(", ", names))))));
        // What is missing may be what a misspelt name was meant to be, which was named.
        boolean isMisspelt = given.keySet().stream()
                .anyMatch(
                        name -> !names.contains(name) && Nearest.to(name, names).isPresent());
        for (ParameterSpec spec : description.parameters()) {
            if (spec.required() && !given.containsKey(spec.name()) && !isMisspelt) {
                problem(
                        "missing-parameter",
                        List.of(),
                        false,
                        "'" + description.id() + "' needs '" + spec.name() + "': " + spec.allowed());
            }
        }
        return problems;
    }

    private void value(ParameterSpec spec, ParameterKind kind, Object value, List<String> path) {
        switch (kind) {
            case NUMBER -> number(spec, value, path);
            case INTEGER -> {
                if (number(spec, value, path) && (Double) value != Math.rint((Double) value)) {
                    wrong(spec, value, path);
                }
            }
            case FLAG -> {
                if (!(value instanceof Boolean)) {
                    wrong(spec, value, path);
                }
            }
            case CHOICE -> word(spec, value, path);
            case CHOICES -> each(spec, value, path, (v, p) -> word(spec, v, p));
            case NUMBERS -> each(spec, value, path, (v, p) -> number(spec, v, p));
            case TEXTS ->
                each(spec, value, path, (v, p) -> {
                    if (!(v instanceof String)) {
                        wrong(spec, v, p);
                    }
                });
            case CRITERION -> id(spec, "criterion", scope.criteria(), value, path, false);
            case NODE -> id(spec, "criterion", scope.nodes(), value, path, false);
            case NODES -> each(spec, value, path, (v, p) -> id(spec, "criterion", scope.nodes(), v, p, false));
            case OPTION -> id(spec, "option", scope.options(), value, path, false);
            case OPTIONS -> each(spec, value, path, (v, p) -> id(spec, "option", scope.options(), v, p, false));
            case NUMBER_BY_CRITERION -> {
                byCriterion(spec, value, path, (v, p) -> number(spec, v, p));
                if (value instanceof Map<?, ?> map) {
                    all(spec, map.keySet(), path);
                }
            }
            case CHOICE_BY_CRITERION -> byCriterion(spec, value, path, (v, p) -> word(spec, v, p));
            case INTERVAL_BY_CRITERION -> byCriterion(spec, value, path, (v, p) -> interval(spec, v, p));
            case NUMBERS_BY_CRITERION ->
                byCriterion(spec, value, path, (v, p) -> each(spec, v, p, (w, q) -> number(spec, w, q)));
            case NUMBER_BY_COALITION -> coalitions(spec, value, path);
            case ORDER -> order(spec, value, path);
            case NUMBER_BY_PAIR -> pairs(spec, value, path, (v, p) -> number(spec, v, p));
            case CHOICE_BY_PAIR -> pairs(spec, value, path, (v, p) -> word(spec, v, p));
        }
    }

    private boolean number(ParameterSpec spec, Object value, List<String> path) {
        if (value instanceof Double x && Double.isFinite(x) && spec.range().holds(x)) {
            return true;
        }
        wrong(spec, value, path);
        return false;
    }

    private void word(ParameterSpec spec, Object value, List<String> path) {
        Object given = value == null ? "null" : value;
        if (!(given instanceof String s) || !spec.choices().contains(s)) {
            String hint = value instanceof String s ? Nearest.hint(s, spec.choices()) : "";
            problem("parameter-value", path, false, message(spec, value) + hint);
        }
    }

    private void interval(ParameterSpec spec, Object value, List<String> path) {
        if (!(value instanceof List<?> list)
                || list.size() != 2
                || !(list.get(0) instanceof Double low)
                || !(list.get(1) instanceof Double high)
                || !(low <= high)) {
            wrong(spec, value, path);
        }
    }

    private void each(ParameterSpec spec, Object value, List<String> path, BiConsumer<Object, List<String>> element) {
        if (!(value instanceof List<?> list)) {
            wrong(spec, value, path);
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            element.accept(list.get(i), then(path, Integer.toString(i)));
        }
    }

    private void byCriterion(
            ParameterSpec spec, Object value, List<String> path, BiConsumer<Object, List<String>> element) {
        if (!(value instanceof Map<?, ?> map)) {
            wrong(spec, value, path);
            return;
        }
        map.forEach((key, v) -> {
            List<String> p = then(path, (String) key);
            id(spec, "criterion", scope.criteria(), key, p, true);
            element.accept(v, p);
        });
    }

    private void coalitions(ParameterSpec spec, Object value, List<String> path) {
        if (!(value instanceof Map<?, ?> map)) {
            wrong(spec, value, path);
            return;
        }
        map.forEach((key, v) -> {
            List<String> p = then(path, (String) key);
            Arrays.stream(((String) key).split("\\+"))
                    .map(String::trim)
                    .forEach(part -> id(spec, "criterion", scope.criteria(), part, p, true));
            number(spec, v, p);
        });
    }

    private void order(ParameterSpec spec, Object value, List<String> path) {
        List<String> named = new ArrayList<>();
        each(spec, value, path, (v, p) -> {
            if (v instanceof List<?> tied && !tied.isEmpty()) {
                each(spec, v, p, (w, q) -> place(spec, w, q, named));
            } else {
                place(spec, v, p, named);
            }
        });
        if (value instanceof List<?>) {
            all(spec, named, path);
        }
    }

    private void place(ParameterSpec spec, Object value, List<String> path, List<String> named) {
        id(spec, "criterion", scope.criteria(), value, path, false);
        if (value instanceof String s) {
            if (named.contains(s)) {
                problem("named-twice", path, false, "'" + s + "' is named twice in '" + spec.name() + "'");
            }
            named.add(s);
        }
    }

    private void all(ParameterSpec spec, Collection<?> named, List<String> path) {
        List<String> left =
                scope.criteria().stream().filter(c -> !named.contains(c)).toList();
        if (spec.coversAll() && !left.isEmpty()) {
            problem(
                    "missing-criterion",
                    path,
                    false,
                    "'" + spec.name() + "' leaves out " + String.join(", ", left) + "; it must name each of "
                            + String.join(", ", scope.criteria()));
        }
    }

    private void pairs(ParameterSpec spec, Object value, List<String> path, BiConsumer<Object, List<String>> element) {
        List<Set<String>> stated = new ArrayList<>();
        byCriterion(
                spec,
                value,
                path,
                (v, p) -> byCriterion(spec, v, p, (w, q) -> {
                    String first = q.get(q.size() - 2);
                    String second = q.get(q.size() - 1);
                    if (first.equals(second)) {
                        problem(
                                "paired-with-itself",
                                q,
                                true,
                                "'" + first + "' is compared with itself in '" + spec.name() + "'");
                    } else if (stated.contains(Set.of(first, second))) {
                        problem(
                                "paired-twice",
                                q,
                                true,
                                "'" + first + "' and '" + second + "' are compared twice in '" + spec.name()
                                        + "'; state each pair once, either way round");
                    } else {
                        stated.add(Set.of(first, second));
                    }
                    element.accept(w, q);
                }));
    }

    private void id(ParameterSpec spec, String noun, List<String> ids, Object value, List<String> path, boolean onKey) {
        if (!(value instanceof String s)) {
            wrong(spec, value, path);
        } else if (!ids.contains(s)) {
            problem(
                    "unknown-" + noun,
                    path,
                    onKey,
                    "unknown " + noun + " '" + s + "' in '" + spec.name() + "'"
                            + Nearest.to(s, ids).map(Nearest::said).orElse("; allowed: " + String.join(", ", ids)));
        }
    }

    private void wrong(ParameterSpec spec, Object value, List<String> path) {
        problem("parameter-value", path, false, message(spec, value));
    }

    private static String message(ParameterSpec spec, Object value) {
        return "'" + spec.name() + "' must be " + spec.allowed() + "; was " + shown(value);
    }

    private static String shown(Object value) {
        if (value instanceof Double x) {
            return Numbers.plain(x);
        }
        if (value instanceof Map) {
            return "a map";
        }
        if (value instanceof List<?> list) {
            return "a list of " + list.size();
        }
        return value == null ? "empty" : "'" + value + "'";
    }

    private void problem(String id, List<String> path, boolean onKey, String message) {
        problems.add(new ParameterProblem(id, path, onKey, message));
    }

    private static List<String> then(List<String> path, String last) {
        List<String> longer = new ArrayList<>(path);
        longer.add(last);
        return longer;
    }
}
