package io.github.steelyard.editing.structure;

import io.github.steelyard.editing.StructureEdit;
import io.github.steelyard.editing.Wording;
import io.github.steelyard.editing.Workbench;
import io.github.steelyard.model.Decision;

/** The unit of a criterion's performances; empty for none. */
public record SetUnit(String criterion, String unit) implements StructureEdit {

    @Override
    public void work(Workbench bench) {
        Parts.text(bench, "criteria/" + criterion + "/unit", unit.strip());
    }

    @Override
    public String sentence(Decision before) {
        return Wording.of("structure.unit", Parts.node(before, criterion), unit.strip());
    }
}
