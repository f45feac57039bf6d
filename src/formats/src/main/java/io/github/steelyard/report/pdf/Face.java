package io.github.steelyard.report.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One font file: what it can show, how wide, and the part of it that a document embeds. */
final class Face {

    private final TrueTypeFont outlines;
    private final CmapLookup glyphs;
    private final double unit;
    private final PDFont font;
    private final Map<Integer, Double> widths = new HashMap<>();

    private Face(TrueTypeFont outlines, PDDocument document) throws IOException {
        this.outlines = outlines;
        this.glyphs = outlines.getUnicodeCmapLookup();
        this.unit = outlines.getUnitsPerEm();
        this.font = PDType0Font.load(document, outlines, true);
    }

    /** A font from the class path, for one document. */
    static Face of(String resource, PDDocument document) throws IOException {
        try (InputStream in = Face.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("the font " + resource + " is not on the class path");
            }
            TrueTypeFont outlines = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            // Ligatures would be found in a search as other letters than were written.
            outlines.setEnableGsub(false);
            return new Face(outlines, document);
        }
    }

    PDFont font() {
        return font;
    }

    boolean has(int point) {
        return glyphs.getGlyphId(point) != 0;
    }

    /** The width of a character at size 1. */
    double width(int point) {
        return widths.computeIfAbsent(point, p -> {
            try {
                return outlines.getAdvanceWidth(glyphs.getGlyphId(p)) / unit;
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }
}
