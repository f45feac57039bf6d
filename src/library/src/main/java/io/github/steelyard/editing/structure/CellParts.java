package io.github.steelyard.editing.structure;

import io.github.steelyard.editing.Wording;
import io.github.steelyard.editing.Workbench;
import io.github.steelyard.io.plain.Verbatim;
import io.github.steelyard.model.Decision;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a cell carries beside its performance, which may stand alone or in a map. */
final class CellParts {

    private CellParts() {}

    /** Puts something beside the performance of a cell; an empty value takes out what is there. */
    static void put(Workbench bench, String option, String criterion, String key, Object value) {
        bench.tableOf(option).ifPresent(table -> {
            throw bench.inTable(option, table, key);
        });
        String way = "options/" + option + "/performance/" + criterion;
        Optional<Object> there = bench.plain(way);
        boolean isNothing = value.equals("") || value.equals(List.of());
        if (there.isPresent() && there.get() instanceof Map<?, ?>) {
            if (isNothing) {
                bench.remove(way + "/" + key);
            } else {
                bench.put(way + "/" + key, value);
            }
        } else if (!isNothing) {
            Map<String, Object> cell = new LinkedHashMap<>();
            Object alone = there.filter(text -> !text.equals("")).orElse("unknown");
            String written = bench.written(way).filter(t -> !t.isEmpty()).orElse((String) alone);
            // What stands in quotes is a text, to be quoted as the file's kind has it.
            cell.put("value", written.equals(alone) ? new Verbatim(written) : alone);
            cell.put(key, value);
            bench.put(way, cell);
        }
    }

    static String name(Decision before, String option, String criterion) {
        return Wording.of("structure.cell", Parts.option(before, option), Parts.node(before, criterion));
    }
}
