package io.github.steelyard.io.section;

import io.github.steelyard.io.place.DiagnosticId;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.model.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads lists of evidence and holds them against the listed sources. */
public final class EvidenceReader {

    public static final List<String> KEYS = List.of("source", "paragraph", "at", "note");

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
        Syntax source = null;
        Syntax paragraph = null;
        Syntax at = null;
        String note = "";
        for (int k = 0; k < map.size(); k++) {
            Syntax.Scalar key = map.key(k);
            Syntax value = map.value(k);
            switch (key.text()) {
                case "source" -> source = value;
                case "paragraph" -> paragraph = value;
                case "at" -> at = value;
                case "note" -> note = checks.text(value, "note");
                default -> checks.unknownKey(key, "evidence", KEYS);
            }
        }
        String id = source(source, map);
        if (paragraph != null && at != null) {
            checks.report(
                    DiagnosticId.EVIDENCE_PLACE, at, "evidence names a place by 'paragraph' or by 'at', not by both");
        }
        OptionalInt number = paragraph == null ? OptionalInt.empty() : paragraph(paragraph, id);
        String place = at == null ? "" : checks.text(at, "at");
        return new Evidence(id, number, place.isEmpty() ? Optional.empty() : Optional.of(place), note);
    }

    private String source(Syntax source, Syntax.Mapping map) {
        if (source == null) {
            checks.report(DiagnosticId.MISSING_KEY, map, "evidence needs 'source', the id of a listed source");
            return "";
        }
        String id = checks.text(source, "source");
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

    private OptionalInt paragraph(Syntax part, String source) {
        double number = checks.number(part, "paragraph", "a whole number >= 1");
        if (number != number) {
            return OptionalInt.empty();
        }
        if (number < 1 || number != Math.rint(number) || number > Integer.MAX_VALUE) {
            checks.report(
                    DiagnosticId.OUT_OF_RANGE, part, "paragraph must be a whole number >= 1, was " + part.shown());
            return OptionalInt.empty();
        }
        int most = sources.paragraphs(source);
        if (number > most) {
            checks.report(
                    DiagnosticId.EVIDENCE_PLACE,
                    part,
                    "source '" + source + "' has " + most + " paragraphs, so it has no paragraph " + (int) number);
        }
        return OptionalInt.of((int) number);
    }
}
