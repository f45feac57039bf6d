package io.github.steelyard.io.rows;

import io.github.steelyard.io.format.DecisionFormat;
import io.github.steelyard.io.grid.CsvDialect;
import io.github.steelyard.io.grid.ParquetTables;
import io.github.steelyard.io.grid.SheetStream;
import io.github.steelyard.io.grid.Workbooks;
import io.github.steelyard.io.kind.DecimalSign;
import io.github.steelyard.io.text.TableText;
import io.github.steelyard.io.text.Utf8Lines;
import io.github.steelyard.text.SheetName;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** A table of options read a block at a time, in memory that does not grow with it. */
public final class TableChunks implements Iterator<TableBlock>, Closeable {

    /** Bytes of a block: enough that what is done once for each costs nothing. */
    private static final int SIZE = 1 << 20;

    /** Bytes of the longest row; a longer one is cut, and then wrong. */
    private static final int LONGEST = 1 << 24;

    /** Bytes that tell how the table is laid out. */
    private static final int LOOK = 1 << 16;

    private final InputStream in;
    private final String notice;
    private final TableBlock.Form form;
    private final long bytes;
    private byte[] buffer = new byte[SIZE];
    private int filled;
    private boolean ended;
    private int line = 1;
    private @Nullable TableBlock next;

    /**
     * Opens a table.
     *
     * @param file CSV, Parquet, or a workbook with perhaps the name of a sheet behind a '#'
     * @param decimal before its decimals
     * @throws IOException when it cannot be read
     * @throws io.github.steelyard.catalogue.Refusal when it is a workbook without such a sheet
     */
    public TableChunks(Path file, DecimalSign decimal) throws IOException {
        boolean isSheet = DecisionFormat.of(file.toString())
                .filter(format -> format == DecisionFormat.XLSX)
                .isPresent();
        if (isSheet) {
            SheetName name = SheetName.of(file.toString());
            Path workbook = Path.of(name.file());
            SheetStream lines = Workbooks.get().lines(workbook, name.sheet(), decimal);
            this.in = lines;
            this.notice = lines.others().isEmpty()
                    ? ""
                    : "sheet '" + lines.sheet() + "' is read, and not " + String.join(", ", lines.others());
            this.bytes = 0;
            // Whatever commas were asked for are points by now, as the numbers of the workbook are.
            this.form = head(
                    new TableBlock.Form(workbook, lines.sheet(), lines.left(), "", 1, ',', DecimalSign.POINT), false);
        } else if (isParquet(file)) {
            this.in = ParquetTables.get().lines(file);
            this.notice = "";
            this.bytes = 0;
            this.form = head(new TableBlock.Form(file, "", 0, "", 1, ',', DecimalSign.POINT), false);
        } else {
            BufferedInputStream raw = new BufferedInputStream(Files.newInputStream(file), LOOK);
            raw.mark(LOOK);
            byte[] beginning = raw.readNBytes(LOOK);
            raw.reset();
            Charset marked = TableText.marked(beginning);
            boolean isWindows = marked == null && TableText.isOther(beginning);
            Charset charset = marked != null ? marked : isWindows ? TableText.WINDOWS : StandardCharsets.UTF_8;
            this.in = charset == StandardCharsets.UTF_8 ? raw : new Utf8Lines(raw, charset);
            this.notice = isWindows ? "it is not UTF-8 and is read as Windows-1252" : "";
            this.bytes = Files.size(file);
            CsvDialect dialect = CsvDialect.of(mark(new String(beginning, charset)));
            this.form = head(new TableBlock.Form(file, "", 0, "", 1, dialect.delimiter(), decimal), dialect.from() > 0);
        }
        this.next = block(form);
    }

    /** Whether a table is a Parquet file, by its name or what it begins with. */
    public static boolean isParquet(Path file) throws IOException {
        return ParquetTables.isParquet(file);
    }

