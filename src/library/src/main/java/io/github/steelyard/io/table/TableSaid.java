package io.github.steelyard.io.table;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.io.grammar.Key;
import io.github.steelyard.io.grammar.TableKeys;
import io.github.steelyard.io.section.Fields;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.DiagnosticId;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands under {@code table:}: the file, and what is said of it.
 *
 * @param file the name of the file; null where there is none, which was reported
 * @param said of the table
 */
public record TableSaid(Syntax.Scalar file, SheetOptions said) {

    private static final List<Key> KEYS = List.of(
            TableKeys.MAX,
            TableKeys.MIN,
            TableKeys.IMPACTS,
            TableKeys.WEIGHTS,
            TableKeys.LEVELS,
            TableKeys.SCALE,
            TableKeys.IGNORE,
            TableKeys.KEEP,
            TableKeys.TRANSPOSE,
            TableKeys.SHEET,
            TableKeys.DECIMAL,
            TableKeys.THOUSANDS,
            TableKeys.MISSING);

    /**
     * Reads it.
     *
     * @param outside what is said of all tables
     */
    public static TableSaid of(Syntax part, SheetOptions outside, Checks checks) {
        Syntax name = part;
        SheetOptions said = outside;
        if (part instanceof Syntax.Mapping map) {
            Fields fields = Fields.of(checks, TableKeys.TABLE, map, "'table'");
            fields.word(TableKeys.DECIMAL);
            for (Key key : KEYS) {
                said = said(said, key, fields.part(key), checks);
            }
            name = fields.isComplete("'table'", ", the table's path") ? fields.part(TableKeys.FILE) : null;
        }
        if (name instanceof Syntax.Scalar token) {
            return new TableSaid(token, said);
        }
        if (name != null) {
            checks.text(name, "'table'");
        }
        return new TableSaid(null, said);
    }

    private static SheetOptions said(SheetOptions before, Key key, Syntax part, Checks checks) {
        if (part == null || part.isNull()) {
            return before;
        }
        List<String> texts = texts(part);
        boolean isOneByOne = key == TableKeys.LEVELS;
        List<String> wanted = isOneByOne || texts.size() == 1
                ? texts
                : List.of(String.join(",", texts.stream().map(TableSaid::quoted).toList()));
        SheetOptions said = before;
        for (String text : wanted) {
            try {
                said = said.with(key.name(), text);
            } catch (Refusal refusal) {
                if (key != TableKeys.DECIMAL) {
                    checks.report(DiagnosticId.SHEET_OPTION, part, String.join("; ", refusal.reasons()));
                }
            }
        }
        return said;
    }

    private static String quoted(String text) {
        return text.indexOf(',') >= 0 && text.indexOf('=') < 0 ? '"' + text + '"' : text;
    }

    private static List<String> texts(Syntax part) {
        List<String> texts = new ArrayList<>();
        if (part instanceof Syntax.Scalar scalar) {
            texts.add(scalar.text());
        } else if (part instanceof Syntax.Listing list) {
            for (int k = 0; k < list.size(); k++) {
                if (list.element(k) instanceof Syntax.Scalar scalar) {
                    texts.add(scalar.text());
                }
            }
        } else if (part instanceof Syntax.Mapping map) {
            for (int k = 0; k < map.size(); k++) {
                if (map.value(k) instanceof Syntax.Scalar scalar) {
                    texts.add(map.key(k).text() + "=" + scalar.text());
                }
            }
        }
        return texts;
    }
}
