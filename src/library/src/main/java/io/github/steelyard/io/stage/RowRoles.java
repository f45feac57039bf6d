package io.github.steelyard.io.stage;

import io.github.steelyard.io.cell.Cells;
import io.github.steelyard.io.cell.Direct;
import io.github.steelyard.io.cell.Ladder;
import io.github.steelyard.io.cell.Mark;
import io.github.steelyard.io.cell.Notion;
import io.github.steelyard.io.cell.Quantity;
import io.github.steelyard.io.cell.Words;
import io.github.steelyard.io.draft.Draft;
import io.github.steelyard.io.draft.Points;
import io.github.steelyard.io.draft.SheetDegree;
import io.github.steelyard.io.draft.SheetRole;
import io.github.steelyard.io.syntax.Syntax;
import java.util.ArrayList;
import java.util.List;

/** Says of each row whether it is an option, a mark of the criteria, a total or a remark. */
final class RowRoles {

    private final Draft draft;
    private final Cells cells;
    private final List<Integer> lettered = new ArrayList<>();

    private RowRoles(Draft draft) {
        this.draft = draft;
        this.cells = draft.cells();
    }

    static void sort(Draft draft) {
        new RowRoles(draft).sort();
    }

    private void sort() {
        Syntax.Scalar corner = draft.heading(draft.label());
        draft.row(draft.heading(draft.label()), corner.text(), SheetRole.HEADING, SheetDegree.SURE, "");
        if (draft.groups() >= 0) {
            Syntax.Scalar at = cells.at(draft.groups(), draft.label());
            draft.row(at, at.text(), SheetRole.GROUPS, SheetDegree.ASSUMED, "the row below names the criteria");
        }
        for (int row = 0; row < cells.rows(); row++) {
            if (row != draft.header() && row != draft.groups()) {
                row(row);
            }
        }
        MarkLetters.find(draft, lettered);
        if (draft.marks().get(Mark.DIRECTION) == null) {
            unlabelledDirection();
        }
    }

    private void row(int row) {
        Syntax.Scalar label = draft.labelOf(row);
        String text = label.text();
        if (draft.naming().names("ignore", text)) {
            draft.row(label, text, SheetRole.LEFT_OUT, SheetDegree.SURE, "it is to be ignored");
            return;
        }
        boolean isKept = draft.naming().names("keep", text);
        Mark mark = isKept ? null : Mark.of(text);
        int filled = cells.filled(row);
        boolean isAlone = filled == 1 && cells.columns() > 2;
        if (!isKept && isHeadingAgain(row)) {
            again(row);
        } else if (isAlone && mark == null) {
            alone(row);
        } else if (mark != null && (mark != Mark.DIRECTION || isDirection(row, text))) {
            draft.marked(mark, row, SheetDegree.SURE, "");
        } else if (!isKept && row == draft.header() + 1 && isUnits(row)) {
            draft.marked(Mark.UNIT, row, SheetDegree.ASSUMED, "its cells stand in brackets");
        } else if (!isKept && row == draft.header() + 1 && isWordsOverNumbers(row)) {
            draft.marked(Mark.UNIT, row, SheetDegree.ASSUMED, "it has no name, and words above numbers");
            draft.points()
                    .assume(
                            cells.at(row, cells.firstFilled(row)),
                            "the row without a name holds words above numbers and is taken as the units");
        } else if (!isKept && total(row, text) != null) {
            draft.totalRows().put(row, total(row, text));
        } else {
            draft.options().add(row);
            if (!isKept && text.strip().length() == 1) {
                lettered.add(row);
            }
        }
    }

    /** Whether a row says the headings once more, as tables printed over several pages do. */
    private boolean isHeadingAgain(int row) {
        int filled = 0;
        for (int j = 0; j < Math.max(cells.extent(row), cells.extent(draft.header())); j++) {
            String text = cells.text(row, j);
            if (!text.equals(cells.text(draft.header(), j))) {
                return false;
            }
            filled += text.isEmpty() ? 0 : 1;
        }
        return row > draft.header() && filled > 1;
    }

    private void again(int row) {
        Syntax.Scalar label = draft.labelOf(row);
        draft.row(label, label.text(), SheetRole.HEADING, SheetDegree.ASSUMED, "it says the headings again");
        draft.points().assume(cells.at(row, cells.firstFilled(row)), "the row says the headings again and is left out");
    }

