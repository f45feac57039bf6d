package io.github.steelyard.report.document;

import java.util.List;
import java.util.Locale;

/** Numbers and lists as the sentences of a document say them. */
public final class Words {

    private Words() {}

    /** A share in per cent: "34 %", "2.5 %", "under 0.1 %". */
    public static String percent(double share) {
        double percent = 100 * share;
        if (percent > 0 && percent < 0.05) {
            return "under 0.1 %";
        }
        if (percent > 99.95 && percent < 100) {
            return "over 99.9 %";
        }
        return rounded(percent) + " %";
    }

    /** A share as points of a hundred: "6 points", "1 point", "0.4 points". */
    public static String points(double share) {
        String text = pointsAlone(share);
        return text + (text.equals("1") ? " point" : " points");
    }

    /** The same without the word. */
    public static String pointsAlone(double share) {
        double points = 100 * share;
        return points > 0 && points < 0.05 ? "under 0.1" : rounded(points);
    }

    private static String rounded(double x) {
        double tenths = Math.rint(x * 10) / 10;
        return Math.abs(tenths) >= 10 || tenths == Math.rint(tenths)
                ? String.format(Locale.ROOT, "%.0f", Math.abs(tenths) >= 10 ? x : tenths)
                : String.format(Locale.ROOT, "%.1f", tenths);
    }

    /** A score or a difference of scores, with figures enough to tell it from 0. */
    public static String score(double x) {
        double size = Math.abs(x);
        if (size == 0) {
            return "0";
        }
        if (size >= 1e6 || size < 1e-6) {
            return String.format(Locale.ROOT, "%.2e", x);
        }
        int decimals = size >= 100 ? 1 : size >= 1 ? 2 : size >= 0.0095 ? 3 : 5;
        return String.format(Locale.ROOT, "%." + decimals + "f", x);
    }

    /** A performance with up to four figures: 31, 0.25, 1,250 without the comma. */
    public static String number(double x) {
        if (x == 0) {
            return "0";
        }
        double size = Math.abs(x);
        if (size >= 1e9 || size < 1e-4) {
            return String.format(Locale.ROOT, "%.3e", x);
        }
        int decimals = size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : 3;
        String text = String.format(Locale.ROOT, "%." + decimals + "f", x);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }

    /** The same with its first letter raised, to begin a sentence. */
    public static String raised(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** "a", "a and b", "a, b and c". */
    public static String list(List<String> words) {
        int n = words.size();
        return n == 0
                ? ""
                : n == 1 ? words.get(0) : String.join(", ", words.subList(0, n - 1)) + " and " + words.get(n - 1);
    }

    /** The first few of a list, the others counted: "a, b, c and 4 more". */
    public static String few(List<String> words, int most) {
        return words.size() <= most
                ? list(words)
                : String.join(", ", words.subList(0, most - 1)) + " and " + (words.size() - most + 1) + " more";
    }

    /** "one option", "3 options". */
    public static String count(int n, String noun) {
        return (n == 1 ? "one" : Integer.toString(n)) + " " + noun + (n == 1 ? "" : "s");
    }
}
