package io.github.steelyard.io.stage;

import io.github.steelyard.io.draft.Column;
import io.github.steelyard.io.draft.Draft;
import io.github.steelyard.io.draft.SheetAnswer;
import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.text.Numbers;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cells such as {@code 4/5} or {@code 4 out of 5}: so much of a whole, which states the scale as well. */
public final class Shares {

    private static final Pattern SHARE = Pattern.compile(
            "(\\d{1,4}(?:[.,]\\d{1,2})?)\\s?(?:/|out of|of|von|sur|de|su|van|z|dari)\\s?(\\d{1,4})",
            Pattern.CASE_INSENSITIVE);

    private Shares() {}

    /** Whether all cells are parts of a whole, none greater than it. */
    public static boolean fit(Collection<String> texts) {
        Set<String> wholes = new HashSet<>();
        for (String text : texts) {
            Matcher m = SHARE.matcher(text);
            if (!m.matches()
                    || part(m) > Double.parseDouble(m.group(2))
                    || m.group(2).matches("[01]")) {
                return false;
            }
            wholes.add(m.group(2));
        }
        // Of different wholes, 3/4 and 2/6 may be two counts.
        return wholes.size() == 1
                || !wholes.isEmpty() && Set.of("5", "10", "20", "100").containsAll(wholes);
    }

    private static double part(Matcher m) {
        return Double.parseDouble(m.group(1).replace(',', '.'));
    }

    /** Takes the cells of a column: their parts where they are all of the same whole, else the quotients. */
    public static void take(Draft draft, Column column) {
        double whole = 0;
        boolean isSame = true;
        int count = 0;
        Syntax.Scalar first = null;
        for (int row : draft.options()) {
            Syntax.Scalar cell = draft.cells().at(row, column.at());
            Matcher m = SHARE.matcher(cell.text());
            if (m.matches()) {
                double of = Double.parseDouble(m.group(2));
                isSame &= whole == 0 || whole == of;
                whole = of;
                first = first == null ? cell : first;
                count++;
            }
        }
        for (int row : draft.options()) {
            Syntax.Scalar cell = draft.cells().at(row, column.at());
            Matcher m = SHARE.matcher(cell.text());
            if (m.matches()) {
                String plain = Numbers.plain(isSame ? part(m) : part(m) / Double.parseDouble(m.group(2)));
                column.number(row, plain);
                draft.taken().put(cell.place(), plain);
            }
        }
        column.form(Column.Form.SHARES);
        column.scale(new double[] {0, isSame ? whole : 1});
        String scale = "0.." + (isSame ? Numbers.plain(whole) : "1");
        draft.points()
                .assume(
                        first,
                        first.shown() + (count > 1 ? " and " + (count - 1) + " more" : "") + " under '"
                                + column.heading().text() + "' are read as parts of a whole, "
                                + draft.taken().get(first.place()) + " on a scale of " + scale + "; "
                                + SheetOptions.option("ignore", column.name()) + " leaves the column out",
                        new SheetAnswer("leave it out", "ignore", column.name()));
    }
}
