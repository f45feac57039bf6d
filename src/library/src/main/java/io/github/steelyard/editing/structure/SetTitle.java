package io.github.steelyard.editing.structure;

import io.github.steelyard.editing.StructureEdit;
import io.github.steelyard.editing.Wording;
import io.github.steelyard.editing.Workbench;
import io.github.steelyard.model.Decision;

/** Another title of the decision. */
public record SetTitle(String title) implements StructureEdit {

    @Override
    public void work(Workbench bench) {
        bench.put("title", Parts.required(title));
    }

    @Override
    public String sentence(Decision before) {
        return Wording.of("structure.title", title.strip());
    }
}
