package io.github.steelyard.model;

import static java.util.Objects.requireNonNull;

import io.github.steelyard.text.Nearest;
import io.github.steelyard.text.PlainValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Performances as a caller gives them, until the criteria are known: any number, a {@link Performance}, the word of a
 * level, or "unknown".
 */
final class DraftTable {

    private final Faults faults;
    private final Map<String, Criterion> criteria = new LinkedHashMap<>();

    DraftTable(Faults faults, List<Criterion> criteria) {
        this.faults = faults;
        criteria.forEach(c -> this.criteria.put(c.id(), c));
    }

    /** The rows of all options, each a list in the order of the criteria or a map by criterion. */
    PerformanceTable table(List<Option> options, List<?> rows) {
        List<List<Performance>> all = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            String id = options.get(i).id();
            all.add(rows.get(i) instanceof Map<?, ?> map ? row(id, map) : row(id, (List<?>) rows.get(i)));
        }
        return PerformanceTable.of(all, criteria.size());
    }

    /** The same with other performances in some cells. */
    PerformanceTable changed(List<Option> options, PerformanceTable table, Map<Cell, ?> cells) {
        List<String> ids = options.stream().map(Option::id).toList();
        List<String> columns = List.copyOf(criteria.keySet());
        PerformanceTable result = table;
        for (Map.Entry<Cell, ?> change : cells.entrySet()) {
            Cell cell = change.getKey();
            String where = "options/" + cell.option() + "/performance/" + cell.criterion();
            Optional<Performance> performance = cell(where, cell, change.getValue());
            Optional<Broken> unknown = IdRules.known("option", cell.option(), "a cell", ids);
            faults.add(where, unknown);
            if (unknown.isEmpty() && performance.isPresent()) {
                result = result.with(ids.indexOf(cell.option()), columns.indexOf(cell.criterion()), performance.get());
            }
        }
        return result;
    }

    /** A scenario with these performances. */
    Scenario scenario(Scenario base, Map<Cell, ?> changes) {
        Map<Cell, Performance> performances = new LinkedHashMap<>();
        String where = "scenarios/" + base.id() + "/performance/";
        changes.forEach((cell, performance) -> {
            Cell place = Given.value(cell, "a cell of '" + base.id() + "'");
            cell(where + place.option() + "/" + place.criterion(), place, performance)
                    .ifPresent(p -> performances.put(place, p));
        });
        return base.performing(performances);
    }

    /** A row in the order of the criteria; what is wrong is noted, and counts as missing from there on. */
    private List<Performance> row(String option, List<?> given) {
        if (given.size() != criteria.size()) {
            faults.add(
                    "options/" + option,
                    "table-row",
                    "'" + option + "' has " + given.size() + " performances, expected one for each of "
                            + String.join(", ", criteria.keySet()));
        }
        Map<String, Object> by = new LinkedHashMap<>();
        int k = 0;
        for (String id : criteria.keySet()) {
            by.put(id, k < given.size() ? given.get(k) : (Object) Performance.MISSING);
            k++;
        }
        return row(option, by);
    }

    /** A row by criterion; what is not named is missing. */
    private List<Performance> row(String option, Map<?, ?> given) {
        List<Performance> row = new ArrayList<>();
        for (Criterion criterion : criteria.values()) {
            String where = "options/" + option + "/performance/" + criterion.id();
            row.add(
                    given.containsKey(criterion.id())
                            ? performance(where, criterion, given.get(criterion.id()))
                            : Performance.MISSING);
        }
        given.keySet().forEach(id -> known("options/" + option, String.valueOf(id)));
        return row;
    }

    /** One cell, if its criterion is known. */
    private Optional<Performance> cell(String where, Cell cell, Object given) {
        return known(where, cell.criterion())
                ? Optional.of(performance(where, requireNonNull(criteria.get(cell.criterion())), given))
                : Optional.empty();
    }

    private boolean known(String where, String id) {
        Optional<Broken> unknown = IdRules.known("criterion", id, "performances", criteria.keySet());
        faults.add(where, unknown);
        return unknown.isEmpty();
    }

    private Performance performance(String where, Criterion criterion, Object given) {
        if (given instanceof Performance performance) {
            return performance;
        }
        if (given instanceof Number number) {
            double x = PlainValues.number(number);
            Optional<Broken> broken = PerformanceRules.finite("performance on '" + criterion.id() + "'", x);
            faults.add(where, broken);
            return broken.isPresent() ? Performance.MISSING : Performance.exact(x);
        }
        Map<String, Double> levels = criterion.scale() instanceof Scale.Levels l ? l.values() : Map.of();
        if (given instanceof String word && levels.containsKey(word)) {
            return Performance.exact(levels.get(word));
        }
        if (given instanceof String word && !word.equals("unknown")) {
            boolean isLevel = !levels.isEmpty();
            faults.add(
                    where,
                    isLevel ? "unknown-level" : "not-a-number",
                    isLevel
                            ? "unknown level '" + word + "' in performance on '" + criterion.id() + "'"
                                    + Nearest.hint(word, levels.keySet())
                            : "performance on '" + criterion.id() + "' must be a number, was '" + word + "'");
        } else if (!(given instanceof String)) {
            faults.add(
                    where,
                    "performance-form",
                    "performance on '" + criterion.id() + "' must be a number, a Performance, the word of a level or"
                            + " \"unknown\"; was "
                            + (given == null ? "null" : "a " + given.getClass().getSimpleName()));
        }
        return Performance.MISSING;
    }
}
