package io.github.steelyard.phrases;

import io.github.steelyard.model.Node;
import io.github.steelyard.model.Option;
import io.github.steelyard.text.Decimals;
import io.github.steelyard.text.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Numbers and lists as the sentences of the analyses say them. */
public final class Words {

    private Words() {}

    /**
     * A name as a sentence can hold it: one that could be taken for words of the sentence (four words or more, "and", a
     * comma) is in quotes.
     */
    public static String name(String name) {
        return isUnclear(name) ? "\u201c" + name + "\u201d" : name;
    }

    /** Whether a name could be taken for words of the sentence that it stands in. */
    static boolean isUnclear(String name) {
        return name.indexOf(',') >= 0 || name.indexOf(';') >= 0 || name.contains(" and ") || name.split(" ").length > 3;
    }

    /** The same of an option. */
    public static String name(Option option) {
        return name(option.name());
    }

    /** The same of a criterion or group. */
    public static String name(Node node) {
        return name(node.name());
    }

    /** A share in per cent: "34%", "2.5%", "under 0.1%", and what is not all of it never "100%". */
    public static String percent(double share) {
        double percent = 100 * share;
        if (percent > 0 && percent < 0.05) {
            return "under 0.1%";
        }
        if (percent > 99.95 && percent < 100) {
            return "over 99.9%";
        }
        if (percent >= 99.5 && percent < 100) {
            return String.format(Locale.ROOT, "%.1f%%", percent);
        }
        return rounded(percent) + "%";
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

    static String rounded(double x) {
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
        int decimals = size >= 100 ? 1 : size >= 1 ? 2 : size >= 0.0095 ? 3 : size >= 0.00095 ? 4 : 6;
        return decimals <= 4 ? Decimals.of(x, decimals) : String.format(Locale.ROOT, "%.6f", x);
    }

    /** A performance with up to three figures, or all before the point: 31, 0.25, 17.7, 1250. */
    public static String number(double x) {
        if (x == 0) {
            return "0";
        }
        double size = Math.abs(x);
        if (size >= 1e9 || size < 1e-4) {
            return String.format(Locale.ROOT, "%.3e", x);
        }
        String text = String.format(Locale.ROOT, "%." + decimals(x) + "f", x);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }

    /** The same for a limit that has to be reached: never less than the limit, or never more than it. */
    public static String enough(double limit, boolean isLower) {
        String text = number(limit);
        BigDecimal shown = new BigDecimal(text);
        BigDecimal exact = BigDecimal.valueOf(limit);
        boolean isEnough = isLower ? shown.compareTo(exact) >= 0 : shown.compareTo(exact) <= 0;
        if (isEnough) {
            return text;
        }
        return text.contains("e")
                ? Numbers.plain(limit)
                : shown.setScale(Math.max(shown.scale(), decimals(limit)), RoundingMode.UNNECESSARY)
                        .add(BigDecimal.ONE
                                .movePointLeft(decimals(limit))
                                .multiply(BigDecimal.valueOf(isLower ? 1 : -1)))
                        .stripTrailingZeros()
                        .toPlainString();
    }

    private static int decimals(double x) {
        double size = Math.abs(x);
        return size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : size >= 0.1 ? 3 : 4;
    }

    /** The same with its first letter raised, to begin a sentence. */
    public static String raised(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** "a", "a and b", "a, b and c". */
    public static String list(List<String> words) {
        return few(words, Integer.MAX_VALUE, "and");
    }

    /** The first few of a list, the others counted: "a, b, c and 4 more". */
    public static String few(List<String> words, int most) {
        return few(words, most, "and");
    }

    /** The same with another conjunction. */
    public static String few(List<String> words, int most, String conjunction) {
        int n = words.size();
        List<String> told = n <= most ? words : new ArrayList<>(words.subList(0, most - 1));
        if (n > most) {
            told.add((n - most + 1) + " more");
        }
        int last = told.size() - 1;
        return last < 0
                ? ""
                : last == 0
                        ? told.get(0)
                        : String.join(", ", told.subList(0, last)) + " " + conjunction + " " + told.get(last);
    }

    /** "one option", "3 options". */
    public static String count(int n, String noun) {
        return (n == 1 ? "one" : Integer.toString(n)) + " " + noun + (n == 1 ? "" : "s");
    }
}
