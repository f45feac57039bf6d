package io.github.steelyard.io.cell;

import io.github.steelyard.io.text.NumberText;
import java.util.regex.Pattern;

/** How numbers are written: which sign stands before decimals; the other one, blanks and apostrophes part thousands. */
public enum Numerals {
    /** 1,234.5. */
    POINT('.', ','),
    /** 1.234,5. */
    COMMA(',', '.');

    private static final Pattern BLANKS = Pattern.compile("(?<=\\d)[ \u00a0\u202f\u2009'’](?=\\d)");
    private static final Pattern THREE = Pattern.compile("-?[1-9]\\d{0,2}[.,]\\d{3}");

    private final char decimal;
    private final Pattern grouped;

    Numerals(char decimal, char group) {
        this.decimal = decimal;
        this.grouped = Pattern.compile("-?\\d{1,3}(?:" + Pattern.quote(String.valueOf(group)) + "\\d{3})+(?:"
                + Pattern.quote(String.valueOf(decimal)) + "\\d*)?");
    }

    /** The number with a point before decimals and nothing between thousands; null when it is not written so. */
    public String plain(String text) {
        String bare = BLANKS.matcher(text).replaceAll("");
        char other = decimal == '.' ? ',' : '.';
        if (bare.indexOf(other) >= 0) {
            if (!grouped.matcher(bare).matches()) {
                return null;
            }
            bare = bare.replace(String.valueOf(other), "");
        }
        bare = decimal == ',' ? bare.replace(',', '.') : bare;
        return NumberText.parse(bare) == NumberText.parse(bare) ? bare : null;
    }

    /** Whether a number has a sign that may stand before decimals as well as between thousands, such as 1,200. */
    public static boolean isAmbiguous(String text) {
        return THREE.matcher(BLANKS.matcher(text).replaceAll("")).matches();
    }

    public static boolean hasSign(String text) {
        return text.indexOf('.') >= 0 || text.indexOf(',') >= 0;
    }
}
