package io.github.steelyard.editing.structure;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.editing.StructureEdit;
import io.github.steelyard.editing.Wording;
import io.github.steelyard.editing.Workbench;
import io.github.steelyard.io.plain.Verbatim;
import io.github.steelyard.model.Decision;
import java.util.Locale;

/**
 * What is known of a source beside its title.
 *
 * @param source id
 * @param fact which
 * @param text what it is; empty for not known
 */
public record DescribeSource(String source, Fact fact, String text) implements StructureEdit {

    /** What can be known of a source. */
    public enum Fact {
        AUTHOR,
        PUBLISHER,
        /** A year, a month or a day. */
        DATE,
        URL,
        /** How many it has. */
        PARAGRAPHS
    }

    @Override
    public void work(Workbench bench) {
        String way = Subject.SOURCE.way(source) + "/" + fact.name().toLowerCase(Locale.ROOT);
        String typed = text.strip();
        if (typed.isEmpty()) {
            bench.remove(way);
        } else {
            bench.put(way, value(typed));
        }
    }

    private Object value(String typed) {
        return switch (fact) {
            case PARAGRAPHS -> {
                try {
                    yield Long.parseLong(typed);
                } catch (NumberFormatException noNumber) {
                    throw new Refusal(Wording.of("structure.badCount", typed));
                }
            }
            case DATE -> {
                if (!typed.matches("\\d{4}(-\\d{2}){0,2}")) {
                    throw new Refusal(Wording.of("structure.badDate", typed));
                }
                yield new Verbatim(typed);
            }
            default -> typed;
        };
    }

    @Override
    public String sentence(Decision before) {
        return Wording.of(
                "structure.source" + fact.name().charAt(0)
                        + fact.name().substring(1).toLowerCase(Locale.ROOT),
                Subject.SOURCE.name(before, source),
                text.strip());
    }
}
