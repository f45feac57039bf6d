package io.github.steelyard.io.stage;

import io.github.steelyard.io.cell.Cells;
import io.github.steelyard.io.cell.Dates;
import io.github.steelyard.io.cell.Direct;
import io.github.steelyard.io.cell.Grades;
import io.github.steelyard.io.cell.Mark;
import io.github.steelyard.io.cell.Notion;
import io.github.steelyard.io.cell.Quantity;
import io.github.steelyard.io.draft.Column;
import io.github.steelyard.io.draft.Draft;
import io.github.steelyard.io.draft.Points;
import io.github.steelyard.io.draft.SheetAnswer;
import io.github.steelyard.io.draft.SheetDegree;
import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.io.draft.SheetRole;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.DiagnosticId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says of each column what it is, as far as headings show it; texts are told from numbers later. */
final class ColumnRoles {

    private final Draft draft;
    private final Cells cells;
    private final Map<String, Syntax.Scalar> seen = new HashMap<>();

    private ColumnRoles(Draft draft) {
        this.draft = draft;
        this.cells = draft.cells();
    }

    static void sort(Draft draft) {
        new ColumnRoles(draft).sort();
    }

    private void sort() {
        Syntax.Scalar corner = draft.heading(draft.label());
        draft.column(corner, corner.text(), SheetRole.HEADING, SheetDegree.SURE, "");
        String group = "";
        for (int j = 0; j < cells.extent(draft.header()); j++) {
            if (draft.groups() >= 0 && !cells.text(draft.groups(), j).isEmpty() && j != draft.label()) {
                group = cells.text(draft.groups(), j);
            }
            if (j != draft.label() && j != draft.index()) {
                // A single criterion beside groups may stand in both rows, its cells merged.
                column(j, group.equals(cells.text(draft.header(), j)) ? "" : group);
            }
        }
        if (draft.isUsable()) {
            beyond();
        }
        if (draft.columns().stream().noneMatch(c -> c.role() == SheetRole.CRITERION)) {
            if (draft.isUsable()) {
                draft.points()
                        .open(
                                DiagnosticId.NO_CRITERIA,
                                draft.heading(draft.label()),
                                "the first row of the sheet names no criterion");
            }
            draft.refuse();
            return;
        }
        Pairs.join(draft);
    }

    private void column(int j, String group) {
        Syntax.Scalar heading = draft.heading(j);
        String text = heading.text();
        if (text.isEmpty()) {
            unheaded(j);
            return;
        }
        Column column = new Column(j, heading);
        column.group(group);
        column.role(role(column, text));
        draft.columns().add(column);
        if (column.role() == SheetRole.CRITERION) {
            Syntax.Scalar before = seen.putIfAbsent(text, heading);
            if (before != null) {
                column.role(SheetRole.LEFT_OUT);
                draft.points()
                        .open(
                                DiagnosticId.DUPLICATE_ID,
                                heading,
                                "two criteria are called " + heading.shown() + ", here and at " + before.place()
                                        + "; call one of them otherwise");
            }
        }
    }

    private SheetRole role(Column column, String text) {
        if (draft.naming().names("ignore", text)) {
            return say(column, SheetRole.LEFT_OUT, SheetDegree.SURE, "it is to be ignored");
        }
        if (draft.naming().isWanted(text) || draft.known(text) != null) {
            return SheetRole.CRITERION;
        }
        if (Labels.isUnnamedIndex(draft, column.at())) {
            draft.points()
                    .assume(
                            column.heading(),
                            "column " + column.heading().shown() + " numbers the rows and is left out; "
                                    + SheetOptions.option("keep", text) + " makes it a criterion",
                            new SheetAnswer("it is a criterion", "keep", text));
            return say(column, SheetRole.LEFT_OUT, SheetDegree.ASSUMED, "it numbers the rows");
        }
        switch (text.toLowerCase(Locale.ROOT)) {
            case "name", "kind", "description" -> {
                if (!draft.turned()) {
                    return say(column, SheetRole.LABEL, SheetDegree.SURE, "");
                }
            }
            default -> {}
        }
        if (Notion.DIRECTION.has(text) && holdsDirections(column.at())) {
            draft.points()
                    .assume(
                            column.heading(),
                            (draft.turned() ? "row " : "column ")
                                    + column.heading().shown()
                                    + " stands across the options and says nothing of criteria; it is left out");
            return say(column, SheetRole.LEFT_OUT, SheetDegree.ASSUMED, "it says nothing of criteria");
        }
        return SheetRole.CRITERION;
    }

    private SheetRole say(Column column, SheetRole role, SheetDegree degree, String evidence) {
        draft.column(column.heading(), column.name(), role, degree, evidence);
        return role;
    }

    private boolean holdsDirections(int column) {
        int words = 0;
        for (int i = 0; i < cells.rows(); i++) {
            String text = i == draft.header() ? "" : cells.text(i, column);
            if (!text.isEmpty()) {
                if (Direct.of(text) == null) {
                    return false;
                }
                words++;
            }
        }
        return words > 0;
    }

    /** A column without a heading: nothing, texts beside the table, or numbers that nobody can place. */
    private void unheaded(int column) {
        Syntax.Scalar first = null;
        boolean hasNumbers = false;
        for (int i = 0; i < cells.rows(); i++) {
            if (column < cells.extent(i) && cells.isFilled(i, column) && i != draft.groups()) {
                first = first == null ? cells.at(i, column) : first;
                hasNumbers |= Quantity.of(cells.text(i, column)).form() != Quantity.Form.TEXT
                        || !cells.fault(cells.at(i, column)).isEmpty();
            }
        }
        if (first != null) {
            unheaded(first, hasNumbers);
        }
    }

