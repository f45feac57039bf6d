package io.github.steelyard.editing.structure;

import io.github.steelyard.editing.StructureEdit;
import io.github.steelyard.editing.Wording;
import io.github.steelyard.editing.Workbench;
import io.github.steelyard.model.Decision;

/** More about an option, criterion, group, stakeholder or scenario; empty for nothing more. */
public record Describe(Subject subject, String id, String text) implements StructureEdit {

    @Override
    public void work(Workbench bench) {
        Parts.text(bench, subject.way(id) + "/description", text.strip());
    }

    @Override
    public String sentence(Decision before) {
        return Wording.of("structure.describe", subject.name(before, id));
    }
}
