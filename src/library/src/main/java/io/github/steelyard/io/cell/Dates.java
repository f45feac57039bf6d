package io.github.steelyard.io.cell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Days and moments as people write them; a performance is none of them, since nothing says from when days count. */
public final class Dates {

    private static final int MOST = 30;

    private static final Pattern YEAR_FIRST = Pattern.compile("\\d{4}([-/.])\\d\\d?\\1\\d\\d?");
    private static final Pattern DAY_OR_MONTH_FIRST = Pattern.compile("\\d\\d?([-/.])\\d\\d?\\1(?:\\d{4}|\\d\\d)");
    private static final Pattern TIME = Pattern.compile(
            "[T ,]\\s?\\d\\d?:\\d\\d(?::\\d\\d(?:[.,]\\d+)?)?(?: ?[AaPp]\\.?[Mm]\\.?)?(?: ?(?:Z|UTC|GMT|[+-]\\d)[-+:\\d]*)?$");

    private Dates() {}

    /** Whether all words are days, with or without a time. */
    public static boolean are(List<String> words) {
        return words.stream().allMatch(word -> isDay(TIME.matcher(word).replaceFirst("")));
    }

    /** Whether a text is a moment: a day with a time of day. */
    public static boolean isMoment(String text) {
        return TIME.matcher(text).find() && isDay(TIME.matcher(text).replaceFirst(""));
    }

    private static boolean isDay(String word) {
        return YEAR_FIRST.matcher(word).matches()
                || DAY_OR_MONTH_FIRST.matcher(word).matches();
    }

    /** The earliest first where the year stands first; else as they were met, since day and month may be either. */
    public static List<String> ordered(List<String> words) {
        List<String> some = new ArrayList<>(words.subList(0, Math.min(MOST, words.size())));
        if (some.stream().allMatch(word -> YEAR_FIRST.matcher(word).matches())) {
            some.sort(Comparator.comparing(Dates::number));
        }
        return some;
    }

    private static int number(String day) {
        String[] parts = day.split("[-/.]");
        return Integer.parseInt(parts[0]) * 10_000 + Integer.parseInt(parts[1]) * 100 + Integer.parseInt(parts[2]);
    }
}
