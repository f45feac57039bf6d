package io.github.steelyard.io.plain;

import static io.github.steelyard.io.plain.PlainDecision.map;

import io.github.steelyard.io.text.NumberText;
import io.github.steelyard.model.Cell;
import io.github.steelyard.model.CellNote;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.Scale;
import io.github.steelyard.model.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Performances as plain values, in the words in which they were stated. */
final class PlainCells {

    private final Decision decision;
    private final List<Criterion> criteria;

    PlainCells(Decision decision) {
        this.decision = decision;
        this.criteria = decision.tree().criteria();
    }

    /** The performances of one option; those that are missing and say nothing else are left out. */
    Map<Object, Object> row(int i) {
        Map<Object, Object> row = new LinkedHashMap<>();
        String option = decision.options().get(i).id();
        for (int j = 0; j < criteria.size(); j++) {
            Performance performance = decision.performances().at(i, j);
            CellNote note =
                    decision.notes().get(new Cell(option, criteria.get(j).id()));
            if (!(performance instanceof Performance.Missing) || note != null) {
                row.put(criteria.get(j).id(), cell(performance, Optional.ofNullable(note), criteria.get(j)));
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
            row.put(
                    cell.criterion(),
                    cell(performance, Optional.ofNullable(scenario.notes().get(cell)), criterion));
        });
        return rows;
    }

    private static Object cell(Performance performance, Optional<CellNote> note, Criterion criterion) {
        Map<Object, Object> form = null;
        if (note.isPresent()) {
            form = stated(performance, note.get(), criterion);
        }
        boolean asStated = form != null;
        if (form == null) {
            form = PlainForms.of(performance, Optional.of(criterion));
        }
        if (note.isPresent()) {
            if (asStated) {
                Map<Object, Object> own = form;
                note.get().confidence().ifPresent(grade -> own.put("confidence", grade.word()));
            }
            PlainDecision.evidence(form, note.get().evidence());
            PlainDecision.text(form, "note", note.get().note());
        }
        return form.size() == 1 && form.containsKey("value") ? form.get("value") : form;
    }

    /** The form in the words of its author; null when they say something else than the performance. */
    private static Map<Object, Object> stated(Performance performance, CellNote note, Criterion criterion) {
        if (note.stated().isEmpty()) {
            return null;
        }
        if (note.confidence().isPresent()) {
            double x = number(note.stated(), criterion);
            return x >= performance.low() && x <= performance.high()
                    ? map("value", word(note.stated(), criterion))
                    : null;
        }
        List<String> names = new ArrayList<>();
        List<Double> ends = new ArrayList<>();
        if (performance instanceof Performance.Exact exact) {
            names.add("value");
            ends.add(exact.value());
        } else if (performance instanceof Performance.Uniform uniform) {
            names.addAll(List.of("min", "max"));
            ends.addAll(List.of(uniform.min(), uniform.max()));
        } else if (performance instanceof Performance.Triangular triangle) {
            names.addAll(List.of("low", "mode", "high"));
            ends.addAll(List.of(triangle.low(), triangle.mode(), triangle.high()));
        }
        Map<Object, Object> form = new LinkedHashMap<>();
        return !names.isEmpty() && split(note.stated(), names, ends, 0, form, criterion) ? form : null;
    }

    /** Finds the words between the dots that have the values wanted; words may hold dots themselves. */
    private static boolean split(
            String text, List<String> names, List<Double> ends, int k, Map<Object, Object> form, Criterion criterion) {
        if (k == names.size() - 1) {
            form.put(names.get(k), word(text, criterion));
            return number(text, criterion) == ends.get(k);
        }
        for (int dots = text.indexOf(".."); dots >= 0; dots = text.indexOf("..", dots + 1)) {
            String first = text.substring(0, dots);
            form.put(names.get(k), word(first, criterion));
            if (number(first, criterion) == ends.get(k)
                    && split(text.substring(dots + 2), names, ends, k + 1, form, criterion)) {
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
