package io.github.steelyard.editing.structure;

import io.github.steelyard.editing.StructureEdit;
import io.github.steelyard.editing.Wording;
import io.github.steelyard.editing.Workbench;
import io.github.steelyard.model.Decision;

/** A remark on a performance; empty for none. */
public record AnnotateCell(String option, String criterion, String note) implements StructureEdit {

    @Override
    public void work(Workbench bench) {
        CellParts.put(bench, option, criterion, "note", note.strip());
    }

    @Override
    public String sentence(Decision before) {
        return Wording.of("structure.note", CellParts.name(before, option, criterion));
    }
}
