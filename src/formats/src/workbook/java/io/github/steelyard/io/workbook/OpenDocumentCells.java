package io.github.steelyard.io.workbook;

import io.github.steelyard.catalogue.Severity;
import io.github.steelyard.io.format.ReadLimits;
import io.github.steelyard.io.grid.SheetGrid;
import io.github.steelyard.io.kind.DecimalSign;
import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.io.text.SourceText;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Goes through the XML of an OpenDocument spreadsheet and keeps the cells of its sheets, with a mark where they are hidden. A cell or a row may say that
 * it stands many times; empty ones are only counted, and all others count as often as they stand.
 */
final class OpenDocumentCells {

    /** The last column and row that a sheet can have. */
    private static final int COLUMNS = 16_384;

    private static final int ROWS = 1_048_576;

    private final Function<String, SourceText> sources;
    private final DecimalSign sign;
    private final Diagnostics diagnostics;
    private final Set<String> hiddenStyles = new HashSet<>();
    private final List<OpenDocumentSheet> sheets = new ArrayList<>();
    private XMLStreamReader xml;
    private final ReadLimits limits;
    private int left;
    private long characters;

    OpenDocumentCells(Function<String, SourceText> sources, DecimalSign sign, Diagnostics diagnostics) {
        this.sources = sources;
        this.sign = sign;
        this.diagnostics = diagnostics;
        this.limits = diagnostics.limits();
        this.left = limits.values();
        this.characters = limits.tableBytes();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    List<OpenDocumentSheet> read(InputStream content) throws XMLStreamException {
        // Decoded here: of bytes that are no UTF-8 the parser tells standard error by itself.
        xml = factory().createXMLStreamReader(new InputStreamReader(content, StandardCharsets.UTF_8.newDecoder()));
        String style = "";
        try {
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                switch (xml.getLocalName()) {
                    case "style" -> style = attribute("name");
                    case "table-properties" -> {
                        if (attribute("display").equals("false")) {
                            hiddenStyles.add(style);
                        }
                    }
                    case "table" -> sheets.add(new Sheet().read());
                    default -> {
                        // Styles, scripts and settings say nothing of cells.
                    }
                }
            }
        } finally {
            xml.close();
        }
        return sheets;
    }

    /** An attribute by its name without the prefix; empty when there is none. */
    private String attribute(String name) {
        for (int k = 0; k < xml.getAttributeCount(); k++) {
            if (xml.getAttributeLocalName(k).equals(name)) {
                return xml.getAttributeValue(k);
            }
        }
        return "";
    }

    /** How often something stands here: 1 when nothing is said or what is said is no number. */
    private int times(String attribute, int most) {
        String text = attribute(attribute);
        boolean isNumber = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return !isNumber ? 1 : text.length() > 7 ? most + 1 : Math.max(1, Integer.parseInt(text));
    }

    private boolean isHidden() {
        String visibility = attribute("visibility");
        return visibility.equals("collapse") || visibility.equals("filter");
    }

    /** The sheet that begins at the current element. */
    private final class Sheet {

        private final String name = attribute("name");
        private final boolean isHidden = hiddenStyles.contains(attribute("style-name"));
        private final SheetGrid grid = new SheetGrid(sources.apply(name));
        private final List<OpenDocumentSheet.Said> said = new ArrayList<>();
        private final BitSet hiddenColumns = new BitSet();
        private int column;
        private int row;
        private boolean isRefused;
        private final List<int[]> merged = new ArrayList<>();

