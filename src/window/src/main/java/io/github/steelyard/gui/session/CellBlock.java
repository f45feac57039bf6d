package io.github.steelyard.gui.session;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.editing.Changes.CellKey;
import io.github.steelyard.editing.Edit;
import io.github.steelyard.editing.structure.TypedCells;
import io.github.steelyard.io.cell.KnownCriterion;
import io.github.steelyard.io.sheet.BlockReading;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Scale;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Blocks of performances as spreadsheets copy them: cells with tabs between them, rows on lines. */
public final class CellBlock {

    private CellBlock() {}

    /** The texts of a block of cells. */
    public static String copied(PerformanceSheet sheet, int row, int column, int rows, int columns) {
        StringBuilder text = new StringBuilder();
        for (int i = row; i < row + rows; i++) {
            for (int j = column; j < column + columns; j++) {
                text.append(j > column ? "\t" : "")
                        .append(sheet.cells().get(i).get(j).text());
            }
            text.append('\n');
        }
        return text.toString();
    }

    /**
     * Texts put into the cells from one cell on to the right and down; one text fills the whole block that is selected.
     * A block whose first row names criteria and whose first column names options is put where they are, wherever the
     * selection is. The cells are read as those of a sheet.
     *
     * @throws IllegalArgumentException naming every text that is no performance; then nothing is changed
     */
    public static Optional<Edit> pasted(
            Decision decision, PerformanceSheet sheet, int row, int column, int rows, int columns, String text) {
        List<List<String>> lines = text.replace("\r\n", "\n")
                .lines()
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Target target = Target.of(decision, sheet, row, column, lines);
        boolean isOne = lines.size() == 1 && lines.get(0).size() == 1;
        List<List<String>> texts = isOne
                ? Collections.nCopies(
                        rows, Collections.nCopies(columns, lines.get(0).get(0)))
                : target.cells();
        List<CellKey> across = target.across(texts);
        List<String> wrong = new ArrayList<>();
        if (across == null || target.rows().size() < texts.size()) {
            int wide = lines.stream().mapToInt(List::size).max().orElse(0);
            throw new IllegalArgumentException(
                    Text.of("block.outside", String.valueOf(lines.size()), String.valueOf(wide)));
        }
        List<List<String>> plain = plain(decision, target, across, texts);
        Map<CellKey, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < plain.size(); i++) {
            for (int j = 0; j < plain.get(i).size(); j++) {
                int at = target.rows().get(i);
                int criterion = target.columns().get(j);
                CellKey key = target.key(i, j);
                try {
                    TypedCells.check(decision, key, plain.get(i).get(j));
                    cells.put(key, plain.get(i).get(j));
                } catch (IllegalArgumentException refused) {
                    wrong.add(sheet.options().get(at) + " · " + sheet.criteria().get(criterion) + ": "
                            + refused.getMessage());
                }
            }
        }
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", wrong));
        }
        return Optional.of(TypedCells.of(decision, cells));
    }

    /** The cells as sheets are read; what only a hand types, such as a condition, as it is. */
    private static List<List<String>> plain(
            Decision decision, Target target, List<CellKey> across, List<List<String>> texts) {
        List<List<String>> sheetCells = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            List<String> row = new ArrayList<>();
            for (int j = 0; j < texts.get(i).size(); j++) {
                row.add(
                        isTyped(decision, target.key(i, j), texts.get(i).get(j))
                                ? ""
                                : texts.get(i).get(j));
            }
            sheetCells.add(row);
        }
        List<KnownCriterion> criteria = new ArrayList<>();
        for (CellKey key : across) {
            Criterion criterion = decision.tree().criteria().stream()
                    .filter(c -> c.id().equals(key.cell().criterion()))
                    .findFirst()
                    .orElseThrow();
            Set<String> levels = criterion.scale() instanceof Scale.Levels found
                    ? found.values().keySet()
                    : Set.of();
            criteria.add(new KnownCriterion(criterion.id(), criterion.name(), levels));
        }
        try {
            List<List<String>> plain = BlockReading.plain(criteria, sheetCells);
            List<List<String>> all = new ArrayList<>();
            for (int i = 0; i < texts.size(); i++) {
                List<String> row = new ArrayList<>();
                for (int j = 0; j < texts.get(i).size(); j++) {
                    row.add(
                            sheetCells.get(i).get(j).isEmpty()
                                    ? texts.get(i).get(j)
                                    : typed(plain.get(i).get(j)));
                }
                all.add(row);
            }
            return all;
        } catch (Refusal refusal) {
            throw new IllegalArgumentException(String.join(" ", refusal.reasons()), refusal);
        }
    }

    /** Whether a text with words in it is one that a hand types into the cell. */
    private static boolean isTyped(Decision decision, CellKey key, String text) {
        if (text.chars().noneMatch(Character::isLetter)) {
            return false;
        }
        try {
            TypedCells.check(decision, key, text);
            return true;
        } catch (IllegalArgumentException no) {
            return false;
        }
    }

    /** Three numbers as a hand types them. */
    private static String typed(String text) {
        String[] three = text.split("\\.\\.");
        return three.length == 3 ? String.join(" / ", three) : text;
    }

    /**
     * Where a block goes.
     *
     * @param cells its texts without headings
     * @param rows of the table, one for each of its rows or more
     * @param columns of the table likewise
     */
    private record Target(PerformanceSheet sheet, List<List<String>> cells, List<Integer> rows, List<Integer> columns) {

        static Target of(Decision decision, PerformanceSheet sheet, int row, int column, List<List<String>> lines) {
            List<String> ids =
                    decision.tree().criteria().stream().map(Criterion::id).toList();
            List<String> options = decision.options().stream().map(Option::id).toList();
            List<Integer> across = new ArrayList<>();
            List<Integer> down = new ArrayList<>();
            List<String> head = lines.get(0);
            for (int j = 1; j < head.size(); j++) {
                across.add(found(head.get(j), ids, sheet.criteria()));
            }
            for (List<String> line : lines.subList(1, lines.size())) {
                down.add(found(line.get(0), options, sheet.options()));
            }
            if (across.isEmpty() || down.isEmpty() || across.contains(-1) || down.contains(-1)) {
                return new Target(
                        sheet,
                        lines,
                        IntStream.range(row, sheet.cells().size()).boxed().toList(),
                        IntStream.range(column, sheet.criteria().size()).boxed().toList());
            }
            List<List<String>> cells = lines.stream()
                    .skip(1)
                    .map(line -> line.subList(1, line.size()))
                    .toList();
            return new Target(sheet, cells, down, across);
        }

        /** The index of what is called so, by id or name; −1 when nothing is. */
        private static int found(String text, List<String> ids, List<String> names) {
            String name = text.strip();
            int at = ids.indexOf(name);
            for (int k = 0; at < 0 && k < names.size(); k++) {
                at = names.get(k).equalsIgnoreCase(name) ? k : at;
            }
            return at;
        }

        /** The cell of the table for a text. */
        CellKey key(int i, int j) {
            return sheet.cells().get(rows.get(i)).get(columns.get(j)).key();
        }

        /** Cells of the columns that the texts need, one each; null where they need more than there are. */
        List<CellKey> across(List<List<String>> texts) {
            int wide = texts.stream().mapToInt(List::size).max().orElse(0);
            return wide > columns.size() || sheet.cells().isEmpty()
                    ? null
                    : columns.subList(0, wide).stream()
                            .map(j -> sheet.cells().get(0).get(j).key())
                            .toList();
        }
    }

    /** The first row of a block in all rows of it. */
    public static Optional<Edit> filled(
            Decision decision, PerformanceSheet sheet, int row, int column, int rows, int columns) {
        String first = copied(sheet, row, column, 1, columns);
        return pasted(decision, sheet, row, column, rows, columns, first.repeat(rows));
    }
}
