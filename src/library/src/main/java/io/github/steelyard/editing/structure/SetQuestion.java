package io.github.steelyard.editing.structure;

import io.github.steelyard.editing.StructureEdit;
import io.github.steelyard.editing.Wording;
import io.github.steelyard.editing.Workbench;
import io.github.steelyard.model.Decision;

/** What is to be decided; empty for not said. */
public record SetQuestion(String question) implements StructureEdit {

    @Override
    public void work(Workbench bench) {
        Parts.text(bench, "question", question.strip());
    }

    @Override
    public String sentence(Decision before) {
        return Wording.of("structure.question", question.strip());
    }
}
