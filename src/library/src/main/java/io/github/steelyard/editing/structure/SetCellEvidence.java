package io.github.steelyard.editing.structure;

import io.github.steelyard.editing.StructureEdit;
import io.github.steelyard.editing.Wording;
import io.github.steelyard.editing.Workbench;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Evidence;
import java.util.List;

/** Where a performance comes from; empty for nothing listed. */
public record SetCellEvidence(String option, String criterion, List<Evidence> evidence) implements StructureEdit {

    public SetCellEvidence {
        evidence = List.copyOf(evidence);
    }

    @Override
    public void work(Workbench bench) {
        CellParts.put(bench, option, criterion, "evidence", PlainEvidence.of(evidence));
    }

    @Override
    public String sentence(Decision before) {
        return Wording.of("structure.evidence", CellParts.name(before, option, criterion));
    }
}
