package io.github.steelyard.editing.structure;

import io.github.steelyard.editing.StructureEdit;
import io.github.steelyard.editing.Wording;
import io.github.steelyard.editing.Workbench;
import io.github.steelyard.editing.text.CsvText;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Label;
import java.util.Map;
import java.util.Optional;

/**
 * Another option, not judged on any criterion yet.
 *
 * @param name what people read
 * @param after id of the option that it comes behind; empty for the end
 */
public record AddOption(String name, String after) implements StructureEdit {

    @Override
    public void work(Workbench bench) {
        String title = Parts.required(name);
        Decision decision = bench.decision();
        String id = Parts.id(title, "option", Parts.ids(decision.options()));
        String behind = after.isEmpty()
                ? decision.options().get(decision.options().size() - 1).id()
                : after;
        Optional<String> table = bench.tableOf(behind);
        if (table.isPresent()) {
            CsvText rows = bench.tables().get(table.get());
            CsvText named = rows.column("name") < 0 && !Label.nameOf(id).equals(title) ? rows.widened(1, "name") : rows;
            bench.tables()
                    .put(
                            table.get(),
                            named.inserted(named.row(behind) + 1, NewCells.row(named, id, title, "", Map.of())));
            return;
        }
        Map<String, Object> option = Parts.named(id, title);
        option.put("performance", NewCells.unknown(decision));
        if (bench.has("options/" + behind)) {
            bench.putBeside("options/" + behind, id, option);
        } else {
            bench.putAfter("options/" + id, behind, option);
        }
    }

    @Override
    public String sentence(Decision before) {
        return Wording.of("structure.addOption", name.strip());
    }
}
