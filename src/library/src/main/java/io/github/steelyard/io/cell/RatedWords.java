package io.github.steelyard.io.cell;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ratings that stand before their word or behind it, such as {@code 4 - good}, {@code 3: fair} and {@code good (4)}. */
public final class RatedWords {

    private static final Pattern BEFORE =
            Pattern.compile("(\\d{1,3})\\s?(?:[-\u2013\u2014:=.)]\\s?|\\s\\(|\\()(\\p{L}[^\\d()]*?)\\)?");
    private static final Pattern BEHIND = Pattern.compile("(\\p{L}[^\\d()]*?)\\s?[(\\[](\\d{1,3})[)\\]]");

    private RatedWords() {}

    /** Whether each text is a rating with its word, and the words stand in the order of their ratings. */
    public static boolean fit(Collection<String> texts) {
        if (texts.size() < 2 || !areRated(texts)) {
            return false;
        }
        List<String> ordered = ordered(texts);
        Ladder ladder = Ladder.of(ordered.stream().map(RatedWords::word).toList());
        if (ladder == null) {
            return false;
        }
        int[] rungs = ordered.stream().mapToInt(text -> ladder.rung(word(text))).toArray();
        boolean isUp = true;
        boolean isDown = true;
        for (int k = 1; k < rungs.length; k++) {
            isUp &= rungs[k] >= rungs[k - 1];
            isDown &= rungs[k] <= rungs[k - 1];
        }
        return isUp || isDown;
    }

    /** Whether each text has a number and a word. */
    static boolean areRated(Collection<String> texts) {
        return !texts.isEmpty() && texts.stream().allMatch(text -> number(text) != null);
    }

    /** The texts by their ratings, the least first. */
    static List<String> ordered(Collection<String> texts) {
        List<String> ordered = new ArrayList<>(texts);
        ordered.sort(Comparator.comparingInt((String text) -> Integer.parseInt(number(text))));
        return ordered;
    }

    /** The rating; null where there is none. */
    public static String number(String text) {
        String plain = Digits.plain(text);
        Matcher before = BEFORE.matcher(plain);
        if (before.matches()) {
            return before.group(1);
        }
        Matcher behind = BEHIND.matcher(plain);
        return behind.matches() ? behind.group(2) : null;
    }

    private static String word(String text) {
        Matcher before = BEFORE.matcher(Digits.plain(text));
        if (before.matches()) {
            return before.group(2).strip();
        }
        Matcher behind = BEHIND.matcher(Digits.plain(text));
        return behind.matches() ? behind.group(1).strip() : text;
    }
}
