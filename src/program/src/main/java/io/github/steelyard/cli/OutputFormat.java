package io.github.steelyard.cli;

import java.util.Locale;

/** What results can be printed as. */
enum OutputFormat {
    TEXT,
    JSON,
    CSV,
    MARKDOWN,
    /** One page that needs nothing else; only of commands that say so. */
    HTML;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
