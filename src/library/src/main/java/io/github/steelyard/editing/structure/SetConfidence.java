package io.github.steelyard.editing.structure;

import io.github.steelyard.editing.StructureEdit;
import io.github.steelyard.editing.Wording;
import io.github.steelyard.editing.Workbench;
import io.github.steelyard.io.plain.Verbatim;
import io.github.steelyard.model.Confidence;
import io.github.steelyard.model.Decision;
import java.util.Optional;

/** How sure someone is of the single value in a cell; empty for not said. */
public record SetConfidence(String option, String criterion, Optional<Confidence> confidence) implements StructureEdit {

    @Override
    public void work(Workbench bench) {
        Object word = confidence.map(c -> (Object) new Verbatim(c.word())).orElse("");
        CellParts.put(bench, option, criterion, "confidence", word);
    }

    @Override
    public String sentence(Decision before) {
        return Wording.of("structure.confidence", CellParts.name(before, option, criterion));
    }
}
