package io.github.steelyard.io.grid;

import io.github.steelyard.io.kind.DecimalSign;
import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.io.text.Located;

/** Numbers as people write them into sheets: per cent, decimal commas where they were asked for, ranges. */
public final class SheetNumbers {

    private final Checks checks;
    private final DecimalSign sign;
    private final boolean each;
    private Located firstComma;
    private String firstText = "";
    private int commas;

    /** @param each whether every decimal comma is told at its place, not only the first with their number */
    public SheetNumbers(Checks checks, DecimalSign sign, boolean each) {
        this.checks = checks;
        this.sign = sign;
        this.each = each;
    }

    /** A cell as it would stand in a YAML file: {@code a..b} is a range. What cannot be taken is kept for {@link #tell}. */
    public Syntax part(Syntax.Scalar cell) {
        String value = bare(cell.text());
        int dots = value.indexOf("..");
        if (dots <= 0 || dots + 2 >= value.length() || value.charAt(dots + 2) == '.') {
            return number(cell, 0, value);
        }
        Syntax.Scalar[] keys = {as(cell, 0, "min"), as(cell, 0, "max")};
        Syntax[] ends = {
            number(cell, 0, bare(value.substring(0, dots).strip())),
            number(cell, dots + 2, value.substring(dots + 2).strip())
        };
        return new Syntax.Mapping(
                cell.source(), cell.place().line(), cell.place().column(), cell.start(), keys, ends);
    }

    private Syntax number(Syntax.Scalar cell, int offset, String text) {
        if (!hasComma(text)) {
            boolean isAmbiguous = sign == DecimalSign.COMMA && text.indexOf('.') >= 0 && isDigits(text, '.');
            if (isAmbiguous) {
                checks.report(
                        DiagnosticId.NUMBER_FORM,
                        cell,
                        Diagnostics.quoted(text) + " has a point where decimals are written with a comma; write it"
                                + " without, or with a comma");
                return refused(cell);
            }
            return offset == 0 && text.equals(cell.text()) ? cell : as(cell, offset, text);
        }
        if (sign == DecimalSign.COMMA) {
            return as(cell, offset, text.replace(',', '.'));
        }
        commas++;
        if (firstComma == null) {
            firstComma = cell;
            firstText = text;
        }
        if (each) {
            tell();
            firstComma = null;
            commas = 0;
        }
        return refused(cell);
    }

    private static Syntax refused(Syntax.Scalar cell) {
        return new Syntax.Refused(
                cell.source(), cell.place().line(), cell.place().column(), cell.start());
    }

    /** The text with points where it is a number, or a range of two, with commas before decimals. */
    public static String pointed(String text) {
        int dots = text.indexOf("..");
        return dots > 0
                ? point(text.substring(0, dots).strip()) + ".."
                        + point(text.substring(dots + 2).strip())
                : point(text);
    }

    private static String point(String text) {
        return hasComma(text) ? text.replace(',', '.') : text;
    }

    /** Digits with one comma between them, as in 3,5. */
    private static boolean hasComma(String text) {
        return text.indexOf(',') > 0 && text.indexOf(',') == text.lastIndexOf(',') && isDigits(text, ',');
    }

    private static boolean isDigits(String text, char sign) {
        int from = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9') && c != sign) {
                return false;
            }
        }
        return text.length() > from + 1;
    }

    /** The text without a sign of per cent behind a number. */
    public static String bare(String text) {
        if (!isPercent(text)) {
            return text;
        }
        return text.substring(0, text.length() - 1).strip();
    }

    /** Whether the text is a number per cent. */
    public static boolean isPercent(String text) {
        return text.length() > 1 && text.endsWith("%") && Character.isDigit(text.charAt(text.length() - 2))
                || text.length() > 2 && text.endsWith(" %") && Character.isDigit(text.charAt(text.length() - 3));
    }

    /** Reports the decimal commas that were met. */
    public void tell() {
        if (firstComma != null) {
            checks.report(
                    DiagnosticId.DECIMAL_COMMA,
                    firstComma,
                    Diagnostics.quoted(firstText)
                            + (commas > 1 ? " and " + (commas - 1) + " more numbers have" : " has")
                            + " a comma, which is read differently from place to place; where it stands before decimals,"
                            + " ask for that with --decimal comma (convert, batch), or in a decision file with 'table: {file: …,"
                            + " decimal: comma}'");
        }
    }

    private static Syntax.Scalar as(Syntax.Scalar cell, int offset, String text) {
        Place place = cell.place();
        boolean isText = cell.source().isText();
        int start = isText ? cell.start() + offset : cell.start();
        return new Syntax.Scalar(
                cell.source(),
                place.line(),
                isText ? place.column() + offset : place.column(),
                start,
                isText ? start + text.length() : start,
                text,
                true);
    }
}
