package io.github.steelyard.lint;

import java.util.List;

/**
 * What would mend it.
 *
 * @param label what is done, beginning with a verb, without a full stop
 * @param changes all of them together
 */
public record Fix(String label, List<Change> changes) {

    /**
     * Copies {@code changes}.
     *
     * @param label what is done, beginning with a verb, without a full stop
     * @param changes all of them together
     * @throws NullPointerException when it or a part of it is null
     */
    public Fix {
        changes = List.copyOf(changes);
    }

    /**
     * One value of the file.
     *
     * @param way through the decision file ("criteria/cost/weight"); a value that stands in the file
     * @param text to stand there instead, as it is typed in YAML
     */
    public record Change(String way, String text) {}

    /** One value replaced by another. */
    static Fix of(String label, String way, String text) {
        return new Fix(label, List.of(new Change(way, text)));
    }
}
