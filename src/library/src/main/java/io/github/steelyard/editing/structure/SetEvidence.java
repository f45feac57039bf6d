package io.github.steelyard.editing.structure;

import io.github.steelyard.editing.StructureEdit;
import io.github.steelyard.editing.Wording;
import io.github.steelyard.editing.Workbench;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Evidence;
import java.util.List;

/** Where what is said of an option, criterion, stakeholder or scenario comes from; empty for nothing listed. */
public record SetEvidence(Subject subject, String id, List<Evidence> evidence) implements StructureEdit {

    public SetEvidence {
        evidence = List.copyOf(evidence);
    }

    @Override
    public void work(Workbench bench) {
        String way = subject.way(id) + "/evidence";
        if (evidence.isEmpty()) {
            bench.remove(way);
        } else {
            bench.put(way, PlainEvidence.of(evidence));
        }
    }

    @Override
    public String sentence(Decision before) {
        return Wording.of("structure.evidence", subject.name(before, id));
    }
}
