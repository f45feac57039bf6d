package io.github.steelyard.io.section;

import io.github.steelyard.io.grammar.Key;
import io.github.steelyard.io.grammar.SourceKeys;
import io.github.steelyard.io.grammar.TopKeys;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Ids;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.io.text.IsoDate;
import io.github.steelyard.model.Label;
import io.github.steelyard.model.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the section {@code sources}. */
public final class SourceReader {

    private final Checks checks;
    private final boolean complete;
    private final Map<String, Source> sources = new LinkedHashMap<>();

    public SourceReader(Checks checks, Sections sections) {
        this.checks = checks;
        this.complete = sections.isComplete();
        Ids ids = new Ids(checks, "source");
        for (Syntax.Mapping map : sections.maps(TopKeys.SOURCES)) {
            for (int k = 0; k < map.size(); k++) {
                if (ids.isNew(map.key(k))) {
                    String id = map.key(k).text();
                    sources.put(id, one(id, map.value(k)));
                }
            }
        }
    }

    private Source one(String id, Syntax part) {
        Syntax.Mapping map = checks.map(part, "a source");
        Fields fields = Fields.of(checks, SourceKeys.TABLE, map, "source '" + id + "'");
        String title = fields.text(SourceKeys.TITLE);
        return new Source(
                id,
                title.isEmpty() ? Label.nameOf(id) : title,
                fields.text(SourceKeys.AUTHOR),
                fields.text(SourceKeys.PUBLISHER),
                date(checks, fields, SourceKeys.DATE),
                fields.text(SourceKeys.URL),
                fields.count(SourceKeys.PARAGRAPHS),
                fields.text(SourceKeys.NOTE));
    }

    /** A date, empty when none is given or an error was reported. */
    static String date(Checks checks, Fields fields, Key key) {
        String text = fields.text(key);
        if (!text.isEmpty() && !IsoDate.isDate(text)) {
            checks.report(
                    DiagnosticId.DATE,
                    fields.part(key),
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
