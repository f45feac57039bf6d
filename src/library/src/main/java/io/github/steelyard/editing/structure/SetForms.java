package io.github.steelyard.editing.structure;

import io.github.steelyard.editing.CellText;
import io.github.steelyard.editing.Cells;
import io.github.steelyard.editing.Changes.CellKey;
import io.github.steelyard.editing.FormText;
import io.github.steelyard.editing.Saving;
import io.github.steelyard.editing.StructureEdit;
import io.github.steelyard.editing.Wording;
import io.github.steelyard.editing.Workbench;
import io.github.steelyard.io.plain.PlainDecision;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Performances of any form, as they are typed: {@link FormText} and {@link CellText}. Evidence and a note beside a
 * performance stay; a grade of confidence stays where the new one is a single value.
 *
 * @param cells texts by cell
 */
public record SetForms(Map<CellKey, String> cells) implements StructureEdit {

    public SetForms {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    @Override
    public void work(Workbench bench) {
        cells.forEach((key, typed) -> put(bench, key, plain(bench.decision(), key, typed)));
    }

    /**
     * A performance with the keys of the file, or a single value.
     *
     * @throws IllegalArgumentException with a sentence that says what is allowed
     */
    public static Object plain(Decision decision, CellKey key, String typed) {
        Criterion criterion = Cells.criterion(decision, key);
        Optional<Object> form = FormText.parse(decision, criterion, typed);
        return form.isPresent()
                ? form.get()
                : Optional.ofNullable(PlainDecision.performance(CellText.parse(criterion, typed), criterion))
                        .orElse(PlainDecision.UNKNOWN);
    }

    private static void put(Workbench bench, CellKey key, Object form) {
        if (key.scenario().isEmpty() && form instanceof Map) {
            String option = key.cell().option();
            bench.tableOf(option).ifPresent(table -> {
                throw bench.inTable(option, table, Wording.of("structure.form"));
            });
        }
        String way = Saving.way(key);
        List<String> old = bench.plain(way).filter(Map.class::isInstance).isPresent() ? bench.keys(way) : List.of();
        boolean isSingle = !(form instanceof Map<?, ?> map) || map.containsKey(FormText.VALUE);
        List<String> kept = old.stream()
                .filter(name -> !FormText.isKey(name) && !(name.equals(FormText.CONFIDENCE) && !isSingle))
                .toList();
        if (kept.isEmpty()) {
            bench.put(way, form);
            return;
        }
        Map<?, ?> now = form instanceof Map<?, ?> map ? map : Map.of(FormText.VALUE, form);
        now.forEach((name, value) -> bench.put(way + "/" + name, value));
        old.stream()
                .filter(name -> !kept.contains(name) && !now.containsKey(name))
                .forEach(name -> bench.remove(way + "/" + name));
    }

    @Override
    public String sentence(Decision before) {
        Map.Entry<CellKey, String> first = cells.entrySet().iterator().next();
        return cells.size() == 1
                ? Wording.of(
                        "structure.forms",
                        CellParts.name(
                                before,
                                first.getKey().cell().option(),
                                first.getKey().cell().criterion()),
                        first.getValue().strip())
                : Wording.of("edit.cells", String.valueOf(cells.size()));
    }
}
