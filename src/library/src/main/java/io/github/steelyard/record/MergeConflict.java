package io.github.steelyard.record;

import io.github.steelyard.catalogue.Meaning;

/**
 * A fact that both changed, each in their own way.
 *
 * @param subject way through the decision file
 * @param base value that both started from; null where there was none
 * @param ours our value; null where we took it out
 * @param theirs their value; null where they took it out
 */
public record MergeConflict(
        @Meaning("way through the decision file") String subject,

        @Meaning("value that both started from; null where there was none")
        Object base,

        @Meaning("our value; null where we took it out") Object ours,
        @Meaning("their value; null where they took it out") Object theirs) {

    /** The conflict in a sentence. */
    public String sentence() {
        return subject.replace("/", ", ") + ": was " + ChangeWords.shown(base) + ", ours " + ChangeWords.shown(ours)
                + ", theirs " + ChangeWords.shown(theirs);
    }
}
