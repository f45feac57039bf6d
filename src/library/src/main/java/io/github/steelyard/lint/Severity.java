package io.github.steelyard.lint;

import java.util.Locale;

/** How much a finding asks of the author. */
public enum Severity {
    /** The answer cannot be trusted. */
    ERROR,
    /** Something that is usually a mistake. */
    WARNING,
    /** Something that may well be right; only the author can tell. */
    QUESTION,
    /** Good to know. */
    NOTE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
