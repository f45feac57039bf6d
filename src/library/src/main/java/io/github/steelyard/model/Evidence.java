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
 */
public record Evidence(String source, OptionalInt paragraph, Optional<String> at, String note) {
    public Evidence {
        Given.value(source, "the source of evidence");
        Given.value(paragraph, "the paragraph of evidence");
        Given.value(at, "the place of evidence");
        Given.value(note, "the note of evidence");
    }
}
