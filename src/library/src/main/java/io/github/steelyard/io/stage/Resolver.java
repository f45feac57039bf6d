package io.github.steelyard.io.stage;

import io.github.steelyard.io.cell.Notion;
import io.github.steelyard.io.cell.Numerals;
import io.github.steelyard.io.cell.Quantity;
import io.github.steelyard.io.draft.Column;
import io.github.steelyard.io.draft.Draft;
import io.github.steelyard.io.draft.SheetAnswer;
import io.github.steelyard.io.grid.CsvDialect;
import io.github.steelyard.io.kind.DecimalSign;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.SourceText;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds out for each column which sign stands before decimals: only one reading may fit all of its numbers, and what a
 * column leaves open the other columns of the sheet may settle. What stays open is asked.
 */
final class Resolver {

    private final Draft draft;
    private final List<NumberColumn> all;
    private final List<String> commas = new ArrayList<>();
    private final List<String> thousands = new ArrayList<>();
    private Syntax.Scalar firstComma;
    private Syntax.Scalar firstThousands;
    private final boolean isEuropean;
    private NumberColumn told;
    private boolean point;
    private boolean comma;

    Resolver(Draft draft, List<NumberColumn> all) {
        this.draft = draft;
        SourceText source = draft.cells().source();
        char delimiter = source.isText() ? CsvDialect.of(source.text()).delimiter() : ',';
        this.isEuropean = delimiter == ';' || delimiter == '\t';
        this.all = all.stream().filter(c -> !c.isEmpty()).toList();
    }

    void resolve() {
        evidence();
        List<NumberColumn> doubtful = new ArrayList<>();
        for (NumberColumn column : all) {
            Numerals sure = sure(column);
            if (sure == null) {
                doubtful.add(column);
            } else if (column == told) {
                column.take(sure, false);
            } else {
                take(column, sure);
            }
        }
        for (NumberColumn column : List.copyOf(doubtful)) {
            // Numbers below a thousand without a sign show that the sign of the others parts thousands.
            if (parts(column, ',')) {
                point = true;
                take(column, Numerals.POINT);
                doubtful.remove(column);
            }
        }
        doubtful.forEach(this::settle);
        notes();
    }

    /** What weights, thresholds and totals show of the sign before decimals. */
    private void evidence() {
        List<Integer> rows = new ArrayList<>(draft.marks().values());
        rows.addAll(draft.totalRows().keySet());
        for (int row : rows) {
            for (Column column : draft.criteria()) {
                Syntax.Scalar cell = draft.cells().at(row, column.at());
                if (cell.text().isEmpty() || draft.cells().isNumber(cell)) {
                    continue;
                }
                String text = Quantity.of(cell.text()).first();
                boolean isPoint = Numerals.POINT.plain(text) != null;
                boolean isComma = Numerals.COMMA.plain(text) != null;
                point |= isPoint && !isComma;
                comma |= isComma && !isPoint;
            }
        }
    }

    private static boolean fits(NumberColumn column, Numerals numerals) {
        return column.written().stream().allMatch(text -> numerals.plain(text) != null);
    }

    /** The only reading that fits, also where none does, which was reported then; null where two do. */
    private Numerals sure(NumberColumn column) {
        List<String> written = column.written();
        DecimalSign said = draft.said().decimal().orElse(null);
        boolean hasSign = written.stream().anyMatch(Numerals::hasSign);
        if (said != null) {
            Numerals asked = said == DecimalSign.COMMA ? Numerals.COMMA : Numerals.POINT;
            if (hasSign) {
                said(column, written, asked);
            }
            return asked;
        }
        if (!hasSign) {
            return Numerals.POINT;
        }
        boolean isPoint = fits(column, Numerals.POINT);
        boolean isComma = fits(column, Numerals.COMMA);
        if (!isPoint && !isComma) {
            told = column;
            mixed(column, written);
            return Numerals.POINT;
        }
        point |= !isComma;
        comma |= !isPoint;
        return !isComma ? Numerals.POINT : !isPoint ? Numerals.COMMA : null;
    }

    private void said(NumberColumn column, List<String> written, Numerals asked) {
        for (String text : written) {
            boolean isGrouped = Numerals.isAmbiguous(text)
                    && asked.plain(text) != null
                    && text.indexOf(asked == Numerals.COMMA ? '.' : ',') >= 0;
            if (asked.plain(text) == null
                    || isGrouped && asked == Numerals.COMMA && !draft.said().thousands()) {
                String sign = asked == Numerals.COMMA ? "a point" : "a comma";
                String wanted = asked == Numerals.COMMA ? "a comma" : "a point";
                draft.points()
                        .open(
                                DiagnosticId.NUMBER_FORM,
                                where(column, text),
                                "'" + text + "' has " + sign + " where decimals are written with " + wanted
                                        + "; write it without, or with " + wanted
                                        + (isGrouped ? ", or say --thousands where it parts thousands" : ""),
                                new SheetAnswer("it parts thousands", "thousands", "true"));
                told = column;
                return;
            }
        }
    }

