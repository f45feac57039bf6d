package io.github.steelyard.io.text;

import java.nio.file.Path;

/**
 * The text of one file, or a sheet of a workbook, which has cells and no text.
 *
 * @param name as shown in places
 * @param path the file, null when the text is in none
 * @param text without a byte-order mark
 * @param hasMark whether the file begins with a byte-order mark
 * @param sheet name of the sheet, empty where there is text
 * @param original the bytes of what is not UTF-8 text and so is never written, only copied; else null
 */
public record SourceText(String name, Path path, String text, boolean hasMark, String sheet, byte[] original) {

    public SourceText(String name, Path path, String text, boolean hasMark) {
        this(name, path, text, hasMark, "", null);
    }

    /** Whether it can be read as text. */
    public boolean isText() {
        return sheet.isEmpty();
    }

    /** Whether values can be replaced where they stand. */
    public boolean isEditable() {
        return original == null;
    }

    /** The same text, of which only the bytes are copied and nothing is replaced. */
    public SourceText frozen(byte[] bytes) {
        return new SourceText(name, path, text, hasMark, sheet, bytes);
    }

    /** The index in {@link #text} of the character that is {@code points} characters after the beginning. */
    public int index(int points) {
        return text.length() == text.codePointCount(0, text.length()) ? points : text.offsetByCodePoints(0, points);
    }
}
