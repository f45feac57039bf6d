package io.github.steelyard.io.section;

import io.github.steelyard.io.grammar.LabelKeys;
import io.github.steelyard.model.Label;

/** Reads what everything with an id may carry: name, description, evidence, note. */
final class LabelReader {

    private LabelReader() {}

    static Label read(String id, Fields fields, EvidenceReader evidence) {
        String name = fields.text(LabelKeys.NAME);
        return new Label(
                id,
                name.isEmpty() ? Label.nameOf(id) : name,
                fields.text(LabelKeys.DESCRIPTION),
                fields.evidence(LabelKeys.EVIDENCE, evidence),
                fields.text(LabelKeys.NOTE));
    }
}
