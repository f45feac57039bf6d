package io.github.steelyard.editing.structure;

import io.github.steelyard.editing.StructureEdit;
import io.github.steelyard.editing.Wording;
import io.github.steelyard.editing.Workbench;
import io.github.steelyard.model.Decision;
import java.util.Map;

/** Someone whose weights are asked for; until then they are those of everybody. */
public record AddStakeholder(String name) implements StructureEdit {

    @Override
    public void work(Workbench bench) {
        String title = Parts.required(name);
        String id = Parts.id(
                title,
                "person",
                bench.decision().stakeholders().stream().map(s -> s.id()).toList());
        bench.append("stakeholders", id, Map.of("name", title));
    }

    @Override
    public String sentence(Decision before) {
        return Wording.of("structure.addStakeholder", name.strip());
    }
}
