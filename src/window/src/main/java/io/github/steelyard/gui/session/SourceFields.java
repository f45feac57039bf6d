package io.github.steelyard.gui.session;

import io.github.steelyard.editing.structure.Annotate;
import io.github.steelyard.editing.structure.DescribeSource;
import io.github.steelyard.editing.structure.DescribeSource.Fact;
import io.github.steelyard.editing.structure.Rename;
import io.github.steelyard.editing.structure.Subject;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Source;
import java.util.List;

/** The properties of a source. */
final class SourceFields {

    private SourceFields() {}

    static List<PartField> of(Decision decision, String id) {
        Source source = decision.sources().stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow();
        String paragraphs = source.paragraphs().isPresent()
                ? String.valueOf(source.paragraphs().getAsInt())
                : "";
        return List.of(
                PartSheet.text("name", source.title(), t -> new Rename(Subject.SOURCE, id, t)),
                fact(id, "author", Fact.AUTHOR, source.author()),
                fact(id, "publisher", Fact.PUBLISHER, source.publisher()),
                fact(id, "date", Fact.DATE, source.date()),
                fact(id, "url", Fact.URL, source.url()),
                fact(id, "paragraphs", Fact.PARAGRAPHS, paragraphs),
                PartSheet.text("note", source.note(), t -> new Annotate(Subject.SOURCE, id, t)));
    }

    private static PartField fact(String id, String field, Fact fact, String now) {
        return PartSheet.text(field, now, t -> new DescribeSource(id, fact, t));
    }
}
