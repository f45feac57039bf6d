package io.github.steelyard.io.text;

import io.github.steelyard.io.format.ReadLimits;
import io.github.steelyard.io.place.Place;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** What was packed with gzip. */
public final class Unpacked {

    private Unpacked() {}

    /** The bytes, at most {@code limit} of them; null when an error was reported. */
    public static byte[] of(byte[] packed, String name, int limit, Place at, Diagnostics diagnostics) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] bytes = in.readNBytes(limit + 1);
            if (bytes.length <= limit) {
                return bytes;
            }
            diagnostics.report(
                    DiagnosticId.TOO_LARGE,
                    at,
                    Diagnostics.quoted(name) + " unpacks to more than " + ReadLimits.shown(limit)
                            + ", the most that is read");
        } catch (IOException e) {
            diagnostics.report(
                    DiagnosticId.UNREADABLE, at, Diagnostics.quoted(name) + " is damaged: it cannot be unpacked");
        }
        return null;
    }
}
