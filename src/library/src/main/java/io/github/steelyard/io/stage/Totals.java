package io.github.steelyard.io.stage;

import io.github.steelyard.io.cell.Mark;
import io.github.steelyard.io.cell.Notion;
import io.github.steelyard.io.draft.Column;
import io.github.steelyard.io.draft.Draft;
import io.github.steelyard.io.draft.Points;
import io.github.steelyard.io.draft.SheetAnswer;
import io.github.steelyard.io.draft.SheetDegree;
import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.io.draft.SheetRole;
import io.github.steelyard.io.syntax.Syntax;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the totals that the owner of a sheet had worked out, by their labels or by their numbers, so that they are
 * neither options nor criteria.
 */
public final class Totals {

    private static final int MOST = 2000;

    private final Draft draft;
    private final List<Column> others = new ArrayList<>();

    private Totals(Draft draft) {
        this.draft = draft;
    }

    static void find(Draft draft) {
        Totals totals = new Totals(draft);
        if (draft.options().isEmpty() && draft.totalRows().size() > 1) {
            totals.onlyTotals();
            return;
        }
        for (Column column : draft.criteria()) {
            boolean isOther = column.isNumeric() && Notion.totalOf(column.name()) == null
                    || column.isNumeric() && draft.naming().isWanted(column.name());
            if (isOther) {
                totals.others.add(column);
            }
        }
        for (Column column : draft.criteria()) {
            totals.column(column);
        }
        draft.totalRows().forEach(totals::row);
        if (draft.criteria().size() <= MOST && draft.options().size() <= MOST) {
            totals.unlabelledRow();
        }
        if (draft.criteria().isEmpty() && draft.points().hasOpen()) {
            draft.refuse();
        } else if (draft.criteria().isEmpty()) {
            draft.points()
                    .open(
                            io.github.steelyard.io.text.DiagnosticId.NO_CRITERIA,
                            draft.heading(draft.label()),
                            "the sheet names no criterion; --keep with the name of a column makes it one");
            draft.refuse();
        }
    }

    /** Names such as Max and Min may be people, where there are no others. */
    private void onlyTotals() {
        List<String> names = draft.totalRows().keySet().stream()
                .map(row -> draft.labelOf(row).text())
                .toList();
        String listed = Points.listed(names);
        draft.points()
                .open(
                        draft.labelOf(draft.totalRows().keySet().iterator().next()),
                        "all that may be options are called like totals, " + Points.quoted(names) + "; say "
                                + SheetOptions.option("keep", listed) + " where they are options",
                        new SheetAnswer("they are options", "keep", listed));
        draft.refuse();
    }

    private String line(boolean isColumn) {
        return isColumn == draft.turned() ? "row " : "column ";
    }

    private void column(Column column) {
        String name = column.name();
        if (draft.naming().isWanted(name) || draft.known(name) != null) {
            return;
        }
        Notion notion = Notion.totalOf(name);
        if (notion == null && isCopy(column)) {
            return;
        }
        boolean hasDirection = draft.mark(Mark.DIRECTION, column.at()) != null;
        if (notion == null) {
            unlabelled(column);
            return;
        }
        if (!column.isNumeric()) {
            if (column.form() == Column.Form.EMPTY) {
                total(column, "it has no numbers");
            }
            return;
        }
        if (isCopy(column)) {
            return;
        }
        TotalNumbers numbers = new TotalNumbers(draft, column, others);
        String what = numbers.what();
        boolean isRank = notion == Notion.TOTAL_RANK && numbers.isRank();
        if (!what.isEmpty() || isRank) {
            total(column, isRank ? "its numbers are ranks" : "its numbers are " + what);
        } else if (!hasDirection) {
            total(column, "its heading is a word for totals");
        } else if (notion == Notion.TOTAL_SUM) {
            draft.points()
                    .open(
                            column.heading(),
                            line(true) + "'" + name
                                    + "' is called like a total, but its numbers are neither sum nor mean of"
                                    + " the others; say " + SheetOptions.option("keep", name)
                                    + " where it is a criterion, and "
                                    + SheetOptions.option("ignore", name) + " where it is none",
                            new SheetAnswer("it is a criterion", "keep", name),
                            new SheetAnswer("leave it out", "ignore", name));
        }
    }

    private boolean isCopy(Column column) {
        Column of = WeightedCopies.ofColumn(draft, column);
        if (of != null) {
            others.remove(column);
            total(column, "its numbers are those of '" + of.name() + "' times the weight");
        }
        return of != null;
    }

