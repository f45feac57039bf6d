package io.github.steelyard.report.pdf;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import io.github.steelyard.report.chart.ChartPainter;
import io.github.steelyard.report.chart.Theme;
import io.github.steelyard.report.document.BarTable;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Chart;
import io.github.steelyard.report.document.Heading;
import io.github.steelyard.report.document.Items;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.report.document.Table;
import java.awt.Color;
import java.awt.Dimension;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDLayoutAttributeObject;

/** Blocks one below the other; what belongs together stays together, and no heading stands alone at a page's end. */
final class Flow {

    private static final double BODY = 9.5;
    private static final double LEADING = 1.42;
    private static final int CHART_WIDTH = 860;

    private final PDDocument document;
    private final Typeface type;
    private final Tags tags;
    private final Sheets sheets;
    private final Bookmarks bookmarks;
    private boolean isFirstLead = true;

    Flow(PDDocument document, Typeface type, Tags tags, Sheets sheets, Bookmarks bookmarks) {
        this.document = document;
        this.type = type;
        this.tags = tags;
        this.sheets = sheets;
        this.bookmarks = bookmarks;
    }

    void add(List<Block> blocks) throws IOException {
        for (int k = 0; k < blocks.size(); k++) {
            Block block = blocks.get(k);
            if (block instanceof Heading heading) {
                sheets.need(together(blocks, k));
                heading(heading);
            } else if (block instanceof Paragraph paragraph) {
                paragraph(paragraph);
            } else if (block instanceof Items items) {
                items(items);
            } else if (block instanceof Table table) {
                table(table);
            } else if (block instanceof BarTable bars) {
                chart(bars.bars());
                table(bars.table());
            } else if (block instanceof Chart chart) {
                chart(chart);
            }
        }
    }

    /** The height of the headings from here on and of the least that has to follow them. */
    private double together(List<Block> blocks, int from) throws IOException {
        double height = 0;
        for (int k = from; k < blocks.size(); k++) {
            Block block = blocks.get(k);
            if (block instanceof Heading heading) {
                height += headingHeight(heading);
            } else if (block instanceof Paragraph paragraph) {
                int lines = lines(paragraph).size();
                height += Math.min(lines, 4) * BODY * LEADING + 6;
                // A sentence or two that lead to what they are about.
                if (lines > 4 || k + 1 >= blocks.size() || blocks.get(k + 1) instanceof Heading) {
                    break;
                }
            } else {
                height += least(block);
                break;
            }
        }
        return Math.min(height, Sheets.HEIGHT);
    }

    private double least(Block block) throws IOException {
        if (block instanceof Table table) {
            return 20 + GridPrinter.least(new Grid(table, type, Sheets.WIDTH));
        }
        if (block instanceof BarTable bars) {
            return scale(bars.bars()) * size(bars.bars()).height + 10;
        }
        return block instanceof Chart chart ? scale(chart) * size(chart).height + 10 : 3 * BODY * LEADING;
    }

    private static double size(Heading heading) {
        return heading.level() <= 1 ? 20 : heading.level() == 2 ? 14 : 11;
    }

    private double headingHeight(Heading heading) {
        double size = size(heading);
        int lines = Lines.of(PdfRenderer.clean(heading.text()), type, true, size, Sheets.WIDTH)
                .size();
        return (heading.level() == 2 ? 30 : heading.level() > 2 ? 13 : 0) + lines * size * 1.25 + 4;
    }

    private void heading(Heading heading) throws IOException {
        double size = size(heading);
        String text = PdfRenderer.clean(heading.text());
        if (heading.level() == 2) {
            if (!sheets.isEmpty()) {
                sheets.skip(18);
                sheets.rule(0, Sheets.WIDTH, sheets.used(), 0.75, Sheets.LINE);
                sheets.skip(12);
            }
        } else {
            sheets.skip(13);
        }
        bookmarks.add(heading.level(), text, sheets.page(), sheets.height(sheets.used()));
        PDStructureElement element = tags.element("H" + Math.max(1, Math.min(6, heading.level())));
        for (String line : Lines.of(text, type, true, size, Sheets.WIDTH)) {
            sheets.text(element, line, true, size, Sheets.INK, 0, sheets.used() + size);
            sheets.advance(size * 1.25);
        }
        sheets.advance(4);
    }

    private double size(Paragraph paragraph) {
        return paragraph.isLead() && isFirstLead ? 11.5 : BODY;
    }

