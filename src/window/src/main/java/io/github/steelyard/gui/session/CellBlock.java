package io.github.steelyard.gui.session;

import io.github.steelyard.editing.Changes.CellKey;
import io.github.steelyard.editing.Edit;
import io.github.steelyard.editing.structure.TypedCells;
import io.github.steelyard.model.Decision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
     *
     * @throws IllegalArgumentException naming every text that is no performance; then nothing is changed
     */
    public static Optional<Edit> pasted(
            Decision decision, PerformanceSheet sheet, int row, int column, int rows, int columns, String text) {
        List<String[]> lines =
                text.replace("\r\n", "\n").lines().map(l -> l.split("\t", -1)).toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        boolean isOne = lines.size() == 1 && lines.get(0).length == 1;
        int tall = isOne ? rows : lines.size();
        Map<CellKey, String> cells = new LinkedHashMap<>();
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < tall; i++) {
            int wide = isOne ? columns : lines.get(i).length;
            for (int j = 0; j < wide; j++) {
                if (row + i >= sheet.cells().size()
                        || column + j >= sheet.criteria().size()) {
                    wrong.add(Text.of("block.outside", String.valueOf(lines.size()), String.valueOf(wide)));
                    i = tall;
                    break;
                }
                CellKey key = sheet.cells().get(row + i).get(column + j).key();
                String cell = isOne ? lines.get(0)[0] : lines.get(i)[j];
                try {
                    TypedCells.check(decision, key, cell);
                    cells.put(key, cell);
                } catch (IllegalArgumentException refused) {
                    wrong.add(sheet.options().get(row + i) + " · "
                            + sheet.criteria().get(column + j) + ": " + refused.getMessage());
                }
            }
        }
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", wrong));
        }
        return Optional.of(TypedCells.of(decision, cells));
    }

    /** The first row of a block in all rows of it. */
    public static Optional<Edit> filled(
            Decision decision, PerformanceSheet sheet, int row, int column, int rows, int columns) {
        String first = copied(sheet, row, column, 1, columns);
        return pasted(decision, sheet, row, column, rows, columns, first.repeat(rows));
    }
}
