package io.github.steelyard.report.pdf;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** The outline that readers show beside the pages: sections, and within them their parts. */
final class Bookmarks {

    private final PDDocumentOutline outline = new PDDocumentOutline();
    private PDOutlineItem section;

    Bookmarks(PDDocument document) {
        document.getDocumentCatalog().setDocumentOutline(outline);
        document.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
    }

    /**
     * Adds a heading.
     *
     * @param height of its upper edge above the page's lower edge
     */
    void add(int level, String text, PDPage page, float height) {
        PDPageXYZDestination place = new PDPageXYZDestination();
        place.setPage(page);
        place.setLeft(0);
        place.setTop((int) Math.ceil(height + 8));
        place.setZoom(-1);
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(text);
        item.setDestination(place);
        if (level <= 2 || section == null) {
            outline.addLast(item);
            section = item;
        } else {
            section.addLast(item);
        }
    }
}
