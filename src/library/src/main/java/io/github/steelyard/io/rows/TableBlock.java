package io.github.steelyard.io.rows;

import io.github.steelyard.io.kind.DecimalSign;
import io.github.steelyard.io.table.TableLayout;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Whole rows of a table that is too large to be held, as they were read and with nothing made of them yet.
 *
 * @param form of the table that they are a part of
 * @param bytes UTF-8; each row ends in a line feed, the last one too
 * @param length how many of the bytes are rows
 * @param line on which the first row begins, from 1
 * @param lines how many lines the rows take
 */
public record TableBlock(Form form, byte[] bytes, int length, int line, int lines) {

    /**
     * How a table is laid out.
     *
     * @param sheet of the workbook that the file is; empty where it is text
     * @param left columns of that sheet before the first of the table
     * @param head the row that names the columns, with its line end
     * @param headLine on which it begins, from 1
     * @param delimiter between cells
     * @param decimal before decimals
     */
    public record Form(
            Path file, String sheet, int left, String head, int headLine, char delimiter, DecimalSign decimal) {

        /** Rows of such a table, for the reader that takes anything and says what is wrong where. */
        public TableChunk rows(List<String> rows, List<Integer> lines) {
            return new TableChunk(this, rows, lines);
        }
    }

    /** What the layout makes of the rows: plain ones as numbers, the others as text. */
    public PlainRows plain(TableLayout layout) {
        return new PlainRowReader(this, layout).read();
    }

    /** All rows as text. */
    public TableChunk rows() {
        List<Integer> starts = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        int at = line;
        for (int from = 0; from < length; ) {
            int end = end(from);
            if (!isBlank(from)) {
                starts.add(from);
                lines.add(at);
            }
            at += lineEnds(from, end);
            from = end;
        }
        return form.rows(starts.stream().map(this::text).toList(), lines);
    }

    /** Whether nothing at all stands in the row that begins there. */
    boolean isBlank(int from) {
        return bytes[from] == '\n' || bytes[from] == '\r' && bytes[from + 1] == '\n';
    }

    /** Where the row that begins there ends, behind its line end. */
    int end(int from) {
        int end = closed(from);
        return end < 0 ? length : end;
    }

    /** The same, −1 when the row continues after these bytes; line ends within quotes are the row's own. */
    int closed(int from) {
        boolean quoted = false;
        boolean atStart = true;
        for (int i = from; i < length; i++) {
            byte b = bytes[i];
            if (b == '"' && (quoted || atStart)) {
                // A doubled quote closes and opens again.
                quoted = !quoted;
                atStart = true;
            } else if (b == '\n' && !quoted) {
                return i + 1;
            } else {
                atStart = !quoted && b == form.delimiter();
            }
        }
        return -1;
    }

    /** How many lines end before an index, from another. */
    int lineEnds(int from, int end) {
        int ends = 0;
        for (int i = from; i < end; i++) {
            ends += bytes[i] == '\n' ? 1 : 0;
        }
        return ends;
    }

    /**
     * The row that begins there, with its line end.
     *
     * @throws UncheckedIOException when it is not UTF-8
     */
    String text(int from) {
        return text(from, end(from));
    }

    String text(int from, int end) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, end - from))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
