package io.github.steelyard.io.workbook;

import io.github.steelyard.io.format.ReadLimits;
import io.github.steelyard.io.grid.SheetNumbers;
import io.github.steelyard.io.kind.DecimalSign;
import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.plain.PlainCriteria;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.io.text.ScalarText;
import io.github.steelyard.text.Numbers;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a cell of an OpenDocument spreadsheet says: a percentage as people see it, a formula as it was last worked out.
 *
 * @param text what it says; of a cell with a fault, what is shown of it
 * @param fault why nothing can be made of it, empty when something can
 * @param isNumber whether the spreadsheet holds it as a number
 */
record OpenDocumentCell(String text, String fault, boolean isNumber) {

    private OpenDocumentCell(String text, String fault) {
        this(text, fault, false);
    }

    /** Goes on to the end of the cell that begins at the current element. */
    static OpenDocumentCell read(XMLStreamReader xml, DecimalSign sign) throws XMLStreamException {
        String type = "";
        String value = "";
        String kind = "";
        String string = null;
        for (int k = 0; k < xml.getAttributeCount(); k++) {
            String given = xml.getAttributeValue(k);
            String prefix = xml.getAttributePrefix(k);
            switch (xml.getAttributeLocalName(k)) {
                case "value-type" -> {
                    kind = "calcext".equals(prefix) ? given : kind;
                    type = "calcext".equals(prefix) ? type : given;
                }
                case "value", "boolean-value", "date-value", "time-value" -> value = given;
                case "string-value" -> string = given;
                default -> {
                    // Formulas and styles: the value is what they gave last.
                }
            }
        }
        String shown = shown(xml);
        return of(type, kind, value, string == null ? shown : string.strip(), sign);
    }

    private static OpenDocumentCell of(String type, String kind, String value, String shown, DecimalSign sign) {
        if (kind.equals("error") || shown.startsWith("Err:")) {
            return shown.equals("#N/A")
                    ? new OpenDocumentCell(shown, "")
                    : new OpenDocumentCell(
                            shown,
                            "the cell holds the error " + Diagnostics.quoted(shown)
                                    + ", not a value; mend the formula");
        }
        return switch (type) {
            case "float", "currency", "percentage" -> number(value, type.equals("percentage"), shown);
            case "boolean" -> new OpenDocumentCell(value.equals("true") ? "true" : "false", "");
            case "date", "time" ->
                new OpenDocumentCell(
                        shown.isEmpty() ? value : shown,
                        "the cell is formatted as a date or a time; write what it counts as a plain number, such as"
                                + " days");
            default -> new OpenDocumentCell(sign == DecimalSign.COMMA ? SheetNumbers.pointed(shown) : shown, "");
        };
    }

    private static OpenDocumentCell number(String value, boolean isPercent, String shown) {
        try {
            double x = value.length() > 400 ? Double.NaN : Double.parseDouble(value);
            if (x - x == 0) {
                String text = isPercent ? Numbers.plain(PlainCriteria.percent(x)) + "%" : Numbers.plain(x + 0.0);
                return new OpenDocumentCell(text, "", true);
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        return new OpenDocumentCell(shown, "the cell holds no number that can be read");
    }

    /** The text of its paragraphs, without the comments and drawings that are fastened to it. */
    private static String shown(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        int paragraph = 0;
        int passed = 0;
        while (depth > 0 && xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                paragraph = depth < paragraph ? 0 : paragraph;
                passed = depth < passed ? 0 : passed;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                boolean isOther = xml.getLocalName().equals("annotation") || "draw".equals(xml.getPrefix());
                passed = passed == 0 && isOther ? depth : passed;
                if (passed > 0) {
                    continue;
                }
                switch (xml.getLocalName()) {
                    case "p" -> {
                        text.append(text.length() > 0 && paragraph == 0 ? " " : "");
                        paragraph = paragraph == 0 ? depth : paragraph;
                    }
                    case "s", "tab", "line-break" -> text.append(' ');
                    default -> {
                        // Spans and links: their text counts.
                    }
                }
            } else if (paragraph > 0
                    && passed == 0
                    && xml.hasText()
                    && text.length() <= ReadLimits.DEFAULT.textLength() * 2) {
                text.append(xml.getText());
            }
        }
        return text.toString().strip();
    }

    boolean isEmpty() {
        return text.isEmpty() && fault.isEmpty();
    }

    /** Whether it may be read; reports why not. */
    boolean isFine(Place place, Diagnostics diagnostics) {
        if (!fault.isEmpty()) {
            diagnostics.report(DiagnosticId.SHEET_CELL, place, fault);
            return false;
        }
        return ScalarText.isFine(text, place, diagnostics);
    }
}
