package io.github.steelyard.io.sheet;

import io.github.steelyard.csv.CsvWriter;
import io.github.steelyard.text.Numbers;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes a matrix sheet as CSV of RFC 4180: commas, quotes where needed, UTF-8. */
public final class CsvSheetWriter {

    private CsvSheetWriter() {}

    /** @param isRaw whether texts that a spreadsheet would run are written as they are */
    public static byte[] write(MatrixSheet sheet, boolean isRaw) {
        CsvWriter csv = new CsvWriter(isRaw);
        for (List<Object> row : sheet.rows()) {
            csv.add(row.stream().map(CsvSheetWriter::text).toList());
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Object cell) {
        return cell instanceof Double x ? Numbers.plain(x) : cell == null ? "" : (String) cell;
    }
}
