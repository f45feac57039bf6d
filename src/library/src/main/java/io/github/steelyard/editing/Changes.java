package io.github.steelyard.editing;

import io.github.steelyard.model.Cell;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.MethodChoice;
import io.github.steelyard.model.Performance;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What differs from the decision as it was read. Nothing is copied from the file, so saving, undo, recovery and "what
 * changed" are all differences between two of these.
 *
 * @param draft the texts in the place of those that were read, once options, criteria or people were changed; all other
 *     changes are to these
 * @param points by person ({@link #EVERYONE} for the base weights), then by node; a changed group holds all its
 *     children
 * @param cells new performances
 * @param method another ranking method
 * @param uncertainty another spread of the weights
 */
public record Changes(
        Optional<Draft> draft,
        Map<String, Map<String, Double>> points,
        Map<CellKey, Performance> cells,
        Optional<MethodChoice> method,
        OptionalDouble uncertainty) {

    /** The person of the base weights. */
    public static final String EVERYONE = "";

    /** No change. */
    public static final Changes NONE =
            new Changes(Optional.empty(), Map.of(), Map.of(), Optional.empty(), OptionalDouble.empty());

    /**
     * A cell of the base table or of a scenario.
     *
     * @param scenario id, empty for the base table
     * @param cell the place
     */
    public record CellKey(String scenario, Cell cell) {}

    public Changes {
        Map<String, Map<String, Double>> copy = new LinkedHashMap<>();
        points.forEach((who, by) -> {
            if (!by.isEmpty()) {
                copy.put(who, Collections.unmodifiableMap(new LinkedHashMap<>(by)));
            }
        });
        points = Collections.unmodifiableMap(copy);
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /** Other texts, and nothing else. */
    public static Changes of(Draft draft) {
        return new Changes(Optional.of(draft), Map.of(), Map.of(), Optional.empty(), OptionalDouble.empty());
    }

    /** The same values as changes to other texts, or to those that were read. */
    Changes on(Optional<Draft> other) {
        return new Changes(other, points, cells, method, uncertainty);
    }

    /** What all but the texts are changes to: the decision as it was opened, or as the texts have it. */
    public Origin over(Origin opened) {
        return draft.map(Draft::origin).orElse(opened);
    }

    /** Whether nothing but the texts differs. */
    boolean isOnlyDraft() {
        return points.isEmpty() && cells.isEmpty() && method.isEmpty() && uncertainty.isEmpty();
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** Changed points of one person. */
    public Map<String, Double> points(String person) {
        return points.getOrDefault(person, Map.of());
    }

    /** The same with these points of a person added. */
    public Changes weighing(String person, Map<String, Double> more) {
        Map<String, Double> own = new LinkedHashMap<>(points(person));
        own.putAll(more);
        return replacing(person, own);
    }

    /** The same with these as a person's only changed points. */
    public Changes replacing(String person, Map<String, Double> own) {
        Map<String, Map<String, Double>> all = new LinkedHashMap<>(points);
        all.put(person, own);
        return new Changes(draft, all, cells, method, uncertainty);
    }

    /** The same with one more performance. */
    public Changes performing(CellKey key, Performance performance) {
        Map<CellKey, Performance> more = new LinkedHashMap<>(cells);
        more.put(key, performance);
        return new Changes(draft, points, more, method, uncertainty);
    }

    /** The same without a change of that cell. */
    public Changes without(CellKey key) {
        Map<CellKey, Performance> fewer = new LinkedHashMap<>(cells);
        fewer.remove(key);
        return new Changes(draft, points, fewer, method, uncertainty);
    }

    public Changes choosing(MethodChoice other) {
        return new Changes(draft, points, cells, Optional.ofNullable(other), uncertainty);
    }

    public Changes spreading(double spread) {
        return new Changes(draft, points, cells, method, OptionalDouble.of(spread));
    }

    /** Those that a decision has a place for. */
    public Changes within(Decision decision) {
        Map<String, Map<String, Double>> known = new LinkedHashMap<>();
        points.forEach((who, own) -> {
            Map<String, Double> kept = new LinkedHashMap<>(own);
            kept.keySet().removeIf(node -> decision.tree().find(node).isEmpty());
            if (who.isEmpty() || decision.stakeholder(who).isPresent()) {
                known.put(who, kept);
            }
        });
        Map<CellKey, Performance> there = new LinkedHashMap<>(cells);
        there.keySet()
                .removeIf(key -> Cells.optionIndex(decision, key.cell().option()) < 0
                        || Cells.criterionIndex(decision, key.cell().criterion()) < 0
                        || !key.scenario().isEmpty()
                                && decision.scenario(key.scenario()).isEmpty());
        return new Changes(draft, known, there, method, uncertainty);
    }
}
