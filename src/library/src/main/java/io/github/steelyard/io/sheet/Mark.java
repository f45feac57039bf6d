package io.github.steelyard.io.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The marked rows of a matrix sheet, which say something of every criterion: their labels in the first column. */
enum Mark {
    NAME("name", "names"),
    DESCRIPTION("description"),
    UNIT("unit", "units"),
    DIRECTION(
            "direction",
            "goal",
            "objective",
            "optimization",
            "optimisation",
            "preference-direction",
            "max/min",
            "min/max"),
    WEIGHT("weight", "weights"),
    WORST("worst"),
    BEST("best"),
    LEVELS("levels"),
    POINTS("points"),
    MIDPOINT("midpoint"),
    AT_LEAST("at-least"),
    AT_MOST("at-most"),
    INDIFFERENCE("indifference", "indifference-threshold"),
    PREFERENCE("preference", "preference-threshold"),
    VETO("veto", "veto-threshold"),
    GAUSSIAN_S("gaussian-s"),
    PREFERENCE_FUNCTION("preference-function"),
    NOTE("note", "notes");

    private final List<String> labels;

    Mark(String... labels) {
        this.labels = List.of(labels);
    }

    /** The label that is written. */
    String label() {
        return labels.get(0);
    }

    /** The mark that a label stands for, null when it is an option's. */
    static Mark of(String label) {
        String plain = label.strip().toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
        String bare = plain.endsWith(":") ? plain.substring(0, plain.length() - 1) : plain;
        return Arrays.stream(values())
                .filter(m -> m.labels.contains(bare))
                .findFirst()
                .orElse(null);
    }

    /** Whether the row may also be the one that names the criteria, where none has been seen yet. */
    boolean mayBeHeader() {
        return this == NAME || this == DESCRIPTION || this == NOTE;
    }
}
