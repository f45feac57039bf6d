package io.github.steelyard.io.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.steelyard.catalogue.Numbers;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes a matrix sheet as CSV of RFC 4180: commas, quotes where needed, UTF-8. */
public final class CsvSheetWriter {

    private CsvSheetWriter() {}

    public static byte[] write(MatrixSheet sheet) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            for (List<Object> row : sheet.rows()) {
                csv.writeRecord(row.stream().map(CsvSheetWriter::text).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Object cell) {
        return cell instanceof Double x ? Numbers.plain(x) : cell == null ? "" : (String) cell;
    }
}
