package io.github.steelyard.editing.structure;

import io.github.steelyard.editing.StructureEdit;
import io.github.steelyard.editing.Wording;
import io.github.steelyard.editing.Workbench;
import io.github.steelyard.editing.text.CsvText;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Scenario;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A copy of an option with all its performances, behind it.
 *
 * @param option id of the one that is copied
 * @param name of the copy
 */
public record DuplicateOption(String option, String name) implements StructureEdit {

    @Override
    public void work(Workbench bench) {
        String title = Parts.required(name);
        String id = Parts.id(title, "option", Parts.ids(bench.decision().options()));
        Optional<String> table = bench.tableOf(option);
        if (table.isPresent()) {
            CsvText rows = bench.tables().get(table.get());
            CsvText named = rows.column("name") < 0 ? rows.widened(1, "name") : rows;
            int row = named.row(option);
            Map<String, String> cells = new LinkedHashMap<>();
            for (int k = 0; k < named.columns(); k++) {
                cells.put(named.cell(0, k), named.cell(row, k));
            }
            String kind = cells.getOrDefault("kind", "");
            bench.tables().put(table.get(), named.inserted(row + 1, NewCells.row(named, id, title, kind, cells)));
        } else {
            bench.copy("options/" + option, id);
            bench.put("options/" + id + "/name", title);
        }
        for (Scenario scenario : bench.decision().scenarios()) {
            String cells = "scenarios/" + scenario.id() + "/performance/" + option;
            if (bench.has(cells)) {
                bench.copy(cells, id);
            }
        }
    }

    @Override
    public String sentence(Decision before) {
        return Wording.of("structure.duplicateOption", Parts.option(before, option), name.strip());
    }
}