    private void mixed(NumberColumn column, List<String> written) {
        String text = written.stream()
                .filter(t -> Numerals.POINT.plain(t) == null)
                .findFirst()
                .orElseThrow();
        String other = written.stream()
                .filter(t -> Numerals.COMMA.plain(t) == null)
                .findFirst()
                .orElseThrow();
        boolean isBoth = text.equals(other);
        draft.points()
                .open(
                        DiagnosticId.NUMBER_FORM,
                        where(column, text),
                        isBoth
                                ? "'" + text + "' under '"
                                        + column.column().heading().text() + "' is no number in any way of writing them"
                                : "the cells under '"
                                        + column.column().heading().text() + "' are written in two ways, '" + text
                                        + "' and '" + other + "'; write all numbers in one");
    }

    private Syntax.Scalar where(NumberColumn column, String text) {
        for (int row : draft.options()) {
            Syntax.Scalar cell = draft.cells().at(row, column.column().at());
            if (cell.text().contains(text)) {
                return cell;
            }
        }
        return column.first();
    }

    /** Whether a sign can only part thousands: beside numbers of three digits without it, and none larger. */
    private static boolean parts(NumberColumn column, char sign) {
        boolean hasThree = false;
        for (String text : column.written()) {
            if (text.indexOf(sign) < 0) {
                String plain = Numerals.POINT.plain(text);
                boolean isWhole = plain != null && plain.matches("-?\\d{1,3}");
                if (!isWhole) {
                    return false;
                }
                hasThree |= plain.replace("-", "").length() == 3;
            } else if (!Numerals.isAmbiguous(text)) {
                return false;
            }
        }
        return hasThree;
    }

    private void settle(NumberColumn column) {
        List<String> written = column.written();
        boolean hasCommas = written.stream().anyMatch(t -> t.indexOf(',') >= 0);
        Numerals grouping = hasCommas ? Numerals.POINT : Numerals.COMMA;
        Numerals decimals = hasCommas ? Numerals.COMMA : Numerals.POINT;
        boolean isGrouped = hasCommas ? point && !comma : comma && !point;
        // Where a semicolon parts cells, a point may part thousands as well as stand before three decimals.
        boolean isDecimal = hasCommas ? comma && !point : !comma && (point || !isEuropean);
        boolean besideThree = !hasCommas && parts(column, '.');
        if (draft.said().thousands()) {
            column.take(grouping);
        } else if (isGrouped) {
            take(column, grouping);
        } else if (isDecimal && !besideThree && !hasCommas) {
            column.take(decimals);
        } else if (isDecimal && !besideThree) {
            take(column, decimals);
        } else if (Notion.totalOf(column.column().name()) != null
                && !draft.naming().isWanted(column.column().name())) {
            // Totals are held against others by their order alone, which is the same either way.
            column.take(decimals);
        } else {
            open(column, hasCommas);
            column.take(grouping);
        }
    }

    private void open(NumberColumn column, boolean hasCommas) {
        String text =
                column.written().stream().filter(Numerals::hasSign).findFirst().orElseThrow();
        int sign = Math.max(text.indexOf(','), text.indexOf('.'));
        String thousand = text.substring(0, sign) + text.substring(sign + 1);
        String decimal = text.replace(',', '.');
        draft.points()
                .open(
                        hasCommas ? DiagnosticId.DECIMAL_COMMA : DiagnosticId.SHEET_OPEN,
                        where(column, text),
                        "'" + text + "' under '" + column.column().heading().text() + "' may be " + thousand + " or "
                                + decimal + "; say --thousands for the first, or --decimal "
                                + (hasCommas ? "comma" : "point") + " for the second",
                        new SheetAnswer("it is " + thousand, "thousands", "true"),
                        new SheetAnswer("it is " + decimal, "decimal", hasCommas ? "comma" : "point"));
    }

    /** Takes a reading and keeps what to say of it. */
    private void take(NumberColumn column, Numerals numerals) {
        column.take(numerals);
        if (draft.said().decimal().isPresent()) {
            return;
        }
        List<String> written = column.written();
        char decimal = numerals == Numerals.COMMA ? ',' : '.';
        char group = numerals == Numerals.COMMA ? '.' : ',';
        for (String text : written) {
            if (text.indexOf(group) >= 0 && !draft.said().thousands()) {
                firstThousands = firstThousands == null ? where(column, text) : firstThousands;
                thousands.add(text);
            }
            if (decimal == ',' && text.indexOf(',') >= 0) {
                firstComma = firstComma == null ? where(column, text) : firstComma;
                commas.add(text);
            }
        }
    }

    private void notes() {
        if (!commas.isEmpty()) {
            draft.points()
                    .assume(
                            firstComma,
                            "the comma in '" + commas.get(0) + "'" + more(commas)
                                    + " stands before decimals; --decimal point says otherwise",
                            new SheetAnswer("it parts thousands", "decimal", "point"));
        }
        if (!thousands.isEmpty()) {
            String text = thousands.get(0);
            boolean isPoint = text.indexOf(',') < 0 || text.indexOf('.') >= 0 && text.indexOf('.') < text.indexOf(',');
            draft.points()
                    .assume(
                            firstThousands,
                            "the " + (isPoint ? "point" : "comma") + " in '" + text + "'" + more(thousands)
                                    + " parts thousands; --decimal " + (isPoint ? "point" : "comma")
                                    + " says otherwise",
                            new SheetAnswer("it stands before decimals", "decimal", isPoint ? "point" : "comma"));
        }
    }

    private static String more(List<String> texts) {
        int more = texts.size() - 1;
        return more > 0 ? " and in " + more + (more == 1 ? " more number" : " more numbers") : "";
    }
}
