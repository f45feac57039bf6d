package io.github.steelyard.io.cell;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in a cell that may hold a number, as it is written: the numbers are still texts, because which sign
 * stands before decimals is known only when the whole column was seen.
 *
 * @param form how it is written
 * @param first the number, or the low end, or the mean
 * @param second the high end, or the deviation; else empty
 * @param third the high end behind a most likely value; else empty
 * @param unit what stands around the number, empty where nothing does
 */
public record Quantity(Form form, String first, String second, String third, String unit) {

    /** How a quantity is written. */
    public enum Form {
        /** One number. */
        NUMBER,
        /** A number that is said to be about right. */
        ABOUT,
        /** From one number to another. */
        RANGE,
        /** A number with its deviation behind a sign of plus and minus. */
        DEVIATION,
        /** A number with another in brackets. */
        BRACKETS,
        /** A number with the two ends of an interval in brackets. */
        INTERVAL,
        /** Less or more than a number. */
        BOUND,
        /** No quantity. */
        TEXT
    }

    private static final String SIGN = "[-+\u2212\u2013]?\\s?";
    private static final String DIGITS =
            "(?:\\d{1,3}(?:[ \u00a0\u202f\u2009'’]\\d{3})+(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)*|[.,]\\d+)(?:[eE][-+]?\\d+)?";
    private static final String NUMBER = "(" + SIGN + DIGITS + ")";
    private static final String PLAIN = "(" + DIGITS + ")";
    private static final String BEFORE =
            "((?:[A-Z]{0,3}[$€£¥₩₹₽₺]|(?:USD|EUR|GBP|CHF|JPY|CNY|RMB|PLN|SEK|NOK|DKK|INR|IDR|KRW|BRL|Rp|zł|kr|R\\$)\\.?)\\s?)?";
    private static final String AFTER =
            "(\\s?(?:[\\p{L}%‰°$€£¥₩₹₽₺µ²³]|/(?=\\p{L}))[\\p{L}\\p{N}%°$€£¥₩₹₽₺µ/²³.·^*\\- ]{0,24})?";
    private static final String TO =
            "\\s?(?:-|–|—|\\.\\.\\.?|…|~|〜|～|至|\\s(?:to|bis|à|a|do|tot|sampai|hingga|s/d|até)\\s)\\s?";

    private static final Pattern ALONE = Pattern.compile(NUMBER);
    private static final Pattern ONE =
            Pattern.compile("([~≈∼]|ca\\.?|c\\.|approx\\.?|about|circa)?\\s?" + BEFORE + NUMBER + AFTER);
    private static final Pattern SIGN_FIRST = Pattern.compile("([-\u2212\u2013])\\s?" + BEFORE + PLAIN + AFTER);
    private static final Pattern LOSS = Pattern.compile("\\(\\s?" + BEFORE + PLAIN + AFTER + "\\s?\\)");
    private static final Pattern FROM_TO = Pattern.compile(
            "(?:[~≈∼]\\s?)?" + BEFORE + NUMBER + "(\\s?[\\p{L}%°€$£]{1,8})?" + TO + BEFORE + NUMBER + AFTER);
    private static final Pattern BETWEEN =
            Pattern.compile("[\\[(]\\s?" + NUMBER + "\\s?[;,]\\s+" + NUMBER + "\\s?[\\])]");
    private static final Pattern PLUS_MINUS = Pattern.compile(
            BEFORE + NUMBER + AFTER + "\\s?(?:±|\\+/-|\\+-|\\+/\u2212|\\+\\s?/\\s?-)\\s?" + PLAIN + AFTER);
    private static final Pattern IN_BRACKETS =
            Pattern.compile(BEFORE + NUMBER + "\\s?\\(\\s?(?:±\\s?)?" + PLAIN + "\\s?\\)" + AFTER);
    private static final Pattern WITH_ENDS = Pattern.compile(BEFORE
            + NUMBER
            + "\\s?[\\[(]\\s?"
            + NUMBER
            + "(?:\\s?[;–—]\\s?|\\s?\\.\\.\\s?|\\s?,\\s|\\s-\\s|\\sto\\s|(?<=\\d)-)"
            + NUMBER
            + "\\s?[\\])]"
            + AFTER);
    private static final Pattern LIMIT =
            Pattern.compile("([<>≤≥]=?|max\\.?|min\\.?|up to|at least|at most|over|under|unter|über|ab|bis)\\s?"
                    + BEFORE + NUMBER + AFTER);
    private static final Pattern PLUS = Pattern.compile(BEFORE + NUMBER + "\\+");
    /** Dates, times, versions and the like are no ranges. */
    private static final Pattern DATED =
            Pattern.compile("\\d{4}-\\d\\d?(-\\d\\d?.*)?|\\d\\d?[./-]\\d\\d?[./-]\\d{2,4}|\\d+:\\d.*");

