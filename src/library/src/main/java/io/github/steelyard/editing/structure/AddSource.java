package io.github.steelyard.editing.structure;

import io.github.steelyard.editing.StructureEdit;
import io.github.steelyard.editing.Wording;
import io.github.steelyard.editing.Workbench;
import io.github.steelyard.io.plain.Verbatim;
import io.github.steelyard.model.Decision;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A source that evidence can name.
 *
 * @param title what people read
 * @param author empty when not known
 * @param date a year, a month or a day; empty when not known
 */
public record AddSource(String title, String author, String date) implements StructureEdit {

    @Override
    public void work(Workbench bench) {
        String name = Parts.required(title);
        String id = Parts.id(
                name,
                "source",
                bench.decision().sources().stream().map(s -> s.id()).toList());
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("title", name);
        if (!author.isBlank()) {
            source.put("author", author.strip());
        }
        if (!date.isBlank()) {
            source.put("date", new Verbatim(date.strip()));
        }
        bench.append("sources", id, source);
    }

    @Override
    public String sentence(Decision before) {
        return Wording.of("structure.addSource", title.strip());
    }
}
