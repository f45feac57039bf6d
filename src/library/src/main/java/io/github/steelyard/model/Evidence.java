package io.github.steelyard.model;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where a judgement comes from.
 *
 * @param source id of a listed source
 * @param paragraph number of the paragraph, from 1
 * @param at another place in the source, as text ("table 3")
 * @param note what is found there, empty when not said
 * @param isAgainst whether it speaks against the judgement, else for it
 * @param isInferred whether it is what we make of the source, not what the source says
 * @param date of what it says: a year, a month or a day; empty when not said
 */
public record Evidence(
        String source,
        OptionalInt paragraph,
        Optional<String> at,
        String note,
        boolean isAgainst,
        boolean isInferred,
        String date) {

    /**
     * What a source itself says for a judgement.
     *
     * @param source id of the source
     * @param paragraph its number in the source; empty for the whole
     * @param at where in the source, in words; empty when it is not said
     * @param note a remark; may be empty
     */
    public Evidence(String source, OptionalInt paragraph, Optional<String> at, String note) {
        this(source, paragraph, at, note, false, false, "");
    }

    /**
     * Checks that every part is given.
     *
     * @param source id of a listed source
     * @param paragraph number of the paragraph, from 1
     * @param at another place in the source, as text ("table 3")
     * @param note what is found there, empty when not said
     * @param isAgainst whether it speaks against the judgement, else for it
     * @param isInferred whether it is what we make of the source, not what the source says
     * @param date of what it says: a year, a month or a day; empty when not said
     * @throws InvalidDecision when a part is null
     */
    public Evidence {
        Given.value(date, "the date of evidence");
        Given.value(source, "the source of evidence");
        Given.value(paragraph, "the paragraph of evidence");
        Given.value(at, "the place of evidence");
        Given.value(note, "the note of evidence");
    }
}
