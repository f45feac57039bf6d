package io.github.steelyard.io.stage;

import io.github.steelyard.io.cell.Notion;
import io.github.steelyard.io.cell.Numerals;
import io.github.steelyard.io.cell.Quantity;
import io.github.steelyard.io.cell.Units;
import io.github.steelyard.io.draft.Column;
import io.github.steelyard.io.draft.Draft;
import io.github.steelyard.io.draft.Points;
import io.github.steelyard.io.draft.SheetAnswer;
import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.NumberText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The quantities of one column before it is known which sign stands before decimals. */
public final class NumberColumn {

    /** Words that are offered as missing in one line; of more, the first. */
    private static final int MOST_WORDS = 30;

    private final Draft draft;
    private final Column column;
    private final Map<Integer, Quantity> quantities = new LinkedHashMap<>();
    private final List<Syntax.Scalar> texts = new ArrayList<>();
    private final List<Syntax.Scalar> bounds = new ArrayList<>();
    private final Map<String, Syntax.Scalar> units = new LinkedHashMap<>();
    private final List<Syntax.Scalar> about = new ArrayList<>();
    private final List<Syntax.Scalar> noted = new ArrayList<>();
    private final List<Integer> bracketed = new ArrayList<>();
    private Syntax.Scalar bare;
    private boolean isDeviating;

    NumberColumn(Draft draft, Column column) {
        this.draft = draft;
        this.column = column;
    }

    void put(int row, Syntax.Scalar cell) {
        String text = cell.text();
        if (draft.cells().isNumber(cell) && NumberText.parse(text) == NumberText.parse(text)) {
            column.number(row, text);
            quantities.put(row, new Quantity(Quantity.Form.NUMBER, text, "", "", ""));
            bare = bare == null ? cell : bare;
            return;
        }
        Quantity quantity = Quantity.of(text);
        switch (quantity.form()) {
            case TEXT -> {
                texts.add(cell);
                return;
            }
            case BOUND -> {
                bounds.add(cell);
                return;
            }
            case ABOUT -> about.add(cell);
            case BRACKETS -> bracketed.add(row);
            case DEVIATION -> isDeviating = true;
            default -> {}
        }
        if (Quantity.isNoted(text)) {
            noted.add(cell);
        }
        String unit = Units.key(quantity.unit());
        if (unit.isEmpty()) {
            bare = bare == null ? cell : bare;
        } else {
            units.putIfAbsent(unit, cell);
            column.unit(column.unit().isEmpty() ? quantity.unit() : column.unit());
        }
        quantities.put(row, quantity);
    }

    /** Decides whether the column holds numbers, and says what its cells leave open. */
    void close() {
        int n = quantities.size() + bounds.size();
        boolean isCodes = texts.size() >= n && (texts.size() > 1 || n == 0);
        if (texts.isEmpty() && n == 0) {
            column.form(Column.Form.EMPTY);
            return;
        }
        if (!texts.isEmpty() && (n == 0 || isCodes && Notion.TEXT_HEADING.has(column.name()))) {
            column.form(Column.Form.TEXT);
            return;
        }
        column.form(Column.Form.NUMBERS);
        String name = column.heading().text();
        if (!texts.isEmpty()) {
            Set<String> words = new LinkedHashSet<>();
            texts.forEach(cell -> words.add(cell.text()));
            String listed = Points.listed(List.copyOf(words).subList(0, Math.min(words.size(), MOST_WORDS)));
            draft.points()
                    .open(
                            DiagnosticId.NOT_A_NUMBER,
                            texts.get(0),
                            "performance on '" + name + "' must be a number, was " + Points.quoted(List.copyOf(words))
                                    + "; where that stands for nothing known, say "
                                    + SheetOptions.option("missing", listed) + ", or leave all of it out with "
                                    + SheetOptions.option("ignore", name),
                            new SheetAnswer("nothing is known there", "missing", listed),
                            new SheetAnswer("leave it out", "ignore", name));
        }
        if (!bounds.isEmpty()) {
            List<String> ends =
                    bounds.stream().map(Syntax.Scalar::text).distinct().toList();
            String listed = Points.listed(ends);
            draft.points()
                    .open(
                            bounds.get(0),
                            Points.quoted(ends) + " under '" + name
                                    + "' only says where a number ends; write a range such as 0..4, a number, or unknown, or"
                                    + " say " + SheetOptions.option("missing", listed) + " where nothing more is known",
                            new SheetAnswer("nothing more is known there", "missing", listed));
        }
        brackets(name);
        units(name);
        if (!noted.isEmpty()) {
            draft.points()
                    .assume(
                            noted.get(0),
                            "the sign of a note behind "
                                    + Points.quoted(noted.stream()
                                            .map(Syntax.Scalar::text)
                                            .toList()) + " under '" + name + "' is left out");
        }
        if (!about.isEmpty()) {
            draft.points()
                    .assume(
                            about.get(0),
                            Points.quoted(about.stream()
                                            .map(Syntax.Scalar::text)
                                            .toList()) + " under '" + name
                                    + "' is read as just that number; write a range where it is not sure");
        }
    }

