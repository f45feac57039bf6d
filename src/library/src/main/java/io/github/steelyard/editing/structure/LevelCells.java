package io.github.steelyard.editing.structure;

import io.github.steelyard.editing.Workbench;
import io.github.steelyard.editing.text.CsvText;
import io.github.steelyard.io.plain.Verbatim;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What is written in the cells of a criterion with levels. */
final class LevelCells {

    private LevelCells() {}

    /** Another word for a level wherever a cell or a requirement names it. */
    static void say(Workbench bench, String criterion, String old, String word) {
        bench.replaceWhere((way, value) -> isAbout(way, criterion) && value.equals(old), word);
        bench.renameWhere(
                (way, value) ->
                        isAbout(way, criterion) && way.get(way.size() - 1).equals(old) && way.contains("outcomes"),
                word);
        tables(bench, criterion, cell -> cell.equals(old) ? word : cell);
    }

    /** Cells with a level that is gone are unknown. */
    static void forget(Workbench bench, String criterion, String word) {
        bench.replaceWhere((way, value) -> isCell(way, criterion) && names(value, word), new Verbatim("unknown"));
        tables(bench, criterion, cell -> cell.equals(word) ? "unknown" : cell);
    }

    /** All cells of a criterion are unknown. */
    static void forgetAll(Workbench bench, String criterion) {
        bench.replaceWhere((way, value) -> isCell(way, criterion), new Verbatim("unknown"));
        tables(bench, criterion, cell -> cell.isEmpty() ? cell : "unknown");
    }

    private static void tables(Workbench bench, String criterion, Function<String, String> change) {
        bench.tables().replaceAll((name, table) -> {
            CsvText changed = table;
            int column = table.column(criterion);
            for (int row = 1; column > 0 && row < table.size(); row++) {
                String cell = table.cell(row, column);
                String other = change.apply(cell);
                changed = other.equals(cell) ? changed : changed.with(row, column, other);
            }
            return changed;
        });
    }

    private static boolean names(Object value, String word) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .anyMatch(e -> !e.getKey().equals("note")
                            && !e.getKey().equals("evidence")
                            && (e.getKey().equals(word) || names(e.getValue(), word)));
        }
        return value.equals(word);
    }

    private static boolean isCell(List<String> way, String criterion) {
        return way.size() == 4 && way.get(0).equals("options") && way.get(3).equals(criterion)
                || way.size() == 5
                        && way.get(0).equals("scenarios")
                        && way.get(4).equals(criterion);
    }

    private static boolean isAbout(List<String> way, String criterion) {
        boolean isWords = way.contains("note") || way.contains("evidence");
        boolean isInCell = way.size() >= 4 && isCell(way.subList(0, 4), criterion)
                || way.size() >= 5 && isCell(way.subList(0, 5), criterion);
        int at = way.indexOf(criterion);
        boolean isRequired = way.get(0).equals("criteria")
                && at >= 0
                && way.size() == at + 3
                && way.get(at + 1).equals("require");
        return !isWords && (isInCell || isRequired);
    }
}
