package io.github.steelyard.editing.structure;

import io.github.steelyard.editing.CellText;
import io.github.steelyard.editing.Cells;
import io.github.steelyard.editing.Changes.CellKey;
import io.github.steelyard.editing.Edit;
import io.github.steelyard.editing.FormText;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Performance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What texts mean that were typed into cells: another performance, or a form that only the file's text can hold. */
public final class TypedCells {

    /** What an edit of values alone can put in the place of one another. */
    private static final List<Class<? extends Performance>> PLAIN = List.of(
            Performance.Exact.class,
            Performance.Uniform.class,
            Performance.Triangular.class,
            Performance.Normal.class,
            Performance.Missing.class);

    private TypedCells() {}

    /**
     * The edit that a text typed into a cell means.
     *
     * @throws IllegalArgumentException with a sentence that says what is allowed
     */
    public static Edit of(Decision decision, CellKey key, String typed) {
        return isValue(decision, key, typed)
                ? new Edit.SetPerformance(key, CellText.parse(decision, key, typed))
                : forms(decision, Map.of(key, typed));
    }

    /**
     * The edit that texts typed into several cells mean, one step of undo.
     *
     * @throws IllegalArgumentException with a sentence that says what is allowed
     */
    public static Edit of(Decision decision, Map<CellKey, String> typed) {
        boolean allValues = typed.entrySet().stream().allMatch(e -> isValue(decision, e.getKey(), e.getValue()));
        if (!allValues) {
            return forms(decision, typed);
        }
        Map<CellKey, Performance> cells = new LinkedHashMap<>();
        typed.forEach((key, text) -> cells.put(key, CellText.parse(decision, key, text)));
        return new Edit.SetPerformances(cells);
    }

    /**
     * Holds a text against what may stand in a cell, by itself.
     *
     * @throws IllegalArgumentException with a sentence that says what is allowed
     */
    public static void check(Decision decision, CellKey key, String typed) {
        SetForms.plain(decision, key, typed);
    }

    private static Edit forms(Decision decision, Map<CellKey, String> typed) {
        typed.forEach((key, text) -> check(decision, key, text));
        return new Edit.Restructure(new SetForms(typed));
    }

    private static boolean isValue(Decision decision, CellKey key, String typed) {
        Optional<Performance> now = Cells.read(decision, key).map(Performance::stated);
        return now.filter(p -> PLAIN.stream().noneMatch(c -> c.isInstance(p))).isEmpty()
                && FormText.parse(decision, Cells.criterion(decision, key), typed)
                        .isEmpty();
    }
}
