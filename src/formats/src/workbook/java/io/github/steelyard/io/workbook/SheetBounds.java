package io.github.steelyard.io.workbook;

import io.github.steelyard.io.format.ReadLimits;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks through the parts of a workbook before the library reads them. The library makes room for every column up to a
 * cell and for every text up to an index, keeps every style and every name, and computes with numbers of any length: a
 * file of a few kilobytes could fill the memory or keep the program busy for minutes.
 */
final class SheetBounds {

    static final XMLInputFactory FACTORY = factory();

    /** Texts that a workbook may share. */
    private static final long TEXTS = 2_000_000;

    /** Elements inside each other. */
    private static final int NESTING = 256;

    /** Characters of one row. */
    private static final long CHARACTERS = 16L << 20;

    private final ZipFile zip;
    private final ReadLimits limits;
    private final boolean rowByRow;
    private final CellBounds cells;
    private final ElementBounds elements = new ElementBounds();
    private long texts;
    private long textCharacters;

    private int depth;
    private int cellDepth;
    private int textDepth;
    private int textLength;
    private boolean inRow;
    private int rows;
    private int named;
    private int row;
    private int column;
    private int cellsOfRow;
    private long charactersOfRow;

    private SheetBounds(ZipFile zip, ReadLimits limits, boolean rowByRow, long texts) {
        this.zip = zip;
        this.limits = limits;
        this.rowByRow = rowByRow;
        this.cells = new CellBounds(texts, limits.textLength());
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
     *
     * @param rowByRow whether the library will read sheets row by row, so that they may have any number of rows
     */
    static WorkbookFault fault(ZipFile zip, ReadLimits limits, boolean rowByRow) throws IOException {
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
        long texts = 0;
        for (ZipArchiveEntry entry : entries) {
            texts += texts(zip, entry, limits);
        }
        SheetBounds bounds = new SheetBounds(zip, limits, rowByRow, texts);
        for (ZipArchiveEntry entry : entries) {
            WorkbookFault fault = bounds.fault(entry);
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    static MarkupStream markup(ZipFile zip, ZipArchiveEntry entry, ReadLimits limits) throws IOException {
        return new MarkupStream(zip.getInputStream(entry), limits.textLength(), WorkbookBytes.most(entry, limits));
    }

    /** How many texts a part lists, as far as they may be shared; 0 when it is no list of shared texts. */
    private static long texts(ZipFile zip, ZipArchiveEntry entry, ReadLimits limits) throws IOException {
        long count = 0;
        try (MarkupStream in = markup(zip, entry, limits)) {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(in);
            int depth = 0;
            while (xml.hasNext() && count <= TEXTS && depth <= NESTING) {
                int event = xml.next();
                depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (depth++ == 0 && !xml.getLocalName().equals("sst")) {
                        return 0;
                    }
                    count += xml.getLocalName().equals("si") ? 1 : 0;
                }
            }
            return count;
        } catch (XMLStreamException e) {
            // Whether the part has to be markup is asked when its cells are looked for.
            return count;
        }
    }

    private WorkbookFault fault(ZipArchiveEntry entry) throws IOException {
        depth = 0;
        cellDepth = 0;
        textDepth = 0;
        inRow = false;
        rows = 0;
        named = 0;
        row = 0;
        boolean hasElements = false;
        try (MarkupStream in = markup(zip, entry, limits)) {
            try {
                XMLStreamReader xml = FACTORY.createXMLStreamReader(in);
                String fault = null;
                while (fault == null && xml.hasNext()) {
                    int event = xml.next();
                    hasElements |= event == XMLStreamConstants.START_ELEMENT;
                    fault = event(event, xml);
                }
                if (fault == null && named > 0 && named < rows) {
                    fault = "is damaged: some rows of a sheet have numbers and others have none";
                }
                return fault == null ? null : placed(fault, entry);
            } catch (XMLStreamException | RuntimeException e) {
                // Parsers that read a text only when it is asked for pass on what the stream threw in their own way.
                String part = "its part '" + CellName.shown(entry.getName()) + "' ";
                if (in.fault() != null) {
                    return placed("is damaged: " + part + in.fault(), entry);
                }
                return hasElements || isMarkup(entry)
                        ? placed("is damaged: " + part + "is not well-formed XML", entry)
                        : null;
            }
        }
    }

    private WorkbookFault placed(String fault, ZipArchiveEntry entry) {
        String sheet = row > 0 ? SheetNames.of(zip, entry.getName(), limits) : "";
        return new WorkbookFault(fault, sheet == null ? "" : sheet, Math.max(1, row), Math.max(1, column));
    }

    private static boolean isMarkup(ZipArchiveEntry entry) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        return name.endsWith(".xml") || name.endsWith(".rels");
    }

    /** Looks at the next piece of a part; why it cannot be read, or null. */
    private String event(int event, XMLStreamReader xml) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                depth++;
                return begin(xml);
            }
            case XMLStreamConstants.END_ELEMENT -> {
                String fault = end(xml);
                depth--;
                return fault;
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                return text(xml);
            }
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> {
                return elements.name(xml.getPITarget());
            }
            case XMLStreamConstants.ENTITY_REFERENCE -> {
                return "is damaged: it uses an entity, which no workbook has";
            }
            default -> {
                return null;
            }
        }
    }

    private String begin(XMLStreamReader xml) {
        String name = xml.getLocalName();
        if (depth > NESTING) {
            return "is damaged: elements are nested more than " + NESTING + " deep";
        }
        String fault = elements.begin(xml, rowByRow && inRow);
        if (fault != null) {
            return fault;
        }
        if (cellDepth > 0) {
            cells.element(xml);
            return null;
        }
        return switch (name) {
            case "row" -> row(xml);
            case "c" -> cell(xml);
            case "si" -> {
                textDepth = depth;
                textLength = 0;
                yield ++texts > TEXTS ? "shares more than " + TEXTS + " texts, the most that is read" : null;
            }
            default -> null;
        };
    }

    private String row(XMLStreamReader xml) {
        String reference = xml.getAttributeValue(null, "r");
        inRow = true;
        column = 0;
        cellsOfRow = 0;
        charactersOfRow = 0;
        rows++;
        named += reference == null ? 0 : 1;
        if (rows > CellName.ROWS) {
            return "is damaged: a sheet has more than " + CellName.ROWS + " rows";
        }
        if (reference != null && CellName.row(reference) == 0) {
            return "is damaged: row " + CellName.shown(reference) + " lies outside any sheet, which has "
                    + CellName.ROWS + " rows";
        }
        row = reference == null ? rows : CellName.row(reference);
        return null;
    }

    private String cell(XMLStreamReader xml) {
        String reference = xml.getAttributeValue(null, "r");
        if (reference != null && CellName.column(reference) == 0) {
            column++;
            return "is damaged: the cell " + CellName.shown(reference) + " lies outside any sheet, which ends at XFD"
                    + CellName.ROWS;
        }
        column = reference == null ? column + 1 : CellName.column(reference);
        cellDepth = depth;
        cells.begin(xml, reference == null ? CellName.letters(column) + Math.max(1, row) : reference);
        return inRow && ++cellsOfRow > CellName.COLUMNS
                ? "is damaged: row " + row + " has more than " + CellName.COLUMNS + " cells, the most of any sheet"
                : null;
    }

    private String end(XMLStreamReader xml) {
        if (cellDepth == depth) {
            cellDepth = 0;
            return cells.end();
        }
        if (cellDepth > 0) {
            return cells.end(xml);
        }
        textDepth = textDepth == depth ? 0 : textDepth;
        inRow &= !xml.getLocalName().equals("row");
        return null;
    }

    private String text(XMLStreamReader xml) {
        int length = xml.getTextLength();
        if (cellDepth > 0) {
            charactersOfRow += length;
            return charactersOfRow > CHARACTERS
                    ? "is too large: row " + row + " has more than " + (CHARACTERS >> 20) + " million characters"
                    : cells.text(xml);
        }
        if (textDepth > 0) {
            textLength += length;
            textCharacters += length;
        }
        return textLength > limits.textLength() || textCharacters > limits.tableBytes()
                ? "is too large: a text that its cells share has more than " + limits.textLength()
                        + " characters, or all of them have more than " + limits.tableBytes()
                : null;
    }
}
