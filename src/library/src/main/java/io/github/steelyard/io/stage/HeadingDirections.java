package io.github.steelyard.io.stage;

import io.github.steelyard.io.cell.Direct;
import io.github.steelyard.io.cell.Words;
import io.github.steelyard.io.draft.Column;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Better ends that headings of criteria say: words in brackets, arrows, and signs where each heading has one. */
public final class HeadingDirections {

    private static final Pattern BRACKETS =
            Pattern.compile("[(\\[]([^()\\[\\]]*)[)\\]]|([↑↓▲▼⬆⬇])\\s*$|^\\s*([↑↓▲▼⬆⬇])");
    private static final Pattern SIGN =
            Pattern.compile(".*\\p{L}.*?(?:\\s?[(\\[]\\s?([+\u2212\u2013-])\\s?[)\\]]|\\s([+\u2212\u2013-]))");

    private HeadingDirections() {}

    /** The direction that a heading says in brackets or with an arrow; null when it says none. */
    public static Direct of(String text) {
        Matcher m = BRACKETS.matcher(text);
        while (m.find()) {
            String word = m.group(1) != null ? m.group(1) : m.group(2) != null ? m.group(2) : m.group(3);
            String plain = Words.folded(word);
            // Words such as low or cost in brackets may say what is counted.
            boolean isSure = plain.matches("max(imi[sz]e|imum)?|min(imi[sz]e|imum)?|[↑↓▲▼⬆⬇]|.* better");
            Direct direct = isSure ? Direct.of(word) : null;
            if (direct != null) {
                return direct;
            }
        }
        return null;
    }

    /** Whether each heading ends with a plus or a minus, which is then its better end and no part of a name. */
    public static boolean areSigned(List<Column> criteria) {
        return criteria.size() > 1
                && criteria.stream()
                        .allMatch(c -> SIGN.matcher(c.heading().text()).matches());
    }

    /** The direction that the sign behind a heading stands for. */
    public static Direct signed(String text) {
        Matcher m = SIGN.matcher(text);
        if (!m.matches()) {
            throw new IllegalArgumentException(text);
        }
        return Direct.of(m.group(1) == null ? m.group(2) : m.group(1));
    }
}
