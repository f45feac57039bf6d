package io.github.steelyard.io.section;

import io.github.steelyard.io.grammar.EvidenceKeys;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.model.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads lists of evidence and holds them against the listed sources. */
public final class EvidenceReader {

    private final Checks checks;
    private final SourceReader sources;

    public EvidenceReader(Checks checks, SourceReader sources) {
        this.checks = checks;
        this.sources = sources;
    }

    /** The evidence; what is wrong with it is left out and reported. */
    List<Evidence> read(Syntax part) {
        Syntax.Listing list = checks.list(part, "evidence");
        if (list == null) {
            return List.of();
        }
        List<Evidence> found = new ArrayList<>(list.size());
        for (int k = 0; k < list.size(); k++) {
            Syntax.Mapping map = checks.map(list.element(k), "an entry of evidence");
            if (map != null) {
                found.add(one(map));
            } else if (list.element(k).isNull()) {
                checks.report(DiagnosticId.WRONG_SHAPE, list.element(k), "an entry of evidence is empty");
            }
        }
        return found;
    }

    private Evidence one(Syntax.Mapping map) {
        Fields fields = Fields.of(checks, EvidenceKeys.TABLE, map, "evidence");
        String id = source(fields);
        Syntax at = fields.part(EvidenceKeys.AT);
        if (fields.part(EvidenceKeys.PARAGRAPH) != null && at != null) {
            checks.report(
                    DiagnosticId.EVIDENCE_PLACE, at, "evidence names a place by 'paragraph' or by 'at', not by both");
        }
        OptionalInt number = paragraph(fields, id);
        String place = fields.text(EvidenceKeys.AT);
        return new Evidence(
                id,
                number,
                place.isEmpty() ? Optional.empty() : Optional.of(place),
                fields.text(EvidenceKeys.NOTE),
                fields.word(EvidenceKeys.STANCE).orElse("for").equals("against"),
                Truth.read(checks, fields.part(EvidenceKeys.INFERRED), "inferred"),
                SourceReader.date(checks, fields, EvidenceKeys.DATE));
    }

    private String source(Fields fields) {
        if (!fields.isComplete("evidence", ", the id of a listed source")) {
            return "";
        }
        Syntax source = fields.part(EvidenceKeys.SOURCE);
        String id = fields.text(EvidenceKeys.SOURCE);
        if (source instanceof Syntax.Scalar && !sources.knows(id)) {
            List<String> ids = sources.ids();
            checks.report(
                    DiagnosticId.UNKNOWN_SOURCE,
                    source,
                    "unknown source " + Diagnostics.quoted(id)
                            + (ids.isEmpty()
                                    ? "; no sources are listed under 'sources'"
                                    : checks.diagnostics().hint(id, ids)));
        }
        return id;
    }

    private OptionalInt paragraph(Fields fields, String source) {
        OptionalInt number = fields.count(EvidenceKeys.PARAGRAPH);
        int most = sources.paragraphs(source);
        if (number.isPresent() && number.getAsInt() > most) {
            checks.report(
                    DiagnosticId.EVIDENCE_PLACE,
                    fields.part(EvidenceKeys.PARAGRAPH),
                    "source '" + source + "' has " + most + " paragraphs, so it has no paragraph " + number.getAsInt());
        }
        return number;
    }
}
