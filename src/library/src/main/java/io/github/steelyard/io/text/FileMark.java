package io.github.steelyard.io.text;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;

/**
 * Tells the content of a file from what it is after an edit: the number of bytes and their CRC-32. Of a file that is too
 * large to be read only the number of bytes; of what is gone or is no ordinary file nothing.
 */
public final class FileMark {

    /** The mark of a file that is not there. */
    public static final String NONE = "";

    private static final char BETWEEN = '-';

    private FileMark() {}

    /** The mark of a file with these bytes. */
    static String of(Path file, byte[] bytes) {
        if (!Files.isRegularFile(file)) {
            return NONE;
        }
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return bytes.length + "" + BETWEEN + Long.toHexString(sum.getValue());
    }

    /** The mark of a file that is too large. */
    static String tooLarge(Path file) throws IOException {
        return Files.isRegularFile(file) ? "" + Files.size(file) : NONE;
    }

    /** Whether a file is still what it was when it was marked. */
    public static boolean isCurrent(Path file, String mark) {
        if (!Files.isRegularFile(file)) {
            return mark.equals(NONE);
        }
        try {
            long size = Files.size(file);
            if (mark.indexOf(BETWEEN) < 0) {
                return mark.equals("" + size);
            }
            return mark.startsWith("" + size + BETWEEN)
                    && mark.equals("" + size + BETWEEN + Long.toHexString(sum(file)));
        } catch (IOException unreadable) {
            return mark.equals(NONE);
        }
    }

    private static long sum(Path file) throws IOException {
        CRC32 sum = new CRC32();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                sum.update(buffer, 0, n);
            }
        }
        return sum.getValue();
    }
}
