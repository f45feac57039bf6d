package io.github.steelyard.io.workbook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** Counts the elements of a workbook: all of them, those that are kept in memory, and their names. */
final class ElementBounds {

    /** Styles, formats of numbers, sheets and relations between parts, of each kind. */
    static final int ENTRIES = 100_000;

    private static final Set<String> KEPT = Set.of("xf", "numFmt", "sheet", "Relationship", "Override", "Default");

    /** Characters of all that is kept. */
    private static final long CHARACTERS = 16L << 20;

    private static final long ELEMENTS = 5_000_000;

    /** Different names of elements and attributes, which parsers keep. */
    private static final int NAMES = 20_000;

    private final Set<String> names = new HashSet<>();
    private final Map<String, Integer> kept = new HashMap<>();
    private long characters;
    private long elements;

    /**
     * An element begins; why the workbook cannot be read, or null.
     *
     * @param isPassing whether it is read and forgotten, so that there may be any number of them
     */
    String begin(XMLStreamReader xml, boolean isPassing) {
        elements += isPassing ? 0 : 1;
        if (elements > ELEMENTS) {
            return "is too large: it has more than " + ELEMENTS + " elements";
        }
        String fault = name(xml.getLocalName());
        for (int k = 0; k < xml.getAttributeCount() && fault == null; k++) {
            fault = name(xml.getAttributeLocalName(k));
        }
        for (int k = 0; k < xml.getNamespaceCount() && fault == null; k++) {
            fault = xml.getNamespacePrefix(k) == null ? null : name(xml.getNamespacePrefix(k));
        }
        return fault == null && KEPT.contains(xml.getLocalName()) ? kept(xml, xml.getLocalName()) : fault;
    }

    /** A name is used; why the workbook cannot be read, or null. */
    String name(String name) {
        return names.add(name) && names.size() > NAMES
                ? "is damaged: its elements and attributes have more than " + NAMES + " names"
                : null;
    }

    private String kept(XMLStreamReader xml, String name) {
        for (int k = 0; k < xml.getAttributeCount(); k++) {
            characters += xml.getAttributeValue(k).length();
        }
        if (kept.merge(name, 1, Integer::sum) > ENTRIES || characters > CHARACTERS) {
            return "is damaged: it has more than " + ENTRIES + " elements '" + name + "', or more than "
                    + (CHARACTERS >> 20) + " million characters in them";
        }
        return name.equals("sheet") && xml.getAttributeValue(null, "name") == null
                ? "is damaged: one of its sheets has no name"
                : null;
    }
}
