package io.github.steelyard.io.workbook;

import io.github.steelyard.io.grid.SheetGrid;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Finds the hidden columns and the merged cells of a workbook's sheets, which the library does not tell. The workbook was
 * looked through before.
 */
final class SheetLayout {

    private static final int COLUMNS = 16_384;

    /** No more cells are filled than a sheet of usual size has. */
    private static final int MOST_FILLED = 200_000;

    /** No more of the list of merged cells is looked at. */
    private static final int MOST_LISTED = 1 << 22;

    private static final String LIST = "<mergeCells";

    private static final Pattern MERGED = Pattern.compile("ref=\"([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})\"");

    private static final XMLInputFactory FACTORY = factory();

    private SheetLayout() {}

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
                    merged(zip, part, grid);
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

    /** Whether a workbook says how numbers are shown; one without styles holds plain numbers. */
    static boolean hasStyles(byte[] bytes) throws IOException {
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            ZipArchiveEntry types = zip.getEntry("[Content_Types].xml");
            if (types == null) {
                return true; // What it lacks is said by the reader.
            }
            try (InputStream in = zip.getInputStream(types)) {
                return new String(in.readNBytes(1 << 20), StandardCharsets.UTF_8).contains("styles+xml");
            }
        }
    }

    /** The part from its list of merged cells on; empty where there is none. */
    private static String end(ZipFile zip, String part) throws IOException {
        StringBuilder end = new StringBuilder();
        byte[] piece = new byte[1 << 16];
        boolean isFound = false;
        try (InputStream in = zip.getInputStream(zip.getEntry(part))) {
            for (int n = in.read(piece); n >= 0 && end.length() < MOST_LISTED; n = in.read(piece)) {
                // Names of cells are plain letters, whatever the encoding of the texts before.
                end.append(new String(piece, 0, n, StandardCharsets.ISO_8859_1));
                int from = isFound ? 0 : end.indexOf(LIST);
                isFound |= from >= 0;
                end.delete(0, from >= 0 ? from : Math.max(0, end.length() - LIST.length()));
            }
        }
        return isFound ? end.toString() : "";
    }

    /** Merged cells stand behind the cells, so that all of the part is gone through. */
    private static void merged(ZipFile zip, String part, SheetGrid grid) throws IOException {
        Matcher m = MERGED.matcher(end(zip, part));
        int left = MOST_FILLED;
        while (m.find() && left > 0) {
            int column = CellName.column(m.group(1) + m.group(2));
            if (!m.group(1).equals(m.group(3)) && column > 0) {
                left--;
                grid.widen(Integer.parseInt(m.group(2)) - 1, column - 1);
            }
            if (m.group(1).equals(m.group(3)) && column > 0) {
                int top = Integer.parseInt(m.group(2)) - 1;
                left -= 1 + grid.fillDown(top, column - 1, Integer.parseInt(m.group(4)) - 1, left);
            }
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
