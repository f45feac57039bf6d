package io.github.steelyard.gui.widget;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;

/** Small things that every painted component needs. */
public final class Ink {

    private Ink() {}

    /** A copy of a graphics context with smooth lines and text. The caller disposes of it. */
    public static Graphics2D smooth(Graphics g) {
        Graphics2D copy = (Graphics2D) g.create();
        copy.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        copy.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        copy.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return copy;
    }

    /** A copy of a graphics context with smooth text and sharp, cheap rectangles. The caller disposes of it. */
    public static Graphics2D crisp(Graphics g) {
        Graphics2D copy = (Graphics2D) g.create();
        copy.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        copy.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        return copy;
    }

    /** The text, or its beginning and an ellipsis when it is wider than there is room. */
    public static String fitted(String text, FontMetrics metrics, double width) {
        if (metrics.stringWidth(text) <= width) {
            return text;
        }
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (metrics.stringWidth(text.substring(0, middle).stripTrailing() + "…") <= width) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low == 0 ? "" : text.substring(0, low).stripTrailing() + "…";
    }

    /** The text with every per cent sign kept on the line of its number. */
    public static String unbroken(String text) {
        return text.replace(" %", "\u00a0%");
    }

    /** A font of lesser size, for notes beside names. */
    public static Font small(Font font) {
        return font.deriveFont(font.getSize2D() * 0.88f);
    }
}
