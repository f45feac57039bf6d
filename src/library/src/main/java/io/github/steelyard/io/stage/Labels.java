package io.github.steelyard.io.stage;

import io.github.steelyard.io.cell.Cells;
import io.github.steelyard.io.cell.Dates;
import io.github.steelyard.io.cell.Mark;
import io.github.steelyard.io.cell.Notion;
import io.github.steelyard.io.cell.Quantity;
import io.github.steelyard.io.draft.Draft;
import io.github.steelyard.io.draft.SheetDegree;
import io.github.steelyard.io.draft.SheetRole;
import io.github.steelyard.io.syntax.Syntax;
import java.util.HashSet;
import java.util.Set;

/** Finds the column that names the options: the first, or the one behind running numbers. */
public final class Labels {

    private Labels() {}

    static void find(Draft draft) {
        Cells cells = draft.cells();
        int first = draft.label();
        if (!draft.turned() && isGrouping(draft, first)) {
            draft.label(first + 1);
            draft.index(first);
            Syntax.Scalar heading = cells.at(draft.header(), first);
            Syntax.Scalar at = heading.text().isEmpty() ? cells.at(draft.header() + 1, first) : heading;
            draft.column(heading, heading.text(), SheetRole.LEFT_OUT, SheetDegree.ASSUMED, "it groups the options");
            draft.points()
                    .assume(
                            at,
                            (heading.text().isEmpty() ? "the first column" : "column '" + heading.text() + "'")
                                    + " groups the options and is left out; they are named by column '"
                                    + cells.text(draft.header(), first + 1) + "'");
            return;
        }
        boolean isNamed = Notion.OPTION_HEADING.has(cells.text(draft.header(), first));
        boolean areMoments = !draft.turned() && areMoments(draft, first);
        if (draft.turned() || isNamed || cells.extent(draft.header()) < 3 || !areMoments && !isNumeric(draft, first)) {
            return;
        }
        int names = -1;
        int next = first + 1;
        int last = Math.min(cells.extent(draft.header()), 100);
        for (int j = 0; j < last; j++) {
            String heading = cells.text(draft.header(), j);
            boolean isNames = Notion.NAME_HEADING.has(heading) || Notion.OPTION_HEADING.has(heading);
            boolean isNext = j == next;
            if (isNext && isUnnamedIndex(draft, j)) {
                next++;
                continue;
            }
            if (j != first && isDistinct(draft, j) && (names < 0 && isNext || isNames)) {
                names = j;
                if (isNames) {
                    break;
                }
            }
        }
        if (names < 0) {
            return;
        }
        Syntax.Scalar heading = cells.at(draft.header(), first);
        draft.label(names);
        if (areMoments) {
            draft.index(first);
            draft.column(heading, heading.text(), SheetRole.LEFT_OUT, SheetDegree.ASSUMED, "it holds moments");
            draft.points()
                    .assume(
                            heading.text().isEmpty() ? cells.at(draft.header() + 1, first) : heading,
                            "column " + heading.shown()
                                    + " says when each row was entered and is left out; options are named by column '"
                                    + cells.text(draft.header(), names) + "'");
        } else if (isRunning(draft, first)
                || Notion.ID_HEADING.has(heading.text())
                || heading.text().isEmpty()) {
            draft.index(first);
            Syntax.Scalar at = heading.text().isEmpty() ? cells.at(draft.header() + 1, first) : heading;
            draft.column(heading, heading.text(), SheetRole.LEFT_OUT, SheetDegree.ASSUMED, "it numbers the rows");
            draft.points()
                    .assume(
                            at,
                            (heading.text().isEmpty() ? "the first column" : "column '" + heading.text() + "'")
                                    + " numbers the rows and is left out; options are named by column '"
                                    + cells.text(draft.header(), names) + "'");
        }
    }

    /** Whether the column says of each row when it was entered, as exports of surveys do. */
    private static boolean areMoments(Draft draft, int column) {
        int moments = 0;
        for (int i = draft.header() + 1; i < draft.cells().rows(); i++) {
            String text = draft.cells().text(i, column);
            if (!text.isEmpty() && !isMarked(draft, i)) {
                if (!Dates.isMoment(text)) {
                    return false;
                }
                moments++;
            }
        }
        return moments > 1;
    }

    /** Whether the first column names groups of options, merged or written once for several, and the next one names them. */
    private static boolean isGrouping(Draft draft, int first) {
        Cells cells = draft.cells();
        if (cells.extent(draft.header()) < 3 || !isDistinct(draft, first + 1)) {
            return false;
        }
        int gaps = 0;
        int texts = 0;
        for (int i = draft.header() + 1; i < cells.rows(); i++) {
            Syntax.Scalar cell = cells.at(i, first);
            if (isMarked(draft, i)) {
                continue;
            }
            boolean isOption = !cells.text(i, first + 1).isEmpty()
                    && cells.filled(i) > 2 - (cell.text().isEmpty() ? 1 : 0);
            gaps += isOption && (cell.text().isEmpty() || cells.isMerged(cell)) ? 1 : 0;
            texts += !cell.text().isEmpty() && Quantity.of(cell.text()).form() == Quantity.Form.TEXT ? 1 : 0;
        }
        return gaps > 0 && texts > 1;
    }

    /** Whether a column is an index that a program wrote without a heading and read again. */
    static boolean isUnnamedIndex(Draft draft, int column) {
        return draft.heading(column).text().matches("Unnamed: \\d+(_level_\\d+)?|index|level_0")
                && isRunning(draft, column);
    }

    private static boolean isMarked(Draft draft, int row) {
        for (int j = 0; j < Math.min(draft.cells().extent(row), 3); j++) {
            String text = draft.cells().text(row, j);
            if (Mark.of(text) != null || Notion.totalOf(text) != null) {
                return true;
            }
        }
        return false;
    }

    /** Whether the column holds numbers where options are. */
    private static boolean isNumeric(Draft draft, int column) {
        Cells cells = draft.cells();
        int numbers = 0;
        for (int i = draft.header() + 1; i < cells.rows(); i++) {
            String text = cells.text(i, column);
            if (text.isEmpty() || isMarked(draft, i)) {
                continue;
            }
            if (Quantity.of(text).form() == Quantity.Form.TEXT
                    || !Quantity.of(text).unit().isEmpty()) {
                return false;
            }
            numbers++;
        }
        return numbers > 0;
    }

    private static boolean isRunning(Draft draft, int column) {
        Cells cells = draft.cells();
        long next = -1;
        int count = 0;
        for (int i = draft.header() + 1; i < cells.rows(); i++) {
            String text = cells.text(i, column);
            if (text.isEmpty() || isMarked(draft, i)) {
                continue;
            }
            if (!text.matches("\\d{1,7}") || next >= 0 && Long.parseLong(text) != next) {
                return false;
            }
            next = Long.parseLong(text) + 1;
            count++;
        }
        return count > 1 && next - count <= 1;
    }

    private static boolean isDistinct(Draft draft, int column) {
        Cells cells = draft.cells();
        Set<String> seen = new HashSet<>();
        int filled = 0;
        for (int i = draft.header() + 1; i < cells.rows(); i++) {
            String text = cells.text(i, column);
            if (isMarked(draft, i)) {
                continue;
            }
            if (text.isEmpty() || Quantity.of(text).form() != Quantity.Form.TEXT || !seen.add(text)) {
                return false;
            }
            filled++;
        }
        return filled > 1;
    }
}
