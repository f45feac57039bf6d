package io.github.steelyard.io.workbook;

import io.github.steelyard.csv.FormulaText;
import io.github.steelyard.io.grid.SheetNumbers;
import io.github.steelyard.io.kind.DecimalSign;
import io.github.steelyard.io.plain.PlainCriteria;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.text.Numbers;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/**
 * What a cell of a workbook says: a percentage as people see it, a formula as it was last worked out.
 *
 * @param text empty where there is a fault
 * @param isText whether the workbook holds it as text
 * @param fault why nothing can be made of it, empty when something can
 */
record WorkbookCell(String text, boolean isText, String fault) {

    /** The same without the apostrophe that keeps a spreadsheet from running a text: a table may have passed through one. */
    WorkbookCell unguarded() {
        return isText ? new WorkbookCell(FormulaText.unguarded(text), true, fault) : this;
    }

    static boolean isEmpty(Cell cell) {
        return cell.getType() == CellType.EMPTY || cell.getRawValue() == null && cell.getType() != CellType.ERROR;
    }

    /** @param sign before the decimals of numbers that the sheet holds as text */
    static WorkbookCell of(Cell cell, DecimalSign sign) {
        String raw = cell.getRawValue();
        CellType type = cell.getType();
        if (type == CellType.FORMULA) {
            Object value = cell.getValue();
            type = value instanceof String
                    ? CellType.STRING
                    : value instanceof Boolean ? CellType.BOOLEAN : CellType.NUMBER;
            raw = value == null ? raw : value.toString();
            if (raw == null || raw.isEmpty() && type == CellType.NUMBER) {
                return refused("the formula in the cell has no stored value; open the workbook in a spreadsheet program"
                        + " and save it");
            }
            if (raw != null && raw.startsWith("#")) {
                type = CellType.ERROR;
            }
        }
        if (type == CellType.ERROR) {
            return refused("the cell holds the error " + Diagnostics.quoted(String.valueOf(raw))
                    + ", not a value; mend the formula");
        }
        if (type == CellType.BOOLEAN) {
            return new WorkbookCell(Boolean.parseBoolean(raw) || "1".equals(raw) ? "true" : "false", false, "");
        }
        if (type == CellType.STRING) {
            String typed = (cell.getValue() instanceof String s ? s : raw).strip();
            return new WorkbookCell(sign == DecimalSign.COMMA ? SheetNumbers.pointed(typed) : typed, true, "");
        }
        return number(cell, raw);
    }

    private static WorkbookCell number(Cell cell, String raw) {
        double x;
        try {
            x = Double.parseDouble(raw);
        } catch (NumberFormatException | NullPointerException e) {
            return refused("the cell holds no number that can be read");
        }
        String format = cell.getDataFormatString() == null ? "" : cell.getDataFormatString();
        if (isDate(cell.getDataFormatId(), format)) {
            return refused(
                    "the cell is formatted as a date or a time; write what it counts as a plain number, such as days");
        }
        boolean isPercent = unquoted(format).indexOf('%') >= 0;
        String text = isPercent ? Numbers.plain(PlainCriteria.percent(x)) + "%" : Numbers.plain(x + 0.0);
        return new WorkbookCell(text, false, "");
    }

    private static WorkbookCell refused(String fault) {
        return new WorkbookCell("", false, fault);
    }

    private static boolean isDate(Integer id, String format) {
        if (id != null && (id >= 14 && id <= 22 || id >= 45 && id <= 47)) {
            return true;
        }
        String bare = unquoted(format).toLowerCase(Locale.ROOT);
        return !bare.equals("general")
                && (bare.indexOf('y') >= 0
                        || bare.indexOf('d') >= 0
                        || bare.indexOf('h') >= 0
                        || bare.indexOf('m') >= 0 && bare.indexOf('0') < 0);
    }

    /** A number format without what is printed as it stands: quoted text, colours and conditions in brackets. */
    private static String unquoted(String format) {
        return format.replaceAll("\"[^\"]*\"|\\[(?![hms]+\\])[^\\]]*\\]|\\\\.|_.|\\*.", "");
    }
}