    private void brackets(String name) {
        if (bracketed.isEmpty()) {
            return;
        }
        Syntax.Scalar first = draft.cells().at(bracketed.get(0), column.at());
        boolean isAll = bracketed.size() == quantities.size() && bracketed.size() > 1;
        String shown = first.shown() + " under '" + name + "'";
        if (isDeviating || isAll) {
            draft.points()
                    .assume(
                            first,
                            shown + " is read as a mean and, in brackets, its standard deviation; write ± to be sure");
        } else {
            draft.points().open(first, shown + " may be a mean with its deviation; write 20 ± 3, or the number alone");
        }
    }

    private void units(String name) {
        if (units.size() > 1) {
            List<String> written =
                    units.values().stream().map(Syntax.Scalar::text).toList();
            draft.points()
                    .open(
                            units.values().iterator().next(),
                            "the cells under '" + name + "' are in several units (" + Points.quoted(written)
                                    + "); write all numbers in one unit, or leave it out with "
                                    + SheetOptions.option("ignore", name),
                            new SheetAnswer("leave it out", "ignore", name));
        } else if (units.size() == 1 && bare != null) {
            Syntax.Scalar with = units.values().iterator().next();
            if (units.containsKey("%")) {
                draft.points()
                        .open(
                                DiagnosticId.NUMBER_FORM,
                                bare,
                                "the column mixes plain numbers with per cent, such as at " + with.place()
                                        + "; write all of them in one way");
            } else {
                draft.points()
                        .assume(
                                bare,
                                bare.shown() + " under '" + name + "' is taken in the same unit as " + with.shown()
                                        + " at " + with.place());
            }
        }
    }

    Column column() {
        return column;
    }

    /** All numbers as they are written. */
    List<String> written() {
        List<String> written = new ArrayList<>();
        quantities.forEach((row, quantity) -> {
            if (!draft.cells().isNumber(draft.cells().at(row, column.at()))) {
                for (String text : List.of(quantity.first(), quantity.second(), quantity.third())) {
                    if (!text.isEmpty()) {
                        written.add(text);
                    }
                }
            }
        });
        return written;
    }

    Syntax.Scalar first() {
        return draft.cells().at(quantities.keySet().iterator().next(), column.at());
    }

    boolean isEmpty() {
        return quantities.isEmpty();
    }

    /** Turns the numbers into plain ones, and reports those that are none. */
    void take(Numerals numerals) {
        take(numerals, true);
    }

    /** @param tells whether numbers that are not written so are reported; else they were */
    void take(Numerals numerals, boolean tells) {
        column.numerals(numerals);
        List<Syntax.Scalar> odd = new ArrayList<>();
        quantities.forEach((row, quantity) -> {
            Syntax.Scalar cell = draft.cells().at(row, column.at());
            Numerals own = draft.cells().isNumber(cell) ? Numerals.POINT : numerals;
            Quantity plain = quantity.plain(own);
            if (plain == null) {
                odd.add(cell);
            } else {
                column.quantity(row, plain);
                draft.taken().put(cell.place(), plain.shown());
                if (descends(plain)) {
                    draft.points()
                            .open(
                                    DiagnosticId.PERFORMANCE_BOUNDS,
                                    cell,
                                    "the range " + cell.shown()
                                            + " ends below its beginning; write the lower end first");
                }
            }
        });
        if (tells) {
            odd(odd);
        }
    }

    private void odd(List<Syntax.Scalar> cells) {
        if (!cells.isEmpty()) {
            Syntax.Scalar first = cells.get(0);
            String hint = NumberText.why(first.text()).hint();
            draft.points()
                    .open(
                            DiagnosticId.NUMBER_FORM,
                            first,
                            "performance on '" + column.heading().text() + "' must be a number, was "
                                    + Points.quoted(cells.stream()
                                            .map(Syntax.Scalar::text)
                                            .toList())
                                    + (hint.isEmpty() ? "" : ": " + hint));
        }
    }

    /** Whether the upper end of a range lies below the lower one. */
    public static boolean descends(Quantity plain) {
        boolean isRange = plain.form() == Quantity.Form.RANGE;
        return (isRange || plain.form() == Quantity.Form.INTERVAL)
                && Double.parseDouble(isRange ? plain.first() : plain.second())
                        > Double.parseDouble(isRange ? plain.second() : plain.third());
    }

    static void resolve(Draft draft, List<NumberColumn> all) {
        new Resolver(draft, all).resolve();
    }
}
