package io.github.steelyard.editing.structure;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.editing.StructureEdit;
import io.github.steelyard.editing.Wording;
import io.github.steelyard.editing.Workbench;
import io.github.steelyard.editing.text.CsvText;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An option taken out, with what scenarios say of it. */
public record RemoveOption(String option) implements StructureEdit {

    @Override
    public void work(Workbench bench) {
        if (bench.decision().options().size() < 2) {
            throw new Refusal(Wording.of("structure.lastOption"));
        }
        Optional<String> table = bench.tableOf(option);
        if (table.isPresent()) {
            CsvText rows = bench.tables().get(table.get());
            bench.tables().put(table.get(), rows.without(rows.row(option)));
        } else {
            bench.remove("options/" + option);
        }
        bench.removeWhere((way, value) -> way.size() == 4
                && way.get(0).equals("scenarios")
                && way.get(2).equals("performance")
                && way.get(3).equals(option));
        if (bench.plain("baseline").filter(option::equals).isPresent()) {
            bench.remove("baseline");
        }
    }

    @Override
    public String sentence(Decision before) {
        return Wording.of("structure.removeOption", Parts.option(before, option));
    }

    @Override
    public List<String> consequences(Decision before) {
        List<String> lines = new ArrayList<>();
        lines.add(Wording.of(
                "structure.goesRow", String.valueOf(before.tree().criteria().size())));
        for (Scenario scenario : before.scenarios()) {
            if (scenario.performances().keySet().stream()
                    .anyMatch(c -> c.option().equals(option))) {
                lines.add(Wording.of("structure.goesScenario", scenario.name()));
            }
        }
        if (before.baseline().filter(option::equals).isPresent()) {
            lines.add(Wording.of("structure.goesBaseline"));
        }
        return lines;
    }
}
