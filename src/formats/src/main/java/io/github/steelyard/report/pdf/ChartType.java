package io.github.steelyard.report.pdf;

import de.rototor.pdfbox.graphics2d.IPdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.text.AttributedCharacterIterator;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.util.Matrix;

/** Text of charts in the document's own type, as text, and measured by it: the same on a machine without any fonts. */
final class ChartType implements IPdfBoxGraphics2DFontTextDrawer {

    private final Typeface type;

    ChartType(Typeface type) {
        this.type = type;
    }

    @Override
    public boolean canDrawText(AttributedCharacterIterator text, IFontTextDrawerEnv surroundings) {
        return true;
    }

    @Override
    public void drawText(AttributedCharacterIterator text, IFontTextDrawerEnv surroundings) throws IOException {
        Font font = (Font) text.getAttribute(TextAttribute.FONT);
        Font used = font == null ? surroundings.getFont() : font;
        StringBuilder whole = new StringBuilder();
        for (char c = text.first(); c != AttributedCharacterIterator.DONE; c = text.next()) {
            whole.append(c);
        }
        PDPageContentStream out = surroundings.getContentStream();
        out.saveGraphicsState();
        surroundings.applyPaint(surroundings.getPaint(), null);
        out.beginText();
        out.setTextMatrix(Matrix.getScaleInstance(1, -1));
        for (Typeface.Run run : type.runs(whole.toString(), used.isBold())) {
            out.setFont(run.font(), used.getSize2D());
            out.showText(run.text());
        }
        out.endText();
        out.restoreGraphicsState();
    }

    @Override
    public FontMetrics getFontMetrics(Font font, IFontTextDrawerEnv surroundings) {
        return new Metrics(type, font);
    }

    /** How large text is. */
    private static final class Metrics extends FontMetrics {
        private static final long serialVersionUID = 1;
        private final transient Typeface type;

        Metrics(Typeface type, Font font) {
            super(font);
            this.type = type;
        }

        @Override
        public int stringWidth(String text) {
            return (int)
                    Math.ceil(type.width(text, getFont().isBold(), getFont().getSize2D()));
        }

        @Override
        public int getAscent() {
            return (int) Math.round(getFont().getSize2D() * 0.93);
        }

        @Override
        public int getDescent() {
            return (int) Math.round(getFont().getSize2D() * 0.24);
        }

        @Override
        public int getLeading() {
            return 0;
        }

        @Override
        public int getHeight() {
            return getAscent() + getDescent();
        }
    }
}