    /** Reads what stands before the first row that is an option: perhaps a line about the delimiter, then the headings. */
    private TableBlock.Form head(TableBlock.Form bare, boolean saysDelimiter) throws IOException {
        fill();
        TableBlock start = bytes(bare);
        int from = saysDelimiter ? start.end(0) : 0;
        while (from < filled && start.isBlank(from)) {
            from = start.end(from);
        }
        int end = from < filled ? start.end(from) : from;
        String head = mark(start.text(from, end));
        int headLine = 1 + start.lineEnds(0, from);
        line += start.lineEnds(0, end);
        drop(end);
        return new TableBlock.Form(
                bare.file(),
                bare.sheet(),
                bare.left(),
                head.isEmpty() || head.endsWith("\n") ? head : head + "\n",
                headLine,
                bare.delimiter(),
                bare.decimal());
    }

    private static String mark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** How the table is laid out. */
    public TableBlock.Form form() {
        return form;
    }

    /** What there is to say about how the table is read; empty when nothing. */
    public String notice() {
        return notice;
    }

    /** How many rows of a sheet were left out so far because they are hidden. */
    public int hidden() {
        return in instanceof SheetStream sheet ? sheet.hidden() : 0;
    }

    /** How many bytes the rows have together, about; 0 when nobody knows. */
    public long bytes() {
        return bytes;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    /**
     * The next block.
     *
     * @throws UncheckedIOException when the table cannot be read on, or is not UTF-8
     */
    @Override
    public TableBlock next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        try {
            TableBlock block = next;
            next = block(form);
            return block;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As many whole rows as a block holds; null at the end. */
    private @Nullable TableBlock block(TableBlock.Form of) throws IOException {
        fill();
        if (filled == 0) {
            return null;
        }
        int end = rows(of);
        while (end == 0 && !ended && buffer.length < LONGEST) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
            fill();
            end = rows(of);
        }
        end = end == 0 ? filled : end;
        boolean isCut = buffer[end - 1] != '\n';
        byte[] bytes = Arrays.copyOf(buffer, isCut ? end + 1 : end);
        bytes[bytes.length - 1] = '\n';
        int lines = bytes(of).lineEnds(0, end);
        TableBlock block = new TableBlock(of, bytes, bytes.length, line, lines);
        line += lines;
        drop(end);
        return block;
    }

    /** What is there, whole rows or not. */
    private TableBlock bytes(TableBlock.Form of) {
        return new TableBlock(of, buffer, filled, line, 0);
    }

    /** Where the last row ends that is there as a whole; 0 when none is. */
    private int rows(TableBlock.Form of) {
        int last = filled;
        while (last > 0 && buffer[last - 1] != '\n') {
            last--;
        }
        for (int i = 0; i < filled; i++) {
            if (buffer[i] == '"') {
                return quotedRows(of);
            }
        }
        return ended ? filled : last;
    }

    /** The same where line ends may stand within quotes. */
    private int quotedRows(TableBlock.Form of) {
        TableBlock all = bytes(of);
        int last = 0;
        while (last < filled) {
            int end = all.closed(last);
            if (end < 0) {
                return ended ? filled : last;
            }
            last = end;
        }
        return last;
    }

    private void drop(int count) {
        System.arraycopy(buffer, count, buffer, 0, filled - count);
        filled -= count;
        if (buffer.length > SIZE && filled <= SIZE) {
            buffer = Arrays.copyOf(buffer, SIZE);
        }
    }

    /** Fills the buffer, with every line end that is a carriage return alone made a line feed. */
    private void fill() throws IOException {
        int from = Math.max(0, filled - 1);
        int read = ended ? 0 : in.readNBytes(buffer, filled, buffer.length - filled);
        filled += read;
        ended |= filled < buffer.length;
        for (int i = from; i < filled; i++) {
            boolean isLast = i + 1 == filled;
            if (buffer[i] == '\r' && (isLast ? ended : buffer[i + 1] != '\n')) {
                buffer[i] = '\n';
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
