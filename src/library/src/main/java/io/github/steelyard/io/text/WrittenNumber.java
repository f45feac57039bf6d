package io.github.steelyard.io.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as people write them in sentences, and what to write in a decision file instead. */
public final class WrittenNumber {

    private static final String DIGITS = "\\d+(?:\\.\\d+)?";
    private static final Pattern RANGE =
            Pattern.compile("(-?" + DIGITS + ")\\s*(?:-|\u2013|\u2014|\\.\\.|\u2026|to)\\s*(-?" + DIGITS + ")");
    private static final Pattern ABOUT = Pattern.compile("(?:~|\u2248|about |ca\\.? ?|c\\. ?)\\s*(-?" + DIGITS + ")");
    private static final Pattern PER_CENT = Pattern.compile("(-?" + DIGITS + ")\\s*%");
    private static final Pattern GROUPED = Pattern.compile("(-?\\d{1,3})((?:,\\d{3})+)(\\.\\d+)?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("(-?\\d+),(\\d+)");
    private static final Pattern UNIT_BEHIND =
            Pattern.compile("(-?[\\d.,]*\\d)\\s*(?![eE][+-]?$)(?:[^\\d.,\\s-][^\\d]*)");
    private static final Pattern UNIT_IN_FRONT = Pattern.compile("(?:\\p{Sc}|[A-Z]{3})\\s*(-?[\\d.,]*\\d)");

    private WrittenNumber() {}

    /** What to write instead of a text that is no number; empty when it does not look like one. */
    public static String hint(String text) {
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            return "write {min: " + range.group(1) + ", max: " + range.group(2) + "}";
        }
        Matcher about = ABOUT.matcher(text);
        if (about.matches()) {
            return "write " + about.group(1) + ", or {value: " + about.group(1)
                    + ", confidence: moderate} to say that it is rough";
        }
        Matcher share = PER_CENT.matcher(text);
        if (share.matches()) {
            return "write " + share.group(1);
        }
        Matcher front = UNIT_IN_FRONT.matcher(text);
        Matcher behind = UNIT_BEHIND.matcher(text);
        if (front.matches() || behind.matches()) {
            String number = front.matches() ? front.group(1) : behind.group(1);
            String plain = number.indexOf(',') < 0 ? number : withoutCommas(number);
            return plain.isEmpty() ? "" : "write " + plain + "; a unit goes under 'unit' of the criterion";
        }
        return "";
    }

    /** The number that a text with commas stands for, such as 1000 for 1,000; empty when it could be two. */
    public static String withoutCommas(String text) {
        Matcher grouped = GROUPED.matcher(text);
        if (grouped.matches()) {
            return grouped.group(1)
                    + grouped.group(2).replace(",", "")
                    + (grouped.group(3) == null ? "" : grouped.group(3));
        }
        Matcher decimal = DECIMAL_COMMA.matcher(text);
        return decimal.matches() ? decimal.group(1) + "." + decimal.group(2) : "";
    }
}
