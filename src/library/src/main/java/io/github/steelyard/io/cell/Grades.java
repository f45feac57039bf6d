package io.github.steelyard.io.cell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Letters as schools and labels of energy give them, A being the best; plus and minus part them further. */
public final class Grades {

    private static final int MOST = 30;

    private Grades() {}

    /** Words from worst to best where they are grades or have a number beside them; others in the order in which they were met. */
    public static List<String> ordered(List<String> words) {
        List<String> some = new ArrayList<>(words.subList(0, Math.min(MOST, words.size())));
        if (some.stream().allMatch(word -> word.matches("[A-Ga-g][+-]{0,3}"))) {
            some.sort(Comparator.comparingInt(Grades::place));
        } else if (RatedWords.areRated(some)) {
            return RatedWords.ordered(some);
        }
        return some;
    }

    private static int place(String grade) {
        int signs = grade.length() - 1;
        int step = grade.indexOf('+') > 0 ? signs : -signs;
        return -10 * Character.toUpperCase(grade.charAt(0)) + step;
    }
}
