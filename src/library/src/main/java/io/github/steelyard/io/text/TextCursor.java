package io.github.steelyard.io.text;

import io.github.steelyard.io.place.Place;

/** Goes forward through a text and says where it is, counting lines and characters as an editor does. */
public final class TextCursor {

    private final String text;
    private int index;
    private int points;
    private int line = 1;
    private int column = 1;

    public TextCursor(String text) {
        this.text = text;
    }

    /** Goes on to the character at an index; one that lies behind is not gone back to. */
    public TextCursor to(int target) {
        int end = Math.min(target, text.length());
        while (index < end) {
            char c = text.charAt(index);
            boolean isPair = Character.isHighSurrogate(c)
                    && index + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(index + 1));
            boolean isEnd = c == '\n' || c == '\r' && !(index + 1 < text.length() && text.charAt(index + 1) == '\n');
            line += isEnd ? 1 : 0;
            column = isEnd ? 1 : column + 1;
            index += isPair ? 2 : 1;
            points++;
        }
        return this;
    }

    /** How many characters stand before it. */
    public int points() {
        return points;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }

    public Place place(String file) {
        return new Place(file, line, column);
    }
}
