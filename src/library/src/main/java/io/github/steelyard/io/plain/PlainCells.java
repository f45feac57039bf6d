package io.github.steelyard.io.plain;

import io.github.steelyard.io.grammar.Key;
import io.github.steelyard.io.grammar.PerformanceKeys;
import io.github.steelyard.io.text.NumberText;
import io.github.steelyard.model.Cell;
import io.github.steelyard.model.CellNote;
import io.github.steelyard.model.Confidence;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.Scale;
import io.github.steelyard.model.Scenario;
import io.github.steelyard.text.Numbers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Performances as plain values, in the words in which they were stated. */
final class PlainCells {

    private final Decision decision;
    private final List<Criterion> criteria;

    private final Said said;

    /** @param said what the author wrote of missing performances */
    PlainCells(Decision decision, Said said) {
        this.said = said;
        this.decision = decision;
        this.criteria = decision.tree().criteria();
    }

    /** The performances of one option; those that are missing and left out by the author stay so. */
    Map<Object, Object> row(int i) {
        Map<Object, Object> row = new LinkedHashMap<>();
        String option = decision.options().get(i).id();
        for (int j = 0; j < criteria.size(); j++) {
            Performance performance = decision.performances().at(i, j);
            Cell at = new Cell(option, criteria.get(j).id());
            String way = "options/" + option + "/performance/" + at.criterion();
            CellNote note = decision.notes().get(at);
            boolean isCompared = criteria.get(j).scale() instanceof Scale.Compared;
            if (!isCompared && performance instanceof Performance.Missing && note == null) {
                if (said.isUnknown().test(way)) {
                    row.put(criteria.get(j).id(), PlainDecision.UNKNOWN_WORD);
                }
            } else if (!isCompared) {
                row.put(
                        criteria.get(j).id(),
                        cell(performance, Optional.ofNullable(note), criteria.get(j), said.below(way)));
            }
        }
        return row;
    }

    /** What differs in a scenario. */
    Map<Object, Object> of(Scenario scenario) {
        Map<Object, Object> rows = new LinkedHashMap<>();
        scenario.performances().forEach((cell, performance) -> {
            Criterion criterion = criteria.stream()
                    .filter(c -> c.id().equals(cell.criterion()))
                    .findFirst()
                    .orElseThrow();
            @SuppressWarnings("unchecked")
            Map<Object, Object> row =
                    (Map<Object, Object>) rows.computeIfAbsent(cell.option(), o -> new LinkedHashMap<>());
            String way = "scenarios/" + scenario.id() + "/performance/" + cell.option() + "/" + cell.criterion();
            row.put(
                    cell.criterion(),
                    cell(performance, Optional.ofNullable(scenario.notes().get(cell)), criterion, said.below(way)));
        });
        return rows;
    }

    /** A performance with nothing beside it, as it would be written now. */
    static Object performance(Performance performance, Criterion criterion) {
        if (performance.stated().isMissing()) {
            return PlainDecision.UNKNOWN;
        }
        Object plain = spelled(cell(performance, Optional.empty(), criterion, way -> true));
        boolean isLevel = criterion.scale() instanceof Scale.Levels && performance instanceof Performance.Exact;
        return isLevel ? spelled(PlainCriteria.amount(performance.central(), criterion)) : plain;
    }

    /** Numbers as they are written, so that editors of texts can put them anywhere. */
    private static Object spelled(Object plain) {
        if (plain instanceof Map<?, ?> map) {
            Map<Object, Object> all = new LinkedHashMap<>();
            map.forEach((key, value) -> all.put(key, value == null ? PlainDecision.UNKNOWN : spelled(value)));
            return all;
        }
        return plain instanceof Double x ? new Verbatim(Numbers.plain(x)) : plain;
    }

    private static Object cell(
            Performance performance, Optional<CellNote> note, Criterion criterion, Predicate<String> hasElse) {
        Optional<PlainMap> stated = note.flatMap(n -> stated(performance, n, criterion));
        PlainMap form = stated.orElseGet(() -> PlainForms.of(performance, Optional.of(criterion), hasElse));
        note.ifPresent(n -> {
            if (stated.isPresent()) {
                form.some(PerformanceKeys.CONFIDENCE, n.confidence().map(Confidence::word));
            }
            form.some(PerformanceKeys.EVIDENCE, PlainDecision.evidence(n.evidence()))
                    .text(PerformanceKeys.NOTE, n.note());
        });
        Map<Object, Object> map = form.map();
        String value = PerformanceKeys.VALUE.name();
        return map.size() == 1 && map.containsKey(value) ? map.get(value) : map;
    }

    /** The form in the words of its author; empty when they say something else than the performance. */
    private static Optional<PlainMap> stated(Performance performance, CellNote note, Criterion criterion) {
        if (note.stated().isEmpty()) {
            return Optional.empty();
        }
        PlainMap form = new PlainMap(PerformanceKeys.TABLE);
        if (note.confidence().isPresent()) {
            double x = number(note.stated(), criterion);
            return x >= performance.low() && x <= performance.high()
                    ? Optional.of(form.put(PerformanceKeys.VALUE, word(note.stated(), criterion)))
                    : Optional.empty();
        }
        List<Key> keys = List.of();
        List<Double> ends = List.of();
        if (performance instanceof Performance.Exact exact) {
            keys = List.of(PerformanceKeys.VALUE);
            ends = List.of(exact.value());
        } else if (performance instanceof Performance.Uniform uniform) {
            keys = List.of(PerformanceKeys.MIN, PerformanceKeys.MAX);
            ends = List.of(uniform.min(), uniform.max());
        } else if (performance instanceof Performance.Triangular triangle) {
            keys = List.of(PerformanceKeys.LOW, PerformanceKeys.MODE, PerformanceKeys.HIGH);
            ends = List.of(triangle.low(), triangle.mode(), triangle.high());
        }
        boolean isSplit = !keys.isEmpty() && split(note.stated(), keys, ends, 0, form, criterion);
        return isSplit ? Optional.of(form) : Optional.empty();
    }

    /** Finds the words between the dots that have the values wanted; words may hold dots themselves. */
    private static boolean split(
            String text, List<Key> keys, List<Double> ends, int k, PlainMap form, Criterion criterion) {
        if (k == keys.size() - 1) {
            form.put(keys.get(k), word(text, criterion));
            return number(text, criterion) == ends.get(k);
        }
        for (int dots = text.indexOf(".."); dots >= 0; dots = text.indexOf("..", dots + 1)) {
            String first = text.substring(0, dots);
            form.put(keys.get(k), word(first, criterion));
            if (number(first, criterion) == ends.get(k)
                    && split(text.substring(dots + 2), keys, ends, k + 1, form, criterion)) {
                return true;
            }
        }
        return false;
    }

    private static double number(String text, Criterion criterion) {
        Double level = criterion.scale() instanceof Scale.Levels levels
                ? levels.values().get(text)
                : null;
        return level != null ? level : NumberText.parse(text);
    }

    private static Object word(String text, Criterion criterion) {
        boolean isLevel = criterion.scale() instanceof Scale.Levels levels
                && levels.values().containsKey(text);
        return isLevel ? text : new Verbatim(text);
    }
}
