package io.github.steelyard.text;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The right word nearest to a wrong one. */
public final class Nearest {

    private static final Pattern HINT = Pattern.compile("did you mean '(.+?)'\\?");

    private Nearest() {}

    /**
     * The candidate with the smallest edit distance (insertions, deletions, substitutions and swaps of neighbours,
     * case ignored), if that is at most a third of the longer word, rounded; the first such in case of equality.
     */
    public static Optional<String> to(String wrong, Collection<String> candidates) {
        String best = null;
        int bestDistance = Integer.MAX_VALUE;
        String lower = wrong.toLowerCase(Locale.ROOT);
        if (lower.length() > 100) {
            return Optional.empty();
        }
        for (String candidate : candidates) {
            int longer = Math.max(lower.length(), candidate.length());
            int limit = Math.max(1, (longer + 1) / 3);
            if (Math.abs(lower.length() - candidate.length()) > limit) {
                continue;
            }
            int distance = distance(lower, candidate.toLowerCase(Locale.ROOT));
            if (distance <= limit && distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The only candidate that is one edit away; empty where there is none, or more than one. */
    public static Optional<String> slip(String wrong, Collection<String> candidates) {
        List<String> near = candidates.stream()
                .filter(candidate -> Math.abs(candidate.length() - wrong.length()) <= 1)
                .filter(candidate -> distance(wrong, candidate) == 1)
                .limit(2)
                .toList();
        return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
    }

    /** "; did you mean 'x'?" or nothing. */
    public static String hint(String wrong, Collection<String> candidates) {
        return to(wrong, candidates).map(Nearest::said).orElse("");
    }

    /** A word that was found, as messages say it: "; did you mean 'x'?". */
    public static String said(String word) {
        return "; did you mean '" + word + "'?";
    }

    /** The word that {@link #said} put into a message. */
    public static Optional<String> hinted(String message) {
        Matcher hint = HINT.matcher(message);
        return hint.find() ? Optional.of(hint.group(1)) : Optional.empty();
    }

    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            d[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            d[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
