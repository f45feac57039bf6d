package io.github.steelyard.editing.structure;

import io.github.steelyard.editing.StructureEdit;
import io.github.steelyard.editing.Wording;
import io.github.steelyard.editing.Workbench;
import io.github.steelyard.model.Decision;
import io.github.steelyard.text.Numbers;

/** How much a stakeholder counts in a group; 1 is usual. */
public record SetVoice(String stakeholder, double voice) implements StructureEdit {

    @Override
    public void work(Workbench bench) {
        String way = "stakeholders/" + stakeholder + "/voice";
        if (voice == 1) {
            bench.remove(way);
        } else {
            bench.put(way, voice);
        }
    }

    @Override
    public String sentence(Decision before) {
        return Wording.of("structure.voice", Subject.STAKEHOLDER.name(before, stakeholder), Numbers.plain(voice));
    }
}
