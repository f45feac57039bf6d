package io.github.steelyard.io.workbook;

import io.github.steelyard.io.format.ReadLimits;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a part of a workbook, which end in an exception where a tag, or a tag with the text behind it, is longer
 * than any program writes. A parser holds each of them whole.
 */
final class MarkupStream extends FilterInputStream {

    /** Bytes between {@code <} and {@code >}. */
    private static final int TAG = 1 << 20;

    /** Bytes that one character can take at most where it is written as a reference. */
    private static final int REFERENCE = 8;

    private final long most;
    private final long size;
    private long left;
    private long length;
    private boolean inTag;
    private String fault;

    /**
     * @param textLength characters of a text
     * @param size bytes of the whole part
     */
    MarkupStream(InputStream in, int textLength, long size) {
        super(in);
        this.most = (long) REFERENCE * textLength + TAG;
        this.size = size;
        this.left = size;
    }

    /** Why the stream ended before its time; null when it did not. */
    String fault() {
        return fault;
    }

    private void end(String why) throws IOException {
        fault = why;
        throw new IOException(why);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int count) throws IOException {
        int read = super.read(into, from, count);
        left -= Math.max(0, read);
        if (left < 0) {
            end("unpacks to more than " + ReadLimits.shown(size) + ", which is far more than it takes packed");
        }
        for (int k = from; k < from + read; k++) {
            if (into[k] == '<') {
                length = 0;
                inTag = true;
            } else {
                length++;
                inTag &= into[k] != '>';
                if (inTag && length > TAG || length > most) {
                    end("has a tag or a text that is longer than any program writes");
                }
            }
        }
        return read;
    }
}
