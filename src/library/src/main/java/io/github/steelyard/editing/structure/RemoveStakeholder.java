package io.github.steelyard.editing.structure;

import io.github.steelyard.editing.StructureEdit;
import io.github.steelyard.editing.Wording;
import io.github.steelyard.editing.Workbench;
import io.github.steelyard.model.Decision;
import java.util.List;

/** A stakeholder taken out, with their weights. */
public record RemoveStakeholder(String stakeholder) implements StructureEdit {

    @Override
    public void work(Workbench bench) {
        bench.remove("stakeholders/" + stakeholder);
    }

    @Override
    public String sentence(Decision before) {
        return Wording.of("structure.removeStakeholder", Subject.STAKEHOLDER.name(before, stakeholder));
    }

    @Override
    public List<String> consequences(Decision before) {
        return List.of(Wording.of("structure.goesWeights"));
    }
}
