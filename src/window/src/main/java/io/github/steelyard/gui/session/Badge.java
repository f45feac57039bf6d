package io.github.steelyard.gui.session;

import io.github.steelyard.editing.Edit;
import java.util.Optional;

/**
 * Something worth looking at, said quietly beside what it is about.
 *
 * @param text one sentence
 * @param fix what would mend it, with one press of a button; empty where only a person can
 */
public record Badge(String text, Optional<Fix> fix) {

    /** A badge without a fix. */
    public static Badge of(String text) {
        return new Badge(text, Optional.empty());
    }

    /**
     * What would mend it.
     *
     * @param label of the button
     * @param edit that it makes
     */
    public record Fix(String label, Edit edit) {}
}