    /** What a row totals by its label or, beside ids, by its name; null where neither says so. */
    private Notion total(int row, String label) {
        Notion total = Notion.totalOf(label);
        for (int j = 0; j < cells.columns() && total == null; j++) {
            if (j != draft.label() && cells.text(draft.header(), j).strip().equals("name")) {
                total = Notion.totalOf(cells.text(row, j));
            }
        }
        return total;
    }

    /** Whether a row with a label such as type or goal says which end is better: its cells are words for that. */
    private boolean isDirection(int row, String label) {
        int words = 0;
        int others = 0;
        int numbers = 0;
        for (int j = 0; j < cells.extent(row); j++) {
            String text = cells.text(row, j);
            if (j != draft.label() && j != draft.index() && !text.isEmpty()) {
                boolean isWord = Direct.under(label, text) != null || text.equals("0");
                words += isWord ? 1 : 0;
                others += isWord ? 0 : 1;
                numbers += !isWord && Quantity.of(text).form() != Quantity.Form.TEXT ? 1 : 0;
            }
        }
        // Of a label that means nothing else, a word that is not understood is reported.
        boolean isPlain =
                Words.plain(label).matches("directions?|preference direction|(max|min)[ /](min|max)|optimi[sz]ation");
        return words > 0 && (others == 0 || numbers == 0) || isPlain || words > others;
    }

    private boolean isUnits(int row) {
        if (!draft.labelOf(row).text().isEmpty()) {
            return false;
        }
        for (int j = 0; j < cells.extent(row); j++) {
            if (cells.isFilled(row, j) && !cells.text(row, j).matches("[(\\[].*[)\\]]|%")) {
                return false;
            }
        }
        return true;
    }

    /** Whether a row without a name holds words in columns that hold numbers below. */
    private boolean isWordsOverNumbers(int row) {
        if (!draft.labelOf(row).text().isEmpty() || cells.filled(row) < 2) {
            return false;
        }
        for (int j = 0; j < cells.extent(row); j++) {
            String text = cells.text(row, j);
            if (!text.isEmpty()
                    && (text.length() > 20
                            || Direct.of(text) != null
                            || Quantity.of(text).form() != Quantity.Form.TEXT
                            || Notion.MISSING.has(text)
                            || !isNumbersBelow(row, j))) {
                return false;
            }
        }
        return true;
    }

    private boolean isNumbersBelow(int row, int column) {
        int numbers = 0;
        for (int i = row + 1; i < Math.min(cells.rows(), row + 50); i++) {
            boolean isOption = !draft.labelOf(i).text().isEmpty()
                    && Mark.of(draft.labelOf(i).text()) == null;
            String text = cells.text(i, column);
            if (isOption && !text.isEmpty()) {
                boolean isNumber = Quantity.of(text).form() != Quantity.Form.TEXT;
                if (!isNumber && !Notion.MISSING.has(text)) {
                    return false;
                }
                numbers += isNumber ? 1 : 0;
            }
        }
        return numbers > 0;
    }

    private void alone(int row) {
        Syntax.Scalar cell = cells.at(row, cells.firstFilled(row));
        draft.row(cell, cell.text(), SheetRole.BESIDE, SheetDegree.ASSUMED, "it stands alone in its row");
        draft.points()
                .assume(
                        cell,
                        Points.quoted(List.of(cell.text())) + " stands alone in its "
                                + (draft.turned() ? "column" : "row")
                                + " and is not read; an option has at least one performance, be it 'unknown'");
    }

    /** A row without a known label whose cells are all words for the better end, and no values of options. */
    private void unlabelledDirection() {
        for (int row : List.copyOf(draft.options())) {
            int words = 0;
            boolean isAll = true;
            for (int j = 0; j < cells.extent(row); j++) {
                String text = cells.text(row, j);
                if (j != draft.label() && j != draft.index() && !text.isEmpty()) {
                    isAll &= Direct.of(text) != null
                            && Words.folded(text).length() > 2
                            && Ladder.of(List.of(text)) == null;
                    words++;
                }
            }
            if (isAll && words > 1) {
                draft.options().remove((Integer) row);
                draft.marked(Mark.DIRECTION, row, SheetDegree.ASSUMED, "its cells say which end is better");
                draft.points()
                        .assume(
                                draft.labelOf(row),
                                "row " + draft.labelOf(row).shown()
                                        + " is taken as the direction, because its cells say which end is better");
                return;
            }
        }
    }
}
