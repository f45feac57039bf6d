package io.github.steelyard.io;

import java.nio.file.Path;

/**
 * The text of one file.
 *
 * @param name as shown in places
 * @param path the file, null when the text is in none
 * @param text without a byte-order mark
 * @param hasMark whether the file begins with a byte-order mark
 */
record SourceText(String name, Path path, String text, boolean hasMark) {

    /** The index in {@link #text} of the character that is {@code points} characters after the beginning. */
    int index(int points) {
        return text.length() == text.codePointCount(0, text.length()) ? points : text.offsetByCodePoints(0, points);
    }
}
