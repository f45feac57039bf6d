package io.github.steelyard.io.stage;

import io.github.steelyard.io.draft.Column;
import java.util.regex.Pattern;

/** Signs that stand for numbers: pluses and minuses, stars, circles filled by quarters. */
final class Symbols {

    private static final Pattern SIGN = Pattern.compile("\\+{1,5}|[-\u2212\u2013]{1,5}|—|0|o|O|S|s|=|±|\\+/-");
    private static final Pattern STARS = Pattern.compile("[★⭐✭✪]*[☆✩]*\ufe0f?|(?:[★⭐]\ufe0f?)+[☆✩]*½?|[★⭐]*½[☆✩]*");
    private static final String BALLS = "○◔◑◕●";

    private Symbols() {}

    static boolean isSign(String text) {
        return SIGN.matcher(text).matches();
    }

    /** Whether a sign is surely one, and neither a missing value nor a number. */
    static boolean isSure(String text) {
        return text.startsWith("+") && !text.equals("+/-")
                || text.equalsIgnoreCase("S")
                || text.length() > 1 && isSign(text);
    }

    static boolean isStars(String text) {
        return !text.isEmpty() && STARS.matcher(text).matches();
    }

    /** Whether hollow stars show how many there may be. */
    static boolean hasHollow(String text) {
        return text.chars().anyMatch(c -> "☆✩".indexOf(c) >= 0);
    }

    /** How many stars there are, full, half and hollow ones. */
    static int count(String text) {
        return (int) text.chars().filter(c -> "★⭐✭✪☆✩½".indexOf(c) >= 0).count();
    }

    static boolean isBall(String text) {
        return text.length() == 1 && (BALLS + "◐").contains(text);
    }

    /** The number that a sign stands for; null for none. */
    static Double number(Column.Form form, String text) {
        if (text.isEmpty()) {
            return null;
        }
        return switch (form) {
            case SIGNS -> !isSign(text) ? null : sign(text);
            case BALLS -> !isBall(text) ? null : (Double) (text.equals("◐") ? 2.0 : BALLS.indexOf(text));
            case STARS -> !isStars(text) ? null : (Double) stars(text);
            default -> null;
        };
    }

    private static Double sign(String text) {
        if (text.equals("±") || text.equals("+/-")) {
            return 0.0;
        }
        return switch (text.charAt(0)) {
            case '+' -> (double) text.length();
            case '-', '\u2212', '\u2013' -> (double) -text.length();
            case '—' -> -1.0;
            default -> 0.0;
        };
    }

    private static double stars(String text) {
        double stars = 0;
        for (int k = 0; k < text.length(); k++) {
            stars += "★⭐✭✪".indexOf(text.charAt(k)) >= 0 ? 1 : text.charAt(k) == '½' ? 0.5 : 0;
        }
        return stars;
    }
}
