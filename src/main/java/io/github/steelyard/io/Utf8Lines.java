package io.github.steelyard.io;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** A text in another encoding as UTF-8, line by line, each with a line feed behind it. */
final class Utf8Lines extends InputStream {

    private final BufferedReader reader;
    private byte[] line = {};
    private int at;

    Utf8Lines(InputStream in, Charset charset) {
        reader = new BufferedReader(
                new InputStreamReader(
                        in,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                1 << 16);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        if (at == line.length) {
            String text = reader.readLine();
            if (text == null) {
                return -1;
            }
            line = (text + "\n").getBytes(StandardCharsets.UTF_8);
            at = 0;
        }
        int count = Math.min(most, line.length - at);
        System.arraycopy(line, at, into, from, count);
        at += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
