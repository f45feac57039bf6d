package io.github.steelyard.io.section;

import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.model.Evidence;
import io.github.steelyard.model.Label;
import java.util.List;

/** Gathers what everything with an id may carry: name, description, evidence, note. */
final class LabelDraft {

    private final Checks checks;
    private final EvidenceReader evidenceReader;
    private String name = "";
    private String description = "";
    private String note = "";
    private List<Evidence> evidence = List.of();

    LabelDraft(Checks checks, EvidenceReader evidenceReader) {
        this.checks = checks;
        this.evidenceReader = evidenceReader;
    }

    /** Takes the value when the key is one of a label's; false when it is another. */
    boolean take(Syntax.Scalar key, Syntax value) {
        switch (key.text()) {
            case "name" -> name = checks.text(value, "name");
            case "description" -> description = checks.text(value, "description");
            case "note" -> note = checks.text(value, "note");
            case "evidence" -> evidence = evidenceReader.read(value);
            default -> {
                return false;
            }
        }
        return true;
    }

    Label label(String id) {
        return new Label(id, name.isEmpty() ? Label.nameOf(id) : name, description, evidence, note);
    }
}
