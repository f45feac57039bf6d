package io.github.steelyard.io.cell;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** The marked rows of a matrix sheet, which say something of every criterion: their labels in the first column. */
public enum Mark {
    NAME(Notion.NAME),
    DESCRIPTION(Notion.DESCRIPTION),
    UNIT(Notion.UNIT),
    DIRECTION(Notion.DIRECTION),
    WEIGHT(Notion.WEIGHT),
    WORST(Notion.WORST),
    BEST(Notion.BEST),
    SCALE_MIN(Notion.SCALE_MIN),
    SCALE_MAX(Notion.SCALE_MAX),
    LEVELS(Notion.LEVELS),
    POINTS(Notion.POINTS),
    MIDPOINT(Notion.MIDPOINT),
    AT_LEAST(Notion.AT_LEAST),
    AT_MOST(Notion.AT_MOST),
    INDIFFERENCE(Notion.INDIFFERENCE),
    PREFERENCE(Notion.PREFERENCE),
    VETO(Notion.VETO),
    GAUSSIAN_S(Notion.GAUSSIAN_S),
    PREFERENCE_FUNCTION(Notion.PREFERENCE_FUNCTION),
    NOTE(Notion.NOTE);

    private static final Pattern LETTER = Pattern.compile("[a-z] ?[:=–] ?(?=\\p{L})");

    private static final Pattern MASS = Pattern.compile(
            "(?i)[(\\[]\\s*(k?g|mg|t|lbs?|oz|kilos?|kilograms?|grams?|tonnes?|tons?|pounds?|kilogramm|gramm|公斤|千克|克)\\s*[)\\]]");

    private final Notion notion;

    Mark(Notion notion) {
        this.notion = notion;
    }

    /** The label that is written. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The mark that a label stands for, null when it is an option's. */
    public static Mark of(String label) {
        String plain = Words.plain(label);
        Mark mark = ofFolded(plain);
        if (mark == WEIGHT && MASS.matcher(label).find()) {
            return null; // How heavy something is.
        }
        // "Q: Indifference" names its letter first.
        return mark == null && LETTER.matcher(plain).lookingAt()
                ? ofFolded(LETTER.matcher(plain).replaceFirst(""))
                : mark;
    }

    private static Mark ofFolded(String plain) {
        return Arrays.stream(values())
                .filter(m -> m.notion.hasFolded(plain))
                .findFirst()
                .orElse(null);
    }

    /** The mark of a notion, null when it is none. */
    static Mark ofNotion(Notion notion) {
        return Arrays.stream(values())
                .filter(m -> m.notion == notion)
                .findFirst()
                .orElse(null);
    }

    /** Whether what stands in the row are numbers. */
    public boolean isNumeric() {
        return switch (this) {
            case WEIGHT,
                    WORST,
                    BEST,
                    SCALE_MIN,
                    SCALE_MAX,
                    MIDPOINT,
                    AT_LEAST,
                    AT_MOST,
                    INDIFFERENCE,
                    PREFERENCE,
                    VETO,
                    GAUSSIAN_S -> true;
            default -> false;
        };
    }

    /** Whether the row may also be the one that names the criteria, where none has been seen yet. */
    public boolean mayBeHeader() {
        return this == NAME || this == DESCRIPTION || this == NOTE;
    }
}
