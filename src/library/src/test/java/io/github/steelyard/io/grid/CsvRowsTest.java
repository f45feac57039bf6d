package io.github.steelyard.io.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.steelyard.csv.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV is read and written as a library for it does, on texts made up at random of all that is special in it, but for open quotes. */
class CsvRowsTest {

    private static final String[] PARTS = {
        "\"", "\"\"", ",", ";", "\n", "\r\n", "\r", " ", "#", "a", "1.5", "\t", "\u00e9", "\"a\"", "\",\"", "\n\n"
    };

    private static final String REFUSED = "refused";

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int k = random.nextInt(14); k > 0; k--) {
            text.append(PARTS[random.nextInt(PARTS.length)]);
        }
        return text.toString();
    }

    private static List<String> ours(String text, char delimiter) {
        List<String> rows = new ArrayList<>();
        try {
            CsvRows.read(text, delimiter, (line, fields) -> rows.add(line + ": " + fields));
        } catch (IllegalArgumentException e) {
            rows.add(REFUSED);
        }
        return rows;
    }

    private static List<String> theirs(String text, char delimiter) throws IOException {
        List<String> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            reader.forEach(record -> rows.add(record.getStartingLineNumber() + ": " + record.getFields()));
        } catch (CsvParseException e) {
            rows.add(REFUSED);
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t', '|'})
    void rowsAreThoseOfTheLibrary(char delimiter) throws Exception {
        Random random = new Random(delimiter);
        int refused = 0;
        for (int k = 0; k < 20_000; k++) {
            String text = text(random);
            if (OpenQuote.index(text, 0, delimiter) >= 0) {
                continue;
            }
            List<String> rows = ours(text, delimiter);
            assertThat(rows).as(text).isEqualTo(theirs(text, delimiter));
            refused += rows.contains(REFUSED) ? 1 : 0;
        }
        assertThat(refused).isBetween(500, 10_000);
    }

    @Test
    void recordsAreWrittenAsTheLibraryDoesAndReadBack() throws Exception {
        Random random = new Random(4);
        for (int k = 0; k < 20_000; k++) {
            List<String> record = new ArrayList<>();
            for (int n = random.nextInt(4); n >= 0; n--) {
                record.add(text(random));
            }
            StringWriter theirs = new StringWriter();
            try (var writer = de.siegmar.fastcsv.writer.CsvWriter.builder()
                    .lineDelimiter(LineDelimiter.CRLF)
                    .build(theirs)) {
                writer.writeRecord(record);
            }
            String text = new CsvWriter(true).add(record).toString();
            // A record of one empty field is an empty line there, which every reader passes over.
            boolean isEmptyLine = record.equals(List.of(""));
            assertThat(text).isEqualTo(isEmptyLine ? "\"\"\r\n" : theirs.toString());
            List<List<String>> back = new ArrayList<>();
            CsvRows.read(text, ',', (line, fields) -> back.add(fields));
            assertThat(back).containsExactly(record);
        }
    }

    @Test
    void textBehindAClosingQuoteIsRefused() {
        assertThatThrownBy(() -> CsvRows.read("\"a\"b", ',', (line, fields) -> true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rowsComeWithTheLineOnWhichTheyBegin() {
        assertThat(ours("a,b\r\n\r\n\"x\r\ny\",\nz", ',')).containsExactly("1: [a, b]", "3: [x\r\ny, ]", "5: [z]");
    }
}
