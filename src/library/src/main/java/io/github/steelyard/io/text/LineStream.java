package io.github.steelyard.io.text;

import java.io.IOException;
import java.io.InputStream;

/** Bytes that are made a line at a time, as they are asked for. */
public abstract class LineStream extends InputStream {

    private byte[] line = {};
    private int at;

    /** The next line with its line feed, or several; null at the end. */
    protected abstract byte[] next() throws IOException;

    /** Makes the first line now, for what is known only then. */
    protected final void start() throws IOException {
        line = next();
    }

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public final int read(byte[] into, int from, int most) throws IOException {
        if (line != null && at == line.length) {
            line = next();
            at = 0;
        }
        if (line == null) {
            return -1;
        }
        int count = Math.min(most, line.length - at);
        System.arraycopy(line, at, into, from, count);
        at += count;
        return count;
    }
}
