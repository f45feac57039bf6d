package io.github.steelyard.model;

/**
 * A rule that something breaks, before it is said where that stands. A reader puts a line of a file to it, the check of
 * a decision made in code the way through the decision.
 *
 * @param id kebab-case id of the diagnostic
 * @param part which of the things looked at is to blame: the key that holds it in a file; empty for all together
 * @param message what was found and what is allowed
 */
public record Broken(String id, String part, String message) {

    Broken(String id, String message) {
        this(id, "", message);
    }
}