        OpenDocumentSheet read() throws XMLStreamException {
            int depth = 1;
            while (depth > 0 && xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "table-column" -> {
                            int times = times("number-columns-repeated", COLUMNS);
                            if (isHidden() && column < COLUMNS) {
                                hiddenColumns.set(column, Math.min(COLUMNS, column + times));
                            }
                            column = Math.min(COLUMNS, column + times);
                            depth++;
                        }
                        case "table-row" -> row();
                        // A sheet may hold the source of linked cells, or drawings with tables of their own.
                        case "table-source", "shapes", "forms", "table" -> skip();
                        default -> depth++;
                    }
                }
            }
            grid.hideColumns(hiddenColumns);
            int most = limits.values();
            for (int[] cell : merged) {
                most -= 1 + grid.fillDown(cell[0], cell[1], cell[2], most);
            }
            return new OpenDocumentSheet(name, isHidden, grid, said);
        }

        private void said(DiagnosticId id, Place place, String message, boolean isWhole) {
            if (said.size() < Diagnostics.MOST) {
                said.add(new OpenDocumentSheet.Said(id, place, message, isWhole));
            }
            isRefused |= isWhole;
        }

        private Place place(int atColumn) {
            return new Place(grid.source().name(), name, row + 1, atColumn + 1);
        }

        private void row() throws XMLStreamException {
            boolean hiddenRow = isHidden();
            int times = times("number-rows-repeated", ROWS);
            List<OpenDocumentCell> cells = new ArrayList<>();
            int depth = 1;
            int at = 0;
            while (depth > 0 && xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    boolean isCell = xml.getLocalName().equals("table-cell");
                    if (isCell || xml.getLocalName().equals("covered-table-cell")) {
                        int repeated = times("number-columns-repeated", COLUMNS);
                        int down = times("number-rows-spanned", ROWS);
                        if (times("number-columns-spanned", COLUMNS) > 1 && at < COLUMNS) {
                            grid.widen(row, at);
                        }
                        if (down > 1 && times("number-columns-spanned", COLUMNS) == 1 && at < COLUMNS) {
                            merged.add(new int[] {row, at, row + down - 1});
                        }
                        OpenDocumentCell cell = OpenDocumentCell.read(xml, sign);
                        if (isCell && !cell.isEmpty() && !isRefused) {
                            keep(cells, at, repeated, cell);
                        }
                        at = Math.min(COLUMNS + 1, at + repeated);
                    } else {
                        depth++;
                    }
                }
            }
            if (!cells.isEmpty() && !isRefused) {
                set(cells, times, hiddenRow);
            }
            row = Math.min(ROWS + 1, row + times);
        }

        private void keep(List<OpenDocumentCell> cells, int at, int repeated, OpenDocumentCell cell) {
            if (at + repeated > COLUMNS) {
                said(
                        DiagnosticId.WORKBOOK,
                        place(Math.min(at, COLUMNS)),
                        "the sheet is damaged: a cell lies outside any sheet, which has " + COLUMNS + " columns",
                        true);
                return;
            }
            while (cells.size() < at + repeated) {
                cells.add(cells.size() < at ? null : cell);
            }
        }

        private void set(List<OpenDocumentCell> cells, int times, boolean hiddenRow) {
            for (int k = 0; k < times && !isRefused; k++, row++) {
                left -= cells.size();
                if (left < 0 || row >= limits.values()) {
                    said(
                            DiagnosticId.TOO_MANY_VALUES,
                            place(0),
                            "more than " + limits.values() + " cells in a spreadsheet",
                            true);
                    return;
                }
                one(cells, hiddenRow);
                if (hiddenRow) {
                    grid.hideRow(row);
                }
            }
            row -= times;
        }

        private void one(List<OpenDocumentCell> cells, boolean hiddenRow) {
            String[] texts = new String[cells.size()];
            BitSet held = new BitSet();
            int last = -1;
            for (int j = 0; j < texts.length; j++) {
                OpenDocumentCell cell = cells.get(j);
                if (cell == null) {
                    continue;
                }
                last = j;
                characters -= cell.text().length();
                if (characters < 0) {
                    said(
                            DiagnosticId.TOO_LARGE,
                            place(j),
                            "the texts of the spreadsheet are too large: no more than "
                                    + ReadLimits.count(limits.tableBytes()) + " characters are read",
                            true);
                    return;
                }
                Diagnostics own = new Diagnostics(limits);
                boolean isFine = cell.isFine(place(j), own);
                boolean isShown = !hiddenRow && !hiddenColumns.get(j);
                for (Diagnostic d : own.found()) {
                    if (isShown) {
                        said(DiagnosticId.find(d.id()).orElseThrow(), d.place(), d.message(), false);
                    } else if (d.severity() == Severity.ERROR) {
                        grid.fault(row, j, d.message()); // Reported only where it is taken in.
                    }
                }
                texts[j] = isFine ? cell.text() : null;
                held.set(j, cell.isNumber());
            }
            if (last >= 0) {
                grid.set(row, Arrays.copyOf(texts, last + 1), held);
            }
        }
    }

    private void skip() throws XMLStreamException {
        int depth = 1;
        while (depth > 0 && xml.hasNext()) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }
}
