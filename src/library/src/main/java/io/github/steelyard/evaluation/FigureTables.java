package io.github.steelyard.evaluation;

import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.report.document.Table;
import io.github.steelyard.report.document.Table.Cell;
import io.github.steelyard.report.document.Table.Column;
import io.github.steelyard.report.document.Table.Format;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tables of the plain figures of an analysis that has no words of its own: one of single values, one of each list. */
final class FigureTables {

    private final List<Block> blocks = new ArrayList<>();
    private final List<List<Cell>> single = new ArrayList<>();

    private FigureTables() {}

    /** Tables of what {@link Analysis#figures} gives. */
    static List<Block> of(String name, @Nullable Object figures) {
        FigureTables tables = new FigureTables();
        if (figures instanceof Map<?, ?> map) {
            map.forEach((key, value) -> tables.add(String.valueOf(key), value));
        } else {
            tables.add(name, figures);
        }
        if (!tables.single.isEmpty()) {
            List<Column> columns = List.of(new Column("figure", Format.TEXT), new Column("value", Format.NUMBER));
            tables.blocks.add(0, new Table(name, columns, tables.single));
        }
        if (tables.blocks.isEmpty()) {
            tables.blocks.add(new Paragraph(name + " has no figures."));
        }
        return List.copyOf(tables.blocks);
    }

    private void add(String key, @Nullable Object value) {
        if (value instanceof Collection<?> rows
                && !rows.isEmpty()
                && rows.stream().allMatch(row -> row instanceof Map)) {
            blocks.add(table(
                    key, rows.stream().<Map<?, ?>>map(row -> (Map<?, ?>) row).toList()));
        } else {
            single.add(List.of(Cell.of(key), cell(value)));
        }
    }

    private static Table table(String name, List<Map<?, ?>> rows) {
        Set<Object> keys = new LinkedHashSet<>();
        rows.forEach(row -> keys.addAll(row.keySet()));
        return new Table(
                name,
                keys.stream()
                        .map(key -> new Column(String.valueOf(key), Format.NUMBER))
                        .toList(),
                rows.stream()
                        .map(row -> keys.stream().map(key -> cell(row.get(key))).toList())
                        .toList());
    }

    private static Cell cell(@Nullable Object value) {
        if (value == null) {
            return Cell.BLANK;
        }
        return value instanceof Number number ? Cell.of(number.doubleValue()) : Cell.of(text(value));
    }

    private static String text(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + text(entry.getValue()))
                    .collect(Collectors.joining(", "));
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(FigureTables::text).collect(Collectors.joining(", "));
        }
        return value == null ? "" : String.valueOf(value);
    }
}
