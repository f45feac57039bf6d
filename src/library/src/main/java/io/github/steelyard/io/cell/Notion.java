package io.github.steelyard.io.cell;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a label or a word in a cell may stand for, in the twelve languages of the table {@code notions.txt}. */
public enum Notion {
    WEIGHT,
    DIRECTION,
    MORE,
    LESS,
    UNIT,
    NAME,
    DESCRIPTION,
    NOTE,
    LEVELS,
    POINTS,
    MIDPOINT,
    AT_LEAST,
    AT_MOST,
    WORST,
    BEST,
    SCALE_MIN,
    SCALE_MAX,
    INDIFFERENCE,
    PREFERENCE,
    VETO,
    GAUSSIAN_S,
    PREFERENCE_FUNCTION,
    LETTER_WEIGHT,
    LETTER_FUNCTION,
    LETTER_INDIFFERENCE,
    LETTER_PREFERENCE,
    LETTER_VETO,
    LETTER_S,
    TOTAL_SUM,
    TOTAL_SCORE,
    TOTAL_MEAN,
    TOTAL_SPREAD,
    TOTAL_MAX,
    TOTAL_MIN,
    TOTAL_RANK,
    IDEAL,
    OPTION_HEADING,
    CRITERION_HEADING,
    VALUE_HEADING,
    ID_HEADING,
    NAME_HEADING,
    KIND_HEADING,
    DESCRIPTION_HEADING,
    TEXT_HEADING,
    MISSING,
    MEAN_ENDING,
    SPREAD_ENDING,
    LOW_ENDING,
    HIGH_ENDING,
    MODE_ENDING;

    private static final Map<Notion, Set<String>> WORDS = words();

    private static final List<Notion> MARKS_IN_LABELS =
            List.of(WEIGHT, INDIFFERENCE, PREFERENCE, VETO, PREFERENCE_FUNCTION, SCALE_MIN, SCALE_MAX);

    /** Words that names of options hold as well: a priority lane, a function hall, a scale model. */
    private static final Set<String> COMMON = Set.of(
            "priority",
            "priorities",
            "prioritat",
            "priorite",
            "prioridad",
            "prioridade",
            "priorita",
            "prioriteit",
            "prioritas",
            "priorytet",
            "function",
            "scale",
            "bedeutung",
            "belang",
            "znaczenie",
            "kepentingan");

    /** How many signs an option has in a matrix after Pugh: "Sum +", "Σ−", "number of S", "total of minuses". */
    private static final Pattern SIGNS_COUNTED = Pattern.compile(
            "(sum|summe|total|gesamt|somme|suma|somma|soma|som|totaal|number|no\\.?|#|count|σ|∑|合计|总计|合計|합계)( of)?"
                    + " ?[\"']?([+\u2212\u2013-]+|s|plus(es)?|minus(es)?|positives?|negatives?|sames?)[\"']?s?");

    private static Map<Notion, Set<String>> words() {
        Map<Notion, Set<String>> words = new HashMap<>();
        for (String[] line : Words.table("notions.txt")) {
            Notion notion = valueOf(line[0].toUpperCase(Locale.ROOT).replace('-', '_'));
            Set<String> set = words.computeIfAbsent(notion, n -> new HashSet<>());
            Arrays.stream(line[1].split(" \\| ")).map(Words::folded).forEach(set::add);
        }
        return words;
    }

    /** Whether the text is one of the words for this. */
    public boolean has(String text) {
        return text.length() <= 60 && hasFolded(Words.plain(text));
    }

    /** Whether a text that was folded already is one of the words for this. */
    public boolean hasFolded(String folded) {
        return WORDS.get(this).contains(folded);
    }

    boolean isTotal() {
        return ordinal() >= TOTAL_SUM.ordinal() && ordinal() <= TOTAL_RANK.ordinal();
    }

    private boolean isLetter() {
        return ordinal() >= LETTER_WEIGHT.ordinal() && ordinal() <= LETTER_S.ordinal();
    }

    /** The total that a label stands for, null when it stands for none. */
    public static Notion totalOf(String label) {
        String plain = Words.plain(label);
        return Arrays.stream(values())
                .filter(n -> n.isTotal() && n.hasFolded(plain))
                .findFirst()
                .orElse(SIGNS_COUNTED.matcher(plain).matches() ? TOTAL_SUM : null);
    }

    /** Whether a label begins or ends with a word for weights or thresholds, and has more words. */
    public static boolean isLikeMark(String label) {
        String plain = Words.plain(label);
        if (plain.length() > 60) {
            return false;
        }
        for (Notion notion : MARKS_IN_LABELS) {
            for (String word : WORDS.get(notion)) {
                boolean isLong = word.length() > 3 && !COMMON.contains(word);
                boolean isAsian = word.length() > 1 && Character.isIdeographic(word.codePointAt(0))
                        || word.codePointAt(0) >= '\u1100';
                if (isLong && (plain.startsWith(word + " ") || plain.endsWith(" " + word))
                        || isAsian && plain.contains(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Labels of marks and totals that are ids as well, for a quick look at many; made when they are first asked for. */
    private static final class Ids {
        private static final Set<String> ALL = all();

        private static Set<String> all() {
            Set<String> ids = new HashSet<>();
            for (Notion notion : values()) {
                if (notion.isTotal() || Mark.ofNotion(notion) != null) {
                    WORDS.get(notion).forEach(word -> ids.add(word.replace(' ', '-')));
                }
            }
            return ids;
        }
    }

    /** Labels of marks and totals as they are as ids. */
    public static Set<String> ids() {
        return Ids.ALL;
    }

    /** Whether the label of a row in a table of options is one of a mark or of a total. */
    public static boolean isLabel(String label) {
        for (int k = 0; k < label.length(); k++) {
            char c = label.charAt(k);
            if (!(c >= 'a' && c <= 'z' || c == '-' || c >= '0' && c <= '9')) {
                return Mark.of(label) != null || totalOf(label) != null;
            }
        }
        return Ids.ALL.contains(label);
    }

    /** Whether a reader might take a label for anything but the name of an option or a criterion. */
    public static boolean isAny(String label) {
        String plain = Words.plain(label);
        return Arrays.stream(values())
                .filter(n -> n.isTotal()
                        || n.isLetter()
                        || Mark.ofNotion(n) != null
                        || n == SCALE_MIN
                        || n == SCALE_MAX
                        || n.ordinal() >= OPTION_HEADING.ordinal() && n.ordinal() <= TEXT_HEADING.ordinal())
                .anyMatch(n -> n.hasFolded(plain));
    }
}
