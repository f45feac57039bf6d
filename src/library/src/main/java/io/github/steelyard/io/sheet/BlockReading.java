package io.github.steelyard.io.sheet;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.io.cell.KnownCriterion;
import io.github.steelyard.io.cell.Notion;
import io.github.steelyard.io.draft.SheetDegree;
import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.io.draft.SheetPoint;
import io.github.steelyard.io.grid.RowsGrid;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.SourceText;
import java.util.ArrayList;
import java.util.List;

/**
 * A block of cells copied from a spreadsheet for options and criteria that are known, read as a sheet of them is: with
 * units, currencies, signs between thousands and decimal commas.
 */
public final class BlockReading {

    private static final String ROW = "copied-row-";

    private BlockReading() {}

    /**
     * The cells as they were understood, such as 1200 for {@code $1,200} and 3..5 for {@code 3 to 5}; empty
     * where it says that nothing is known, and as it is written where nothing was understood.
     *
     * @param criteria of the columns, in their order
     * @param block rows of cells, none longer than there are criteria
     * @throws Refusal when the numbers may mean two things; it says which
     */
    public static List<List<String>> plain(List<KnownCriterion> criteria, List<List<String>> block) {
        SourceText source = new SourceText("clipboard", null, "", false);
        List<List<Syntax.Scalar>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("option"));
        criteria.forEach(criterion -> head.add(criterion.id()));
        rows.add(row(source, 1, head));
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < block.size(); i++) {
            List<String> cells = new ArrayList<>(List.of(ROW + (i + 1)));
            block.get(i).forEach(cell -> cells.add(cell.strip()));
            rows.add(row(source, i + 2, cells));
            names.append(i == 0 ? "" : ",").append(ROW).append(i + 1);
        }
        SheetOptions said = SheetOptions.NONE.with("keep", names.toString()).with("transpose", "false");
        Reading reading = Reading.of(List.of(new RowsGrid(source, rows)), said, criteria);
        List<String> open = reading.points().stream()
                .filter(point -> point.degree() == SheetDegree.OPEN && isInside(point, block))
                .map(SheetPoint::text)
                .toList();
        if (!open.isEmpty()) {
            throw new Refusal(open);
        }
        List<List<String>> plain = new ArrayList<>();
        for (List<Syntax.Scalar> cells : rows.subList(1, rows.size())) {
            plain.add(cells.subList(1, cells.size()).stream()
                    .map(cell -> Notion.MISSING.has(cell.text())
                            ? ""
                            : reading.performance(cell.place()).orElse(cell.text()))
                    .toList());
        }
        return plain;
    }

    /** A fault of a word is told by whoever takes the cell, who knows its levels. */
    private static boolean isInside(SheetPoint point, List<List<String>> block) {
        int row = point.place().line() - 2;
        int column = point.place().column() - 2;
        return row >= 0
                && column >= 0
                && row < block.size()
                && column < block.get(row).size()
                && block.get(row).get(column).chars().anyMatch(Character::isDigit);
    }

    private static List<Syntax.Scalar> row(SourceText source, int line, List<String> texts) {
        List<Syntax.Scalar> row = new ArrayList<>();
        for (int j = 0; j < texts.size(); j++) {
            row.add(new Syntax.Scalar(source, line, j + 1, 0, 0, texts.get(j), true));
        }
        return row;
    }
}
