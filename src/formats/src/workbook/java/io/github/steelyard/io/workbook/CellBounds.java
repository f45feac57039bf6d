package io.github.steelyard.io.workbook;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/** Looks through one cell of a sheet: what it refers to, and how long what stands in it is. */
final class CellBounds {

    /** No program writes a number with more characters. */
    private static final int NUMBER = 400;

    /** Characters of shared formulas, each counted as often as it is used: the library writes it out every time. */
    private static final long FORMULAS = 64L << 20;

    private final long texts;
    private final int textLength;
    private final Map<String, Integer> shared = new HashMap<>();
    private long formulas;
    private String cell;
    private boolean isShared;
    private boolean isNumber;
    private boolean inValue;
    private String formula;
    private int formulaLength;
    private int length;
    private final StringBuilder value = new StringBuilder();

    /**
     * @param texts how many texts the workbook shares
     * @param textLength characters that a cell may have
     */
    CellBounds(long texts, int textLength) {
        this.texts = texts;
        this.textLength = textLength;
    }

    /** A cell begins. */
    void begin(XMLStreamReader xml, String name) {
        cell = name;
        String type = xml.getAttributeValue(null, "t");
        isShared = "s".equals(type);
        isNumber = type == null || type.equals("n");
        inValue = false;
        formula = null;
        length = 0;
        value.setLength(0);
    }

    /** An element begins inside of the cell. */
    void element(XMLStreamReader xml) {
        inValue = xml.getLocalName().equals("v");
        if (xml.getLocalName().equals("f")) {
            formula = xml.getAttributeValue(null, "si");
            formulaLength = 0;
        }
    }

    /** An element ends inside of the cell; why it cannot be read, or null. */
    String end(XMLStreamReader xml) {
        inValue = false;
        if (formula == null || !xml.getLocalName().equals("f")) {
            return null;
        }
        // The text of a shared formula stands where it is used first.
        formulas += formulaLength > 0 ? formulaLength : shared.getOrDefault(formula, 0);
        if (formulaLength > 0) {
            shared.put(formula, formulaLength);
        }
        formula = null;
        return formulas > FORMULAS
                ? "is too large at " + cell + ": its shared formulas have more than " + (FORMULAS >> 20)
                        + " million characters where they are used"
                : null;
    }

    /** Text stands in the cell; why it cannot be read, or null. */
    String text(XMLStreamReader xml) {
        length += xml.getTextLength();
        formulaLength += xml.getTextLength();
        if (inValue && (isShared || isNumber)) {
            if (value.length() + xml.getTextLength() > NUMBER) {
                return "is damaged at " + cell + ": the number there has more than " + NUMBER + " characters";
            }
            value.append(xml.getText());
        }
        return length > textLength
                ? "is too large at " + cell + ": more than " + textLength + " characters stand there"
                : null;
    }

    /** The cell ends; why it cannot be read, or null. */
    String end() {
        String index = value.toString().strip();
        return isShared
                        && !index.isEmpty()
                        && !(CellName.isDigits(index) && index.length() < 19 && Long.parseLong(index) < texts)
                ? "is damaged at " + cell + ": it shows the text number " + CellName.shown(index)
                        + ", and the workbook holds " + texts + " texts, counted from 0"
                : null;
    }
}
