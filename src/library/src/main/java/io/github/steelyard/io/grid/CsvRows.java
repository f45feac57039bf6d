package io.github.steelyard.io.grid;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The rows of a CSV text. The only class that needs the CSV library, which embedders may leave out. */
public final class CsvRows {

    private CsvRows() {}

    /** Takes rows. */
    public interface Sink {
        /**
         * Takes a row.
         *
         * @return whether to go on
         */
        boolean row(int line, List<String> fields);
    }

    /**
     * Gives every row that is not blank, with the line on which it begins.
     *
     * @throws RuntimeException when a quote is not closed or text follows a closing quote
     */
    public static void read(String text, char delimiter, Sink sink) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (CsvRecord record : reader) {
                if (!sink.row((int) record.getStartingLineNumber(), record.getFields())) {
                    return;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
