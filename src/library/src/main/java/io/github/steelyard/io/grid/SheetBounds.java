package io.github.steelyard.io.grid;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks through the cells of a workbook before the library reads them. The library makes room for every column up to a
 * cell and for every text up to an index, whatever they are, and computes with numbers of any length: a file of a few
 * kilobytes could fill the memory or keep the program busy for minutes.
 */
final class SheetBounds {

    /** The last column and row that a sheet can have: XFD and 1048576. */
    private static final int COLUMNS = 16_384;

    private static final int ROWS = 1_048_576;

    /** No program writes a number with more characters. */
    private static final int NUMBER = 400;

    private static final XMLInputFactory FACTORY = factory();

    /** Texts that a workbook may share. */
    private static final long TEXTS = 2_000_000;

    /** Characters of shared formulas, each counted as often as it is used: the library writes it out every time. */
    private static final long FORMULAS = 64L << 20;

    private final long texts;
    private final Map<String, Integer> shared = new HashMap<>();
    private long formulas;

    private SheetBounds(long texts) {
        this.texts = texts;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        return factory;
    }

    /**
     * Why the cells cannot be read, with the first one that is to blame; null when they can. Every part is looked at,
     * whatever its name and its root: the library takes cells from the part that the workbook names, be it what it may.
     */
    static String fault(ZipFile zip) throws IOException {
        long texts = 0;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            texts += texts(zip, entry);
        }
        if (texts > TEXTS) {
            return "shares more than " + TEXTS + " texts, the most that is read";
        }
        SheetBounds bounds = new SheetBounds(texts);
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            String fault = bounds.fault(zip, entry);
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    private static boolean isMarkup(ZipArchiveEntry entry) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        return name.endsWith(".xml") || name.endsWith(".rels");
    }

    /** How many texts a part lists, as far as they may be shared; 0 when it is no list of shared texts. */
    private static long texts(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        long count = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(in);
            boolean isFirst = true;
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    if (isFirst && !xml.getLocalName().equals("sst")) {
                        return 0;
                    }
                    isFirst = false;
                    count += xml.getLocalName().equals("si") ? 1 : 0;
                }
            }
            return count;
        } catch (XMLStreamException e) {
            // Whether the part has to be markup is asked when its cells are looked for.
            return count;
        }
    }

    private String fault(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        boolean hasElements = false;
        try (InputStream in = zip.getInputStream(entry)) {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    hasElements = true;
                    String fault = element(xml);
                    if (fault != null) {
                        return fault;
                    }
                }
            }
            return null;
        } catch (XMLStreamException e) {
            return hasElements || isMarkup(entry)
                    ? "is damaged: its part '" + shown(entry.getName()) + "' is not well-formed XML"
                    : null;
        }
    }

    private String element(XMLStreamReader xml) throws XMLStreamException {
        String reference = xml.getAttributeValue(null, "r");
        return switch (xml.getLocalName()) {
            case "row" ->
                reference != null && !isWithin(reference, ROWS)
                        ? "is damaged: row " + shown(reference) + " lies outside any sheet, which has " + ROWS + " rows"
                        : null;
            case "c" ->
                reference != null && !isCell(reference)
                        ? "is damaged: the cell " + shown(reference) + " lies outside any sheet, which ends at XFD"
                                + ROWS
                        : value(xml, reference == null ? "a cell without a name" : reference);
            case "sheet" ->
                xml.getAttributeValue(null, "name") == null ? "is damaged: one of its sheets has no name" : null;
            default -> null;
        };
    }

    /** Looks at the value of a cell, up to the cell's end. */
    private String value(XMLStreamReader xml, String cell) throws XMLStreamException {
        String type = xml.getAttributeValue(null, "t");
        boolean isShared = "s".equals(type);
        boolean isNumber = type == null || type.equals("n");
        StringBuilder text = new StringBuilder();
        boolean inValue = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                inValue = xml.getLocalName().equals("v");
                if (xml.getLocalName().equals("f") && formulas(xml) > FORMULAS) {
                    return "is too large at " + cell + ": its shared formulas have more than " + (FORMULAS >> 20)
                            + " million characters where they are used";
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inValue = false;
                if (xml.getLocalName().equals("c")) {
                    break;
                }
            } else if (inValue && (isShared || isNumber) && xml.hasText()) {
                if (text.length() + xml.getTextLength() > NUMBER) {
                    return "is damaged at " + cell + ": the number there has more than " + NUMBER + " characters";
                }
                text.append(xml.getText());
            }
        }
        String index = text.toString().strip();
        return isShared
                        && !index.isEmpty()
                        && !(isDigits(index) && index.length() < 19 && Long.parseLong(index) < texts)
                ? "is damaged at " + cell + ": it shows the text number " + shown(index) + ", and the workbook holds "
                        + texts + " texts, counted from 0"
                : null;
    }

    /** Counts a formula; the text of a shared one stands where it is used first. */
    private long formulas(XMLStreamReader xml) throws XMLStreamException {
        String index = xml.getAttributeValue(null, "si");
        if (index == null) {
            return formulas;
        }
        int length = 0;
        while (xml.hasNext() && xml.next() != XMLStreamConstants.END_ELEMENT) {
            length += xml.hasText() ? xml.getTextLength() : 0;
        }
        formulas += length > 0 ? length : shared.getOrDefault(index, 0);
        if (length > 0) {
            shared.put(index, length);
        }
        return formulas;
    }

    /** Letters up to XFD and digits up to 1048576. */
    private static boolean isCell(String reference) {
        int letters = 0;
        int column = 0;
        while (letters < reference.length() && letters < 4 && isLetter(reference.charAt(letters))) {
            column = 26 * column + (reference.charAt(letters) & 0x1F);
            letters++;
        }
        return letters > 0 && column <= COLUMNS && isWithin(reference.substring(letters), ROWS);
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static boolean isWithin(String digits, int most) {
        return isDigits(digits)
                && digits.length() <= 7
                && Integer.parseInt(digits) >= 1
                && Integer.parseInt(digits) <= most;
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
