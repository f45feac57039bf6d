package io.github.steelyard.editing.structure;

import io.github.steelyard.editing.StructureEdit;
import io.github.steelyard.editing.Wording;
import io.github.steelyard.editing.Workbench;
import io.github.steelyard.model.Decision;

/** The free tag of an option; empty for none. */
public record SetKind(String option, String kind) implements StructureEdit {

    @Override
    public void work(Workbench bench) {
        if (!InTable.set(bench, option, "kind", kind.strip())) {
            Parts.text(bench, "options/" + option + "/kind", kind.strip());
        }
    }

    @Override
    public String sentence(Decision before) {
        return Wording.of("structure.kind", Parts.option(before, option), kind.strip());
    }
}