    private List<String> lines(Paragraph paragraph) {
        return Lines.of(
                PdfRenderer.clean(paragraph.text()), type, paragraph.isLead(), size(paragraph), Sheets.WIDTH * 0.94);
    }

    private void paragraph(Paragraph paragraph) throws IOException {
        double size = size(paragraph);
        List<String> lines = lines(paragraph);
        isFirstLead &= !paragraph.isLead();
        sheets.skip(3);
        print(tags.element("P"), lines, paragraph.isLead(), size, Sheets.INK, 0);
        sheets.advance(3);
    }

    /** Lines, of which neither the first nor the last stands alone on a page. */
    private void print(PDStructureElement element, List<String> lines, boolean bold, double size, Color ink, double x)
            throws IOException {
        double leading = size * LEADING;
        if (lines.size() < 4) {
            sheets.need(lines.size() * leading);
        }
        for (int k = 0; k < lines.size(); k++) {
            boolean tail = k == 0 || k == lines.size() - 2;
            sheets.need(tail && lines.size() > 1 ? 2 * leading : leading);
            sheets.text(element, lines.get(k), bold, size, ink, x, sheets.used() + size);
            sheets.advance(leading);
        }
    }

    private void items(Items items) throws IOException {
        PDStructureElement list = tags.element("L");
        sheets.skip(2);
        for (String text : items.texts()) {
            PDStructureElement item = tags.element("LI", list);
            List<String> lines = Lines.of(PdfRenderer.clean(text), type, false, BODY, Sheets.WIDTH * 0.94 - 12);
            sheets.need(Math.min(3, lines.size()) * BODY * LEADING);
            sheets.text(tags.element("Lbl", item), "\u2022", false, BODY, Sheets.INK, 1, sheets.used() + BODY);
            print(tags.element("LBody", item), lines, false, BODY, Sheets.INK, 12);
            sheets.advance(2);
        }
        sheets.advance(2);
    }

    private void table(Table table) throws IOException {
        if (table.columns().isEmpty()) {
            return;
        }
        Grid grid = new Grid(table, type, Sheets.WIDTH);
        String caption = PdfRenderer.clean(table.caption());
        sheets.need(least(table));
        sheets.skip(5);
        PDStructureElement element = tags.element("Table");
        if (!caption.isEmpty()) {
            PDStructureElement words = tags.element("Caption", element);
            for (String line : Lines.of(caption, type, false, 8.5, Sheets.WIDTH)) {
                sheets.text(words, line, false, 8.5, Sheets.SOFT, 0, sheets.used() + 8.5);
                sheets.advance(8.5 * 1.3);
            }
            sheets.advance(2);
        }
        new GridPrinter(sheets, type, tags, grid).print(element);
    }

    private Dimension size(Chart chart) throws IOException {
        PdfBoxGraphics2D ruler = new PdfBoxGraphics2D(document, 1, 1);
        ruler.setFontTextDrawer(new ChartType(type));
        try {
            return new Dimension(CHART_WIDTH, ChartPainter.height(ruler, chart, CHART_WIDTH, Theme.LIGHT));
        } finally {
            ruler.dispose();
        }
    }

    private double scale(Chart chart) throws IOException {
        return Math.min(Sheets.WIDTH / CHART_WIDTH, (Sheets.HEIGHT - 60) / size(chart).height);
    }

    private void chart(Chart chart) throws IOException {
        Dimension size = size(chart);
        double scale = scale(chart);
        sheets.need(scale * size.height + 8);
        sheets.skip(5);
        PdfBoxGraphics2D drawing = new PdfBoxGraphics2D(document, size.width, size.height);
        drawing.setFontTextDrawer(new ChartType(type));
        ChartPainter.paint(drawing, chart, size, Theme.LIGHT);
        drawing.dispose();
        PDStructureElement figure = tags.element("Figure");
        figure.setAlternateDescription(PdfRenderer.clean(chart.title() + ". " + chart.summary()));
        PDRectangle box = sheets.drawing(figure, drawing.getXFormObject(), scale, sheets.used());
        PDLayoutAttributeObject layout = new PDLayoutAttributeObject();
        layout.setBBox(box);
        layout.setPlacement(PDLayoutAttributeObject.PLACEMENT_BLOCK);
        figure.addAttribute(layout);
        sheets.advance(scale * size.height + 5);
    }
}
