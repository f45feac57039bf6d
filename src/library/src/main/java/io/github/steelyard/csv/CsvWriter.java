package io.github.steelyard.csv;

import java.util.List;

/**
 * Writes CSV of RFC 4180: commas, quotes where they are needed, a carriage return and a line feed after each record. What a
 * spreadsheet would run is written as {@link FormulaText} has it.
 */
public final class CsvWriter {

    private final StringBuilder text = new StringBuilder();
    private final boolean isRaw;

    public CsvWriter() {
        this(false);
    }

    /** @param isRaw whether fields are written as they are, for programs that run nothing */
    public CsvWriter(boolean isRaw) {
        this.isRaw = isRaw;
    }

    /** Adds a record. */
    public CsvWriter add(List<String> fields) {
        for (int k = 0; k < fields.size(); k++) {
            text.append(k == 0 ? "" : ",")
                    .append(field(
                            isRaw ? fields.get(k) : FormulaText.guarded(fields.get(k)), k == 0, fields.size() == 1));
        }
        text.append("\r\n");
        return this;
    }

    /** A record of one empty field would be an empty line; a "#" at the start would be a comment to some readers. */
    private static String field(String field, boolean isFirst, boolean isOnly) {
        boolean isQuoted = isOnly && field.isEmpty() || isFirst && field.startsWith("#");
        for (int i = 0; i < field.length() && !isQuoted; i++) {
            char c = field.charAt(i);
            isQuoted = c == ',' || c == '"' || c == '\n' || c == '\r';
        }
        return isQuoted ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }

    /** The records so far. */
    @Override
    public String toString() {
        return text.toString();
    }
}
