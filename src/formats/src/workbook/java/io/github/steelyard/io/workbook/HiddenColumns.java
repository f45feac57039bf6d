package io.github.steelyard.io.workbook;

import io.github.steelyard.io.grid.SheetGrid;
import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Finds the hidden columns of a workbook's sheets, which the library does not tell. The workbook was looked through before. */
final class HiddenColumns {

    private static final int COLUMNS = 16_384;

    private static final XMLInputFactory FACTORY = factory();

    private HiddenColumns() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        return factory;
    }

    /** Hides the columns in the grids that are hidden in the sheets of their names. */
    static void mark(byte[] bytes, List<SheetGrid> grids) {
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            Map<String, String> ids = new HashMap<>();
            elements(zip, "xl/workbook.xml", "sheet", xml -> ids.put(id(xml), xml.getAttributeValue(null, "name")));
            Map<String, String> parts = new HashMap<>();
            elements(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "Relationship",
                    xml -> parts.put(ids.get(xml.getAttributeValue(null, "Id")), part(xml)));
            for (SheetGrid grid : grids) {
                BitSet hidden = new BitSet();
                String part = parts.get(grid.source().sheet());
                if (part != null) {
                    elements(zip, part, "col", xml -> column(xml, hidden));
                }
                grid.hideColumns(hidden);
            }
        } catch (IOException | XMLStreamException | RuntimeException e) {
            // The sheets were read already; what is hidden in them stays in sight.
        }
    }

    private static String id(XMLStreamReader xml) {
        for (int k = 0; k < xml.getAttributeCount(); k++) {
            if (xml.getAttributeLocalName(k).equals("id")) {
                return xml.getAttributeValue(k);
            }
        }
        return "";
    }

    private static String part(XMLStreamReader xml) {
        String target = xml.getAttributeValue(null, "Target");
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    private static void column(XMLStreamReader xml, BitSet hidden) {
        String word = xml.getAttributeValue(null, "hidden");
        if ("1".equals(word) || "true".equals(word)) {
            int first = Integer.parseInt(xml.getAttributeValue(null, "min"));
            int last = Integer.parseInt(xml.getAttributeValue(null, "max"));
            hidden.set(Math.max(0, first - 1), Math.max(0, Math.min(last, COLUMNS)));
        }
    }

    /** Takes an element. */
    private interface Sink {
        void take(XMLStreamReader xml);
    }

    private static void elements(ZipFile zip, String part, String name, Sink sink)
            throws IOException, XMLStreamException {
        ZipArchiveEntry entry = zip.getEntry(part);
        if (entry == null) {
            return;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    if (xml.getLocalName().equals(name)) {
                        sink.take(xml);
                    } else if (xml.getLocalName().equals("sheetData")) {
                        // Columns stand before the cells.
                        return;
                    }
                }
            }
        }
    }
}