    private void total(Column column, String why) {
        column.role(SheetRole.TOTAL);
        draft.column(column.heading(), column.name(), SheetRole.TOTAL, SheetDegree.ASSUMED, why);
        draft.points()
                .assume(
                        column.heading(),
                        line(true) + column.heading().shown() + " holds totals and is no criterion, because " + why
                                + "; " + SheetOptions.option("keep", column.name()) + " makes it one",
                        new SheetAnswer("it is a criterion", "keep", column.name()));
    }

    /** A last column whose numbers are made of all others. */
    private void unlabelled(Column column) {
        List<Column> rest = others.stream().filter(c -> c != column).toList();
        boolean isWeighed =
                draft.mark(Mark.WEIGHT, column.at()) != null && draft.mark(Mark.DIRECTION, column.at()) != null;
        if (isWeighed
                || !column.isNumeric()
                || rest.size() < 2
                || draft.options().size() < 3
                || others.size() > MOST) {
            return;
        }
        TotalNumbers numbers = new TotalNumbers(draft, column, rest);
        String what = numbers.isVaried() ? numbers.sums() : "";
        if (what.isEmpty()) {
            return;
        }
        others.remove(column);
        boolean isLast = column.at() > rest.get(rest.size() - 1).at();
        if (isLast) {
            total(column, "its numbers are " + what);
            return;
        }
        String name = column.name();
        draft.points()
                .open(
                        column.heading(),
                        line(true) + "'" + name + "' may be no criterion: its numbers are " + what + "; say "
                                + SheetOptions.option("keep", name) + " where it is one, and "
                                + SheetOptions.option("ignore", name) + " where it is none",
                        new SheetAnswer("it is a criterion", "keep", name),
                        new SheetAnswer("leave it out", "ignore", name));
    }

    private void row(int row, Notion notion) {
        Syntax.Scalar label = draft.labelOf(row);
        String of = WeightedCopies.ofRow(draft, row);
        String why = of != null
                ? "its numbers are those of '" + of + "' times the weights"
                : TotalNumbers.ofRow(draft, row, notion);
        if (why == null) {
            String name = label.text();
            draft.points()
                    .open(
                            label,
                            line(false) + "'" + name
                                    + "' is called like a total, but its numbers are not those of the options;"
                                    + " say " + SheetOptions.option("keep", name) + " where it is an option, and "
                                    + SheetOptions.option("ignore", name) + " where it is none",
                            new SheetAnswer("it is an option", "keep", name),
                            new SheetAnswer("leave it out", "ignore", name));
        } else {
            totalRow(label, why);
        }
    }

    private void totalRow(Syntax.Scalar label, String why) {
        draft.row(label, label.text(), SheetRole.TOTAL, SheetDegree.ASSUMED, why);
        String name = label.text();
        draft.points()
                .assume(
                        label,
                        line(false) + label.shown() + " holds totals and is no option"
                                + (why.isEmpty() ? "" : ", because " + why)
                                + (name.isEmpty() ? "" : "; " + SheetOptions.option("keep", name) + " makes it one"),
                        new SheetAnswer("it is an option", "keep", name.isEmpty() ? "?" : name));
    }

    /** Rows without a label of totals whose numbers are made of those of all others. */
    private void unlabelledRow() {
        List<Integer> rows = draft.options();
        for (int row : List.copyOf(rows)) {
            Syntax.Scalar label = draft.labelOf(row);
            if (rows.size() < 2 || draft.naming().names("keep", label.text())) {
                continue;
            }
            String of = WeightedCopies.ofRow(draft, row);
            if (of != null) {
                rows.remove((Integer) row);
                totalRow(label, "its numbers are those of '" + of + "' times the weights");
                continue;
            }
            String why = rows.size() < 3 ? "" : TotalNumbers.ofOption(draft, row);
            boolean isLast = row == rows.get(rows.size() - 1);
            if (why.isEmpty()) {
                continue;
            }
            rows.remove((Integer) row);
            if (isLast && rows.size() > 2 && !why.contains("greatest") && !why.contains("least")) {
                totalRow(label, why);
            } else {
                String name = label.text();
                draft.points()
                        .open(
                                label,
                                line(false) + "'" + name + "' may be no option: " + why + "; say "
                                        + SheetOptions.option("keep", name) + " where it is one, and "
                                        + SheetOptions.option("ignore", name) + " where it is none",
                                new SheetAnswer("it is an option", "keep", name),
                                new SheetAnswer("leave it out", "ignore", name));
            }
        }
    }
}
