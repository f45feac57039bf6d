package io.github.steelyard.report.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/** What each mark on a page means: headings, paragraphs, lists, tables and figures, for those who have them read out. */
final class Tags {

    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement document = new PDStructureElement("Document", root);
    private final Map<PDPage, List<PDStructureElement>> owners = new LinkedHashMap<>();
    private final Map<Integer, COSDictionary> links = new LinkedHashMap<>();
    private int keys;

    Tags(PDDocument pdf) {
        root.appendKid(document);
        pdf.getDocumentCatalog().setStructureTreeRoot(root);
        PDMarkInfo marked = new PDMarkInfo();
        marked.setMarked(true);
        pdf.getDocumentCatalog().setMarkInfo(marked);
    }

    /** An element at the top level. */
    PDStructureElement element(String role) {
        return element(role, document);
    }

    /** An element within another. */
    PDStructureElement element(String role, PDStructureElement parent) {
        PDStructureElement element = new PDStructureElement(role, parent);
        parent.appendKid(element);
        return element;
    }

    /** The number under which the next mark on the page belongs to an element. */
    int mark(PDPage page, PDStructureElement owner) {
        List<PDStructureElement> marks = owners.computeIfAbsent(page, p -> {
            p.setStructParents(keys++);
            return new ArrayList<>();
        });
        int number = marks.size();
        marks.add(owner);
        PDMarkedContentReference reference = new PDMarkedContentReference();
        reference.setPage(page);
        reference.setMCID(number);
        owner.appendKid(reference);
        return number;
    }

    /** Says that a link on a page is the element's. */
    void link(PDAnnotationLink link, PDPage page, PDStructureElement owner) {
        link.setStructParent(keys);
        links.put(keys++, owner.getCOSObject());
        PDObjectReference reference = new PDObjectReference();
        reference.setReferencedObject(link);
        reference.getCOSObject().setItem(COSName.PG, page);
        owner.appendKid(reference);
    }

    /** Writes down which mark is whose. */
    void finish() {
        Map<Integer, COSArray> byPage = new LinkedHashMap<>();
        owners.forEach((page, elements) -> {
            COSArray marks = new COSArray();
            elements.forEach(element -> marks.add(element.getCOSObject()));
            byPage.put(page.getStructParents(), marks);
        });
        COSArray numbers = new COSArray();
        for (int key = 0; key < keys; key++) {
            numbers.add(COSInteger.get(key));
            numbers.add(byPage.containsKey(key) ? byPage.get(key) : links.get(key));
        }
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NUMS, numbers);
        root.getCOSObject().setItem(COSName.PARENT_TREE, tree);
        root.setParentTreeNextKey(keys);
    }
}
