package io.github.steelyard.editing.structure;

import io.github.steelyard.editing.StructureEdit;
import io.github.steelyard.editing.Wording;
import io.github.steelyard.editing.Workbench;
import io.github.steelyard.io.plain.Verbatim;
import io.github.steelyard.model.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Another group with a first criterion in it.
 *
 * @param group that it belongs to; empty for the top
 * @param name of the group
 * @param after id of the sibling that it comes behind; empty for the end
 * @param first name of its first criterion
 */
public record AddGroup(String group, String name, String after, String first) implements StructureEdit {

    @Override
    public void work(Workbench bench) {
        String title = Parts.required(first);
        List<String> taken = new ArrayList<>(Parts.ids(bench.decision().tree().nodes()));
        taken.add(Parts.id(Parts.required(name), "criterion", taken));
        String id = Parts.id(title, "criterion", taken);
        Map<String, Object> criterion = Parts.named(id, title);
        criterion.put("direction", new Verbatim("max"));
        AddNode.add(bench, group, name, after, Map.of("criteria", Map.of(id, criterion)));
        NewCells.on(bench, id);
    }

    @Override
    public String sentence(Decision before) {
        return Wording.of("structure.addGroup", name.strip());
    }

    @Override
    public List<String> consequences(Decision before) {
        return Judged.isByPoints(before, group)
                ? List.of()
                : List.of(Wording.of("structure.toPoints", Parts.node(before, group)));
    }
}
