package io.github.steelyard.editing.structure;

import io.github.steelyard.editing.StructureEdit;
import io.github.steelyard.editing.Wording;
import io.github.steelyard.editing.Workbench;
import io.github.steelyard.io.plain.Verbatim;
import io.github.steelyard.model.Decision;
import java.util.List;
import java.util.Map;

/**
 * Another criterion, on which no option is judged yet; more is better until someone says otherwise.
 *
 * @param group that it belongs to; empty for the top
 * @param name what people read
 * @param after id of the sibling that it comes behind; empty for the end
 */
public record AddCriterion(String group, String name, String after) implements StructureEdit {

    @Override
    public void work(Workbench bench) {
        String id = AddNode.add(bench, group, name, after, Map.of("direction", new Verbatim("max")));
        NewCells.on(bench, id);
    }

    @Override
    public String sentence(Decision before) {
        return Wording.of("structure.addCriterion", name.strip());
    }

    @Override
    public List<String> consequences(Decision before) {
        return Judged.isByPoints(before, group)
                ? List.of()
                : List.of(Wording.of("structure.toPoints", Parts.node(before, group)));
    }
}
