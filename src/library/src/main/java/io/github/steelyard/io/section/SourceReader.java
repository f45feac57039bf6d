package io.github.steelyard.io.section;

import io.github.steelyard.io.place.DiagnosticId;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Ids;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.io.text.IsoDate;
import io.github.steelyard.model.Label;
import io.github.steelyard.model.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Reads the section {@code sources}. */
public final class SourceReader {

    public static final List<String> KEYS =
            List.of("title", "author", "publisher", "date", "url", "paragraphs", "note");

    private final Checks checks;
    private final boolean complete;
    private final Map<String, Source> sources = new LinkedHashMap<>();

    public SourceReader(Checks checks, Sections sections) {
        this.checks = checks;
        this.complete = sections.isComplete();
        Ids ids = new Ids(checks, "source");
        for (Syntax.Mapping map : sections.maps("sources")) {
            for (int k = 0; k < map.size(); k++) {
                if (ids.isNew(map.key(k))) {
                    String id = map.key(k).text();
                    sources.put(id, one(id, map.value(k)));
                }
            }
        }
    }

    private Source one(String id, Syntax part) {
        String title = "";
        String author = "";
        String publisher = "";
        String date = "";
        String url = "";
        String note = "";
        OptionalInt paragraphs = OptionalInt.empty();
        Syntax.Mapping map = checks.map(part, "a source");
        for (int k = 0; map != null && k < map.size(); k++) {
            Syntax.Scalar key = map.key(k);
            Syntax value = map.value(k);
            switch (key.text()) {
                case "title" -> title = checks.text(value, "title");
                case "author" -> author = checks.text(value, "author");
                case "publisher" -> publisher = checks.text(value, "publisher");
                case "date" -> date = date(value);
                case "url" -> url = checks.text(value, "url");
                case "paragraphs" -> paragraphs = paragraphs(value);
                case "note" -> note = checks.text(value, "note");
                default -> checks.unknownKey(key, "source '" + id + "'", KEYS);
            }
        }
        return new Source(
                id, title.isEmpty() ? Label.nameOf(id) : title, author, publisher, date, url, paragraphs, note);
    }

    private OptionalInt paragraphs(Syntax part) {
        double number = checks.number(part, "paragraphs", "a whole number >= 1");
        if (number != number) {
            return OptionalInt.empty();
        }
        if (number < 1 || number != Math.rint(number) || number > Integer.MAX_VALUE) {
            checks.report(
                    DiagnosticId.OUT_OF_RANGE, part, "paragraphs must be a whole number >= 1, was " + part.shown());
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) number);
    }

    private String date(Syntax part) {
        String text = checks.text(part, "date");
        if (!text.isEmpty() && !IsoDate.isDate(text)) {
            checks.report(
                    DiagnosticId.DATE,
                    part,
                    "date must be a year, a month or a day such as 2017, 2017-08 or 2017-08-16; was "
                            + Diagnostics.quoted(text));
            return "";
        }
        return text;
    }

    /** Whether a source of that id is listed, or may be. */
    boolean knows(String id) {
        return !complete || sources.containsKey(id);
    }

    List<String> ids() {
        return new ArrayList<>(sources.keySet());
    }

    /** How many paragraphs a source has, as far as is known. */
    int paragraphs(String id) {
        Source source = sources.get(id);
        return source == null ? Integer.MAX_VALUE : source.paragraphs().orElse(Integer.MAX_VALUE);
    }

    public List<Source> sources() {
        return new ArrayList<>(sources.values());
    }
}
