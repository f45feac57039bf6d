package io.github.steelyard.io.workbook;

import io.github.steelyard.io.format.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Says which sheet a part of a workbook holds. */
final class SheetNames {

    private SheetNames() {}

    /** Takes a start tag. */
    private interface Sink {
        void element(XMLStreamReader xml);
    }

    /** The name of the sheet whose cells stand in a part; empty when it holds no sheet or nobody can tell. */
    static String of(ZipFile zip, String part, ReadLimits limits) {
        Map<String, String> targets = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        try {
            read(zip, "xl/_rels/workbook.xml.rels", limits, xml -> {
                String target = xml.getAttributeValue(null, "Target");
                if (xml.getLocalName().equals("Relationship") && target != null) {
                    targets.put(xml.getAttributeValue(null, "Id"), target);
                }
            });
            read(zip, "xl/workbook.xml", limits, xml -> {
                if (xml.getLocalName().equals("sheet")) {
                    for (int k = 0; k < xml.getAttributeCount(); k++) {
                        if (xml.getAttributeLocalName(k).equals("id")) {
                            names.put(xml.getAttributeValue(k), xml.getAttributeValue(null, "name"));
                        }
                    }
                }
            });
        } catch (IOException | XMLStreamException damaged) {
            return "";
        }
        return names.entrySet().stream()
                .filter(sheet -> isPart(targets.get(sheet.getKey()), part))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static boolean isPart(String target, String part) {
        return target != null && (target.startsWith("/") ? target.substring(1) : "xl/" + target).equals(part);
    }

    private static void read(ZipFile zip, String part, ReadLimits limits, Sink sink)
            throws IOException, XMLStreamException {
        ZipArchiveEntry entry = zip.getEntry(part);
        if (entry == null) {
            return;
        }
        try (InputStream in = SheetBounds.markup(zip, entry, limits)) {
            XMLStreamReader xml = SheetBounds.FACTORY.createXMLStreamReader(in);
            for (int k = 0; xml.hasNext() && k < ElementBounds.ENTRIES; k++) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    sink.element(xml);
                }
            }
        }
    }
}
