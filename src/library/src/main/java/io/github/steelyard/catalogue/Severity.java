package io.github.steelyard.catalogue;

import java.util.Locale;

/** How bad what was found in a file or a decision is, worst first. */
public enum Severity {
    /** The file cannot be used, or the answer cannot be trusted. */
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
