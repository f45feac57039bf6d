package io.github.steelyard.editing.structure;

import io.github.steelyard.editing.StructureEdit;
import io.github.steelyard.editing.Wording;
import io.github.steelyard.editing.Workbench;
import io.github.steelyard.model.Decision;

/** A remark on an option, criterion, group, stakeholder, scenario or source; empty for none. */
public record Annotate(Subject subject, String id, String note) implements StructureEdit {

    @Override
    public void work(Workbench bench) {
        Parts.text(bench, subject.way(id) + "/note", note.strip());
    }

    @Override
    public String sentence(Decision before) {
        return Wording.of("structure.note", subject.name(before, id));
    }
}
