package io.github.steelyard.report.pdf;

import java.awt.Color;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.util.Matrix;

/** Pages filled from top to bottom. Lengths are in points; heights count down from the top margin. */
final class Sheets {

    static final Color INK = new Color(0x1b1f24);
    static final Color SOFT = new Color(0x57606a);
    static final Color LINE = new Color(0xd8dee4);
    private static final Color LINK = new Color(0x0a58a8);

    private static final float LEFT = 50;
    private static final float TOP = 50;
    private static final float BOTTOM = 58;

    /** The width that there is for content. */
    static final double WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;

    /** The height that there is for content. */
    static final double HEIGHT = PDRectangle.A4.getHeight() - TOP - BOTTOM;

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)\\]]");

    private final PDDocument document;
    private final Typeface type;
    private final Tags tags;
    private PDPage page;
    private PDPageContentStream out;
    private double used;

    Sheets(PDDocument document, Typeface type, Tags tags) throws IOException {
        this.document = document;
        this.type = type;
        this.tags = tags;
        turn();
    }

    /** Begins the next page. */
    void turn() throws IOException {
        close();
        page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        out = new PDPageContentStream(document, page);
        used = 0;
    }

    /** Ends the last page. */
    void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }

    PDPage page() {
        return page;
    }

    /** How far down the page is filled. */
    double used() {
        return used;
    }

    double room() {
        return HEIGHT - used;
    }

    boolean isEmpty() {
        return used == 0;
    }

    /** Leaves room, but none at the top of a page. */
    void skip(double height) {
        used += isEmpty() ? 0 : height;
    }

    /** Goes on further down. */
    void advance(double height) {
        used += height;
    }

    /** Begins a new page unless there is so much room, or the page is empty anyhow. */
    void need(double height) throws IOException {
        if (room() < height && !isEmpty()) {
            turn();
        }
    }

    /** The height on the page, from its lower edge, of a place so far below the top margin. */
    float height(double down) {
        return (float) (PDRectangle.A4.getHeight() - TOP - down);
    }

    /** One line of text whose baseline is so far below the top margin; without an owner it only decorates. */
    void text(PDStructureElement owner, String text, boolean bold, double size, Color ink, double x, double down)
            throws IOException {
        Matcher address = ADDRESS.matcher(text);
        int from = 0;
        while (owner != null && address.find()) {
            String before = text.substring(from, address.start());
            double start = x + type.width(text.substring(0, address.start()), bold, size);
            shown(owner, before, bold, size, ink, x + type.width(text.substring(0, from), bold, size), down);
            link(owner, address.group(), bold, size, start, down);
            from = address.end();
        }
        shown(owner, text.substring(from), bold, size, ink, x + type.width(text.substring(0, from), bold, size), down);
    }

    private void link(PDStructureElement owner, String address, boolean bold, double size, double x, double down)
            throws IOException {
        PDStructureElement element = tags.element("Link", owner);
        shown(element, address, bold, size, LINK, x, down);
        PDAnnotationLink link = new PDAnnotationLink();
        PDActionURI action = new PDActionURI();
        action.setURI(address);
        link.setAction(action);
        link.setContents(address);
        PDBorderStyleDictionary none = new PDBorderStyleDictionary();
        none.setWidth(0);
        link.setBorderStyle(none);
        link.setRectangle(new PDRectangle(
                (float) (LEFT + x),
                height(down) - (float) size * 0.25f,
                (float) type.width(address, bold, size),
                (float) size * 1.2f));
        page.getAnnotations().add(link);
        tags.link(link, page, element);
    }

    private void shown(
            PDStructureElement owner, String text, boolean bold, double size, Color ink, double x, double down)
            throws IOException {
        if (text.isBlank()) {
            return;
        }
        begin(owner);
        out.setNonStrokingColor(ink);
        out.beginText();
        out.newLineAtOffset((float) (LEFT + x), height(down));
        runs(out, text, bold, size);
        out.endText();
        out.endMarkedContent();
    }

    private void runs(PDPageContentStream stream, String text, boolean bold, double size) throws IOException {
        for (Typeface.Run run : type.runs(text, bold)) {
            stream.setFont(run.font(), (float) size);
            stream.showText(run.text());
        }
    }

    /** One line of text that runs upward from there. */
    void upward(PDStructureElement owner, String text, boolean bold, double size, Color ink, double x, double down)
            throws IOException {
        begin(owner);
        out.setNonStrokingColor(ink);
        out.beginText();
        out.setTextMatrix(Matrix.getRotateInstance(Math.PI / 2, (float) (LEFT + x), height(down)));
        runs(out, text, bold, size);
        out.endText();
        out.endMarkedContent();
    }

    /** A line across, which means nothing. */
    void rule(double x, double width, double down, double thickness, Color ink) throws IOException {
        begin(null);
        out.setStrokingColor(ink);
        out.setLineWidth((float) thickness);
        out.moveTo((float) (LEFT + x), height(down));
        out.lineTo((float) (LEFT + x + width), height(down));
        out.stroke();
        out.endMarkedContent();
    }

    /** A drawing whose upper left corner is there. */
    PDRectangle drawing(PDStructureElement owner, PDFormXObject drawing, double scale, double down) throws IOException {
        float high = (float) (drawing.getBBox().getHeight() * scale);
        float wide = (float) (drawing.getBBox().getWidth() * scale);
        begin(owner);
        out.saveGraphicsState();
        out.transform(new Matrix((float) scale, 0, 0, (float) scale, LEFT, height(down) - high));
        out.drawForm(drawing);
        out.restoreGraphicsState();
        out.endMarkedContent();
        return new PDRectangle(LEFT, height(down) - high, wide, high);
    }

    private void begin(PDStructureElement owner) throws IOException {
        if (owner == null) {
            out.beginMarkedContent(COSName.ARTIFACT);
        } else {
            out.beginMarkedContent(COSName.getPDFName(owner.getStructureType()), tags.mark(page, owner));
        }
    }

    /** Title and number at the foot of every page. */
    void feet(String title) throws IOException {
        int pages = document.getNumberOfPages();
        for (int k = 0; k < pages; k++) {
            String number = (k + 1) + " / " + pages;
            double width = type.width(number, false, 8);
            try (PDPageContentStream foot = new PDPageContentStream(
                    document, document.getPage(k), PDPageContentStream.AppendMode.APPEND, true, true)) {
                foot.beginMarkedContent(COSName.ARTIFACT);
                foot.setStrokingColor(LINE);
                foot.setLineWidth(0.5f);
                foot.moveTo(LEFT, 40);
                foot.lineTo((float) (LEFT + WIDTH), 40);
                foot.stroke();
                foot.setNonStrokingColor(SOFT);
                foot.beginText();
                foot.newLineAtOffset(LEFT, 28);
                runs(foot, Lines.of(title, type, false, 8, WIDTH - 60).get(0), false, 8);
                foot.endText();
                foot.beginText();
                foot.newLineAtOffset((float) (LEFT + WIDTH - width), 28);
                runs(foot, number, false, 8);
                foot.endText();
                foot.endMarkedContent();
            }
        }
    }
}