    /** Signs of a note behind a number. */
    private static final Pattern NOTED =
            Pattern.compile("(.*\\d[^\\[\\]*†‡§¹]*?)\\s?(?:\\*{1,3}|[†‡§]{1,2}|\\[[\\da-z]{1,2}]|¹)");

    private static final Quantity TEXT = new Quantity(Form.TEXT, "", "", "", "");

    /** What stands in a cell. */
    public static Quantity of(String written) {
        String text = Digits.plain(written);
        char start = text.isEmpty() ? 'x' : text.charAt(0);
        if (text.length() > 80 || Character.isLetter(start) && text.chars().noneMatch(Character::isDigit)) {
            return TEXT;
        }
        if (ALONE.matcher(text).matches()) {
            return new Quantity(Form.NUMBER, number(text), "", "", "");
        }
        if (DATED.matcher(text).matches()) {
            return TEXT;
        }
        Matcher m = FROM_TO.matcher(text);
        if (m.matches()) {
            String unit = m.group(6) == null ? m.group(3) : m.group(6);
            return new Quantity(
                    Form.RANGE,
                    number(m.group(2)),
                    number(m.group(5)),
                    "",
                    unit(m.group(1) == null ? m.group(4) : m.group(1), unit));
        }
        m = ONE.matcher(text);
        if (m.matches()) {
            return new Quantity(
                    m.group(1) == null ? Form.NUMBER : Form.ABOUT,
                    number(m.group(3)),
                    "",
                    "",
                    unit(m.group(2), m.group(4)));
        }
        m = SIGN_FIRST.matcher(text);
        if (m.matches()) {
            return new Quantity(Form.NUMBER, "-" + m.group(3), "", "", unit(m.group(2), m.group(4)));
        }
        m = LOSS.matcher(text);
        if (m.matches()) {
            return new Quantity(Form.NUMBER, "-" + m.group(2), "", "", unit(m.group(1), m.group(3)));
        }
        m = PLUS_MINUS.matcher(text);
        if (m.matches()) {
            String unit = m.group(5) == null ? m.group(3) : m.group(5);
            return new Quantity(Form.DEVIATION, number(m.group(2)), m.group(4), "", unit(m.group(1), unit));
        }
        m = IN_BRACKETS.matcher(text);
        if (m.matches()) {
            return new Quantity(Form.BRACKETS, number(m.group(2)), m.group(3), "", unit(m.group(1), m.group(4)));
        }
        m = WITH_ENDS.matcher(text);
        if (m.matches()) {
            return new Quantity(
                    Form.INTERVAL,
                    number(m.group(2)),
                    number(m.group(3)),
                    number(m.group(4)),
                    unit(m.group(1), m.group(5)));
        }
        return spread(text);
    }

    private static Quantity spread(String text) {
        Matcher m = BETWEEN.matcher(text);
        if (m.matches()) {
            return new Quantity(Form.RANGE, number(m.group(1)), number(m.group(2)), "", "");
        }
        m = LIMIT.matcher(text);
        if (m.matches()) {
            return new Quantity(Form.BOUND, number(m.group(3)), "", "", unit(m.group(2), m.group(4)));
        }
        m = PLUS.matcher(text);
        if (m.matches()) {
            return new Quantity(Form.BOUND, number(m.group(2)), "", "", "");
        }
        m = NOTED.matcher(text);
        return m.matches() ? of(m.group(1)) : TEXT;
    }

    /** Whether a sign of a note stands behind a number; it says nothing of the number. */
    public static boolean isNoted(String text) {
        return NOTED.matcher(text).matches();
    }

    /** The number with the minus of the keyboard and without blanks after it. */
    private static String number(String text) {
        String plain = text.strip();
        char sign = plain.charAt(0);
        if (sign == '\u2212' || sign == '\u2013' || sign == '-') {
            return "-" + plain.substring(1).strip();
        }
        return sign == '+' ? plain.substring(1).strip() : plain;
    }

    private static String unit(String before, String after) {
        String unit = (before == null ? "" : before.strip()) + (after == null ? "" : " " + after.strip());
        return unit.strip();
    }

    /** The same with plain numbers; null where they are not written so. */
    public Quantity plain(Numerals numerals) {
        String one = numerals.plain(first);
        String two = second.isEmpty() ? "" : numerals.plain(second);
        String three = third.isEmpty() ? "" : numerals.plain(third);
        return one == null || two == null || three == null ? null : new Quantity(form, one, two, three, unit);
    }

    /** The plain quantity in a short form. */
    public String shown() {
        return switch (form) {
            case RANGE -> first + ".." + second;
            case DEVIATION, BRACKETS -> first + " ± " + second;
            case INTERVAL -> second + ".." + first + ".." + third;
            default -> first;
        };
    }
}
