package io.github.steelyard.io.text;

import io.github.steelyard.io.place.Place;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The text of a table, which spreadsheets write in more encodings than people know of: UTF-8, UTF-16 with a byte-order
 * mark, and else Windows-1252, which is said.
 */
public final class TableText {

    /** What Western spreadsheets write when they are not told otherwise. */
    public static final Charset WINDOWS = Charset.forName("windows-1252");

    private TableText() {}

    /** The encoding that a byte-order mark names; null when there is none. */
    public static Charset marked(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        boolean isMark =
                bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        return isMark ? StandardCharsets.UTF_8 : null;
    }

    /** The text, or null when an error was reported. */
    public static SourceText decode(String name, Path path, byte[] bytes, Diagnostics diagnostics) {
        Charset marked = marked(bytes);
        boolean isUtf32 = bytes.length >= 4 && bytes[2] == 0 && bytes[3] == 0;
        if (marked == null || marked == StandardCharsets.UTF_8 || isUtf32) {
            int bad = firstBad(bytes);
            boolean isWide = bytes.length > 1 && (bytes[0] == 0 || bytes[1] == 0);
            if (bad < 0 || marked != null || isWide) {
                return TextDecoder.decode(name, path, bytes, diagnostics);
            }
            return windows(name, path, bytes, bad, diagnostics);
        }
        try {
            String text = strict(marked, bytes, 2);
            return TextDecoder.checked(new SourceText(name, path, text, true, "", bytes), diagnostics);
        } catch (CharacterCodingException e) {
            diagnostics.report(
                    DiagnosticId.ENCODING,
                    new Place(name, 1, 1),
                    "the file begins as " + marked.name() + " and is not; save it as UTF-8");
            return null;
        }
    }

    private static SourceText windows(String name, Path path, byte[] bytes, int bad, Diagnostics diagnostics) {
        try {
            String text = strict(WINDOWS, bytes, 0);
            Place place = TextDecoder.place(name, text, bad);
            SourceText source = TextDecoder.checked(new SourceText(name, path, text, false, "", bytes), diagnostics);
            if (source != null) {
                diagnostics.report(
                        DiagnosticId.OTHER_ENCODING,
                        place,
                        "the file is not UTF-8 and was read as Windows-1252, which makes this a '" + text.charAt(bad)
                                + "'; if that is wrong, save it as UTF-8");
            }
            return source;
        } catch (CharacterCodingException e) {
            diagnostics.report(
                    DiagnosticId.ENCODING,
                    new Place(name, 1, 1),
                    "the file is neither UTF-8 nor UTF-16 nor Windows-1252; byte "
                            + String.format(Locale.ROOT, "0x%02X", bytes[bad] & 0xFF) + " at " + (bad + 1)
                            + " is the first that is not UTF-8; save it as UTF-8");
            return null;
        }
    }

    private static String strict(Charset charset, byte[] bytes, int from) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                .toString();
    }

    /** Whether the beginning of a file is not UTF-8; a character cut off at its end does not count. */
    public static boolean isOther(byte[] beginning) {
        int bad = firstBad(beginning);
        return bad >= 0 && bad < beginning.length - 4;
    }

    /** The index of the first byte that is not UTF-8; −1 when all are. */
    private static int firstBad(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        java.nio.CharBuffer out = java.nio.CharBuffer.allocate(8192);
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        while (true) {
            var result = decoder.decode(in, out, true);
            if (result.isError()) {
                return in.position();
            }
            if (result.isUnderflow()) {
                return -1;
            }
            out.clear();
        }
    }
}
