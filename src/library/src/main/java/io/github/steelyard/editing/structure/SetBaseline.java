package io.github.steelyard.editing.structure;

import io.github.steelyard.editing.StructureEdit;
import io.github.steelyard.editing.Wording;
import io.github.steelyard.editing.Workbench;
import io.github.steelyard.io.plain.Verbatim;
import io.github.steelyard.model.Decision;
import java.util.Optional;

/** The “do nothing” option; empty for none. */
public record SetBaseline(Optional<String> option) implements StructureEdit {

    @Override
    public void work(Workbench bench) {
        if (option.isEmpty()) {
            bench.remove("baseline");
        } else {
            bench.put("baseline", new Verbatim(option.get()));
        }
    }

    @Override
    public String sentence(Decision before) {
        return option.map(o -> Wording.of("structure.baseline", Parts.option(before, o)))
                .orElse(Wording.of("structure.noBaseline"));
    }
}
