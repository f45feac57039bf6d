package io.github.steelyard.io.draft;

/**
 * What may be said about a point.
 *
 * @param label the answer in words
 * @param key one of {@link SheetOptions#KEYS}
 * @param text what is said under it
 */
public record SheetAnswer(String label, String key, String text) {

    /** The option of the command line that says the same. */
    public String option() {
        return SheetOptions.option(key, text);
    }
}
