package io.github.steelyard.io.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** A text in another encoding as UTF-8, line by line, each with a line feed behind it. */
public final class Utf8Lines extends LineStream {

    private final BufferedReader reader;

    public Utf8Lines(InputStream in, Charset charset) {
        reader = new BufferedReader(
                new InputStreamReader(
                        in,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                1 << 16);
    }

    @Override
    protected byte[] next() throws IOException {
        String text = reader.readLine();
        return text == null ? null : (text + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
