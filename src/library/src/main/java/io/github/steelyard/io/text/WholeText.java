package io.github.steelyard.io.text;

import java.io.Reader;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * A text that is in memory already, as the YAML scanner wants to see it. The scanner's own reader copies its whole
 * window for every further thousand characters of one token, which makes a long scalar cost the square of its length.
 */
public final class WholeText extends StreamReader {

    private static final int[] NO_SNIPPET = {};

    private final String text;
    /** The characters, where some are beyond the basic plane; else null. */
    private final int[] points;

    private final int length;
    private int pointer;
    private int documentStart;
    private int line;
    private int column;

    public WholeText(String text) {
        super(Reader.nullReader());
        this.text = text;
        this.points = hasSurrogates(text) ? text.codePoints().toArray() : null;
        this.length = points == null ? text.length() : points.length;
    }

    private static boolean hasSurrogates(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private int at(int k) {
        return k >= length ? 0 : points == null ? text.charAt(k) : points[k];
    }

    @Override
    public Mark getMark() {
        return new Mark("", pointer, line, column, NO_SNIPPET, 0);
    }

    @Override
    public void forward() {
        forward(1);
    }

    @Override
    public void forward(int count) {
        for (int k = 0; k < count && pointer < length; k++) {
            int c = at(pointer++);
            if (c == '\n' || c == '\r' && at(pointer) != '\n') {
                line++;
                column = 0;
            } else {
                column++;
            }
        }
    }

    @Override
    public int peek() {
        return at(pointer);
    }

    @Override
    public int peek(int ahead) {
        return at(pointer + ahead);
    }

    @Override
    public String prefix(int count) {
        int end = Math.min(pointer + count, length);
        return points == null ? text.substring(pointer, end) : new String(points, pointer, end - pointer);
    }

    @Override
    public String prefixForward(int count) {
        String prefix = prefix(count);
        pointer += count;
        column += count;
        return prefix;
    }

    @Override
    public int getColumn() {
        return column;
    }

    @Override
    public int getDocumentIndex() {
        return pointer - documentStart;
    }

    @Override
    public void resetDocumentIndex() {
        documentStart = pointer;
    }

    @Override
    public int getIndex() {
        return pointer;
    }

    @Override
    public int getLine() {
        return line;
    }
}
