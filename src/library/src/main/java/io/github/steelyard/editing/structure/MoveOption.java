package io.github.steelyard.editing.structure;

import io.github.steelyard.editing.StructureEdit;
import io.github.steelyard.editing.Wording;
import io.github.steelyard.editing.Workbench;
import io.github.steelyard.editing.text.CsvText;
import io.github.steelyard.model.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An option in another place of the list.
 *
 * @param option id
 * @param index the number of options before it, 0 for the first
 */
public record MoveOption(String option, int index) implements StructureEdit {

    @Override
    public void work(Workbench bench) {
        List<String> all = new ArrayList<>(Parts.ids(bench.decision().options()));
        all.remove(option);
        all.add(Math.max(0, Math.min(index, all.size())), option);
        Optional<String> table = bench.tableOf(option);
        if (table.isPresent()) {
            CsvText rows = bench.tables().get(table.get());
            List<String> own = all.stream().filter(id -> rows.row(id) > 0).toList();
            bench.tables().put(table.get(), rows.moved(rows.row(option), own.indexOf(option) + 1));
        } else {
            bench.orderBeside("options/" + option, all);
        }
    }

    @Override
    public String sentence(Decision before) {
        return Wording.of("structure.moveOption", Parts.option(before, option));
    }
}
