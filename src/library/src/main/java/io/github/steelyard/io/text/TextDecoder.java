package io.github.steelyard.io.text;

import io.github.steelyard.io.place.Place;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** Turns bytes into text, or says why they are not text. */
public final class TextDecoder {

    private TextDecoder() {}

    /** The text, or null when an error was reported. */
    public static SourceText decode(String name, Path path, byte[] bytes, Diagnostics diagnostics) {
        String wide = wide(bytes);
        if (wide != null) {
            diagnostics.report(
                    DiagnosticId.ENCODING,
                    new Place(name, 1, 1),
                    "the file is " + wide + "; save it as UTF-8, the only encoding that is read");
            return null;
        }
        boolean hasMark =
                bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        int from = hasMark ? 3 : 0;
        String text = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0 && !isWellFormed(name, bytes, from, diagnostics)) {
            return null;
        }
        return checked(new SourceText(name, path, text, hasMark), diagnostics);
    }

    /** The text itself, or null when an error was reported for a character that no file may hold. */
    public static SourceText checked(SourceText source, Diagnostics diagnostics) {
        return hasControls(source, diagnostics) ? null : source;
    }

    private static String wide(byte[] b) {
        int n = b.length;
        if (n >= 4 && b[0] == 0 && b[1] == 0 && (b[2] & 0xFF) == 0xFE && (b[3] & 0xFF) == 0xFF
                || n >= 4 && (b[0] & 0xFF) == 0xFF && (b[1] & 0xFF) == 0xFE && b[2] == 0 && b[3] == 0
                || n >= 4 && b[0] == 0 && b[1] == 0 && b[2] == 0 && b[3] != 0
                || n >= 4 && b[0] != 0 && b[1] == 0 && b[2] == 0 && b[3] == 0) {
            return "UTF-32";
        }
        if (n >= 2 && (b[0] & 0xFF) == 0xFE && (b[1] & 0xFF) == 0xFF
                || n >= 2 && (b[0] & 0xFF) == 0xFF && (b[1] & 0xFF) == 0xFE
                || n >= 4 && b[0] == 0 && b[1] != 0 && b[2] == 0 && b[3] != 0
                || n >= 4 && b[0] != 0 && b[1] == 0 && b[2] != 0 && b[3] == 0) {
            return "UTF-16";
        }
        return null;
    }

    private static boolean isWellFormed(String name, byte[] bytes, int from, Diagnostics diagnostics) {
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate(bytes.length - from);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        if (!result.isError()) {
            return true;
        }
        int bad = in.position();
        String before = new String(Arrays.copyOfRange(bytes, from, bad), StandardCharsets.UTF_8);
        diagnostics.report(
                DiagnosticId.ENCODING,
                place(name, before, before.length()),
                "the byte " + String.format(Locale.ROOT, "0x%02X", bytes[bad] & 0xFF)
                        + " is not UTF-8; save the file as UTF-8, the only encoding that is read");
        return false;
    }

    private static boolean hasControls(SourceText source, Diagnostics diagnostics) {
        String text = source.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < 0x20 || c > 0x7E) && isControl(c)) {
                diagnostics.report(
                        DiagnosticId.CONTROL_CHARACTER,
                        place(source.name(), text, i),
                        "the text holds the control character " + code(c) + ", which no decision file may hold");
                return true;
            }
        }
        return false;
    }

    /** Whether no text may hold the character: controls but tab and line ends, unusual line ends, non-characters. */
    static boolean isControl(char c) {
        return c < 0x20 && c != '\t' && c != '\n' && c != '\r'
                || c >= 0x7F && c < 0xA0
                || c == 0x2028
                || c == 0x2029
                || c >= 0xFFFE;
    }

    static String code(char c) {
        return String.format(Locale.ROOT, "U+%04X", (int) c);
    }

    /** The place of a character, lines ending as an editor ends them. */
    public static Place place(String name, String text, int index) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < index; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n')) {
                line++;
                lineStart = i + 1;
            }
        }
        return new Place(name, line, text.codePointCount(lineStart, index) + 1);
    }
}