    private void unheaded(Syntax.Scalar first, boolean hasNumbers) {
        if (hasNumbers) {
            draft.points()
                    .open(
                            DiagnosticId.TABLE_HEADER,
                            first,
                            "something stands here, but "
                                    + (draft.turned()
                                            ? "the first column"
                                            : "row "
                                                    + draft.heading(draft.label())
                                                            .line())
                                    + ", which names the criteria, is empty "
                                    + (draft.turned() ? "beside it" : "above it"));
            draft.refuse();
        } else {
            draft.column(first, "", SheetRole.LEFT_OUT, SheetDegree.ASSUMED, "it has no heading");
            draft.points()
                    .assume(
                            first,
                            "the column from " + first.shown() + " on has no heading, holds texts and is left out");
        }
    }

    /** What stands in rows further to the right than the headings go. */
    private void beyond() {
        int from = cells.extent(draft.header());
        List<Integer> told = new ArrayList<>();
        for (int i = 0; i < cells.rows(); i++) {
            for (int j = from; j < cells.extent(i); j++) {
                if (cells.isFilled(i, j) && !told.contains(j) && told.size() < 20 && i != draft.groups()) {
                    told.add(j);
                    unheaded(j);
                }
            }
        }
    }

    /** Leaves out columns of texts, or asks what their words mean. */
    static void text(Draft draft) {
        for (Column column : draft.criteria()) {
            if (column.form() == Column.Form.TEXT) {
                text(draft, column);
            } else if (column.form() == Column.Form.EMPTY
                    && isUnsaid(draft, column)
                    && Notion.totalOf(column.name()) == null
                    && !Faults.has(draft, column)) {
                leaveOut(draft, column, "it holds no performance");
            } else if (isNumberOfRows(draft, column)) {
                leaveOut(draft, column, "it numbers the options");
            }
        }
    }

    private static boolean isNumberOfRows(Draft draft, Column column) {
        return column.isNumeric()
                && Notion.ID_HEADING.has(column.name())
                && !draft.naming().isWanted(column.name())
                && isUnsaid(draft, column);
    }

    /** Whether marks say nothing of a column, though they say something of others. */
    private static boolean isUnsaid(Draft draft, Column column) {
        boolean others = false;
        for (Mark mark : List.of(Mark.DIRECTION, Mark.WEIGHT, Mark.LEVELS, Mark.WORST, Mark.BEST, Mark.POINTS)) {
            if (draft.mark(mark, column.at()) != null) {
                return false;
            }
            others |= draft.marks().containsKey(mark);
        }
        boolean isOutside = draft.said().says("max")
                || draft.said().says("min")
                || !draft.known().isEmpty();
        return (others || isOutside) && !draft.naming().isWanted(column.name()) && draft.known(column.name()) == null;
    }

    private static void leaveOut(Draft draft, Column column, String why) {
        column.role(SheetRole.LEFT_OUT);
        draft.column(column.heading(), column.name(), SheetRole.LEFT_OUT, SheetDegree.ASSUMED, why);
        String line = draft.turned() ? "row " : "column ";
        draft.points()
                .assume(
                        column.heading(),
                        line + column.heading().shown() + " is left out, because " + why + "; "
                                + SheetOptions.option("keep", column.name()) + " makes it a criterion",
                        new SheetAnswer("it is a criterion", "keep", column.name()));
    }

    private static void text(Draft draft, Column column) {
        List<String> words = CellForms.words(draft, column);
        boolean isSaid = draft.mark(Mark.DIRECTION, column.at()) != null
                || draft.mark(Mark.WEIGHT, column.at()) != null
                || draft.naming().isWanted(column.name());
        if (draft.known(column.name()) != null) {
            draft.points()
                    .open(
                            DiagnosticId.NOT_A_NUMBER,
                            column.heading(),
                            "performance on '" + column.name() + "' must be a number, was " + Points.quoted(words));
            return;
        }
        boolean isLong = words.stream().anyMatch(word -> word.length() > 40);
        if (!isSaid && (Notion.TEXT_HEADING.has(column.name()) || isUnsaid(draft, column) || isLong)) {
            leaveOut(draft, column, Dates.are(words) ? "it holds dates" : "it holds texts");
            return;
        }
        String name = column.name();
        boolean areDates = Dates.are(words);
        String order = String.join("<", areDates ? Dates.ordered(words) : Grades.ordered(words));
        String example = name + ":" + order;
        draft.points()
                .open(
                        column.heading(),
                        (draft.turned() ? "row " : "column ") + column.heading().shown()
                                + (areDates ? " holds dates (" : " holds words (")
                                + Points.quoted(words) + "); "
                                + (areDates ? "write how many days they are away, put them" : "put them")
                                + " in order from worst to best with "
                                + SheetOptions.option("levels", example) + ", or leave it out with "
                                + SheetOptions.option("ignore", name),
                        new SheetAnswer("from worst to best they are " + order, "levels", example),
                        new SheetAnswer("leave it out", "ignore", name));
        column.role(SheetRole.LEFT_OUT);
        draft.column(column.heading(), name, SheetRole.CRITERION, SheetDegree.OPEN, "it holds words");
    }
}
