package io.github.steelyard.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * The type of one document: Roboto (Latin, Greek, Cyrillic), Liberation Sans for what that has not, and a box for what
 * neither has, or what is written from right to left: lines are laid out from the left, and Hebrew backwards is worse
 * than no Hebrew. Which characters had to be boxes is kept, so that the document can say so.
 */
final class Typeface {

    private static final String ROBOTO = "/com/formdev/flatlaf/fonts/roboto/Roboto-";
    private static final String LIBERATION = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final int BOX = 0x25a1;

    private final Face regular;
    private final Face bold;
    private final Face fallback;
    private final TreeSet<Integer> missing = new TreeSet<>();

    Typeface(PDDocument document) throws IOException {
        this.regular = Face.of(ROBOTO + "Regular.ttf", document);
        this.bold = Face.of(ROBOTO + "Bold.ttf", document);
        this.fallback = Face.of(LIBERATION, document);
    }

    /** A piece of text that one font shows. */
    record Run(PDFont font, String text) {}

    /** The text in pieces, from left to right. */
    List<Run> runs(String text, boolean isBold) {
        List<Run> runs = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        Face last = null;
        for (int k = 0; k < text.length(); ) {
            int point = text.codePointAt(k);
            k += Character.charCount(point);
            if (isInvisible(point)) {
                continue;
            }
            int shown = shown(point, isBold);
            Face face = face(shown, isBold);
            if (face != last && last != null) {
                runs.add(new Run(last.font(), piece.toString()));
                piece.setLength(0);
            }
            last = face;
            piece.appendCodePoint(shown);
            if (shown == BOX && point != BOX) {
                missing.add(point);
            }
        }
        if (last != null) {
            runs.add(new Run(last.font(), piece.toString()));
        }
        return runs;
    }

    /** The width of a text in points. */
    double width(String text, boolean isBold, double size) {
        double width = 0;
        for (int k = 0; k < text.length(); ) {
            int point = text.codePointAt(k);
            k += Character.charCount(point);
            if (!isInvisible(point)) {
                int shown = shown(point, isBold);
                width += face(shown, isBold).width(shown);
            }
        }
        return width * size;
    }

    /** The characters that were asked for and are in none of the fonts. */
    TreeSet<Integer> missing() {
        return missing;
    }

    private static boolean isInvisible(int point) {
        return Character.getType(point) == Character.FORMAT || point >= 0xfe00 && point <= 0xfe0f;
    }

    private static boolean isFromRight(int point) {
        byte direction = Character.getDirectionality(point);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private int shown(int point, boolean isBold) {
        if (isFromRight(point)) {
            return BOX;
        }
        if ((isBold ? bold : regular).has(point) || fallback.has(point)) {
            return point;
        }
        return Character.getType(point) == Character.SPACE_SEPARATOR ? ' ' : BOX;
    }

    private Face face(int point, boolean isBold) {
        Face own = isBold ? bold : regular;
        return own.has(point) ? own : fallback;
    }
}
