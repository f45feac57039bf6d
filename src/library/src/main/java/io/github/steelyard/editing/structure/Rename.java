package io.github.steelyard.editing.structure;

import io.github.steelyard.editing.StructureEdit;
import io.github.steelyard.editing.Wording;
import io.github.steelyard.editing.Workbench;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Label;

/**
 * Another name of an option, criterion, group, stakeholder, scenario or source; its id stays, so that nothing that goes
 * by it is lost.
 *
 * @param subject what it is
 * @param id of the part
 * @param name what people read from now on
 */
public record Rename(Subject subject, String id, String name) implements StructureEdit {

    @Override
    public void work(Workbench bench) {
        String title = Parts.required(name);
        if (subject == Subject.OPTION && InTable.set(bench, id, "name", title)) {
            return;
        }
        String way = subject.way(id) + (subject == Subject.SOURCE ? "/title" : "/name");
        if (Label.nameOf(id).equals(title)) {
            bench.remove(way);
        } else {
            bench.put(way, title);
        }
    }

    @Override
    public String sentence(Decision before) {
        return Wording.of("structure.rename", subject.name(before, id), name.strip());
    }
}
