package io.github.steelyard.io;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** A table of options read a piece at a time, in memory that does not grow with it. */
public final class TableChunks implements Iterator<TableChunk>, Closeable {

    /** Characters a piece: enough that reading the decision anew for each costs nothing. */
    private static final int SIZE = 1 << 20;

    /** Bytes that tell how the table is laid out. */
    private static final int LOOK = 1 << 16;

    private final Path file;
    private final DecimalSign decimal;
    private final BufferedReader reader;
    private final CsvDialect dialect;
    private final String notice;
    private final String head;
    private int line = 1;
    private String row;

    /**
     * Opens a table.
     *
     * @param decimal before its decimals
     * @throws IOException when it cannot be read
     */
    public TableChunks(Path file, DecimalSign decimal) throws IOException {
        this.file = file;
        this.decimal = decimal;
        BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file), LOOK);
        in.mark(LOOK);
        byte[] beginning = in.readNBytes(LOOK);
        in.reset();
        Charset marked = TableText.marked(beginning);
        boolean isWindows = marked == null && TableText.isOther(beginning);
        Charset charset = marked != null ? marked : isWindows ? TableText.WINDOWS : StandardCharsets.UTF_8;
        this.notice = isWindows ? "it is not UTF-8 and is read as Windows-1252" : "";
        this.dialect = CsvDialect.of(mark(new String(beginning, charset)));
        this.reader = new BufferedReader(
                new InputStreamReader(
                        in,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                1 << 16);
        String first = read();
        if (first != null && dialect.from() > 0) {
            line += lineEnds(first);
            first = read();
        }
        this.head = first == null ? "" : mark(first);
        this.line += lineEnds(head);
        this.row = read();
    }

    private static String mark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** Rows of this table as a piece of their own. */
    public TableChunk of(List<String> rows, List<Integer> lines) {
        return new TableChunk(file, head, rows, lines, dialect.delimiter(), decimal);
    }

    /** What there is to say about how the table is read; empty when nothing. */
    public String notice() {
        return notice;
    }

    /** The row that names the columns, with its line end. */
    public String head() {
        return head;
    }

    @Override
    public boolean hasNext() {
        return row != null;
    }

    /**
     * The next piece.
     *
     * @throws UncheckedIOException when the table cannot be read on, or is not UTF-8
     */
    @Override
    public TableChunk next() {
        if (row == null) {
            throw new NoSuchElementException();
        }
        List<String> rows = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        int size = 0;
        while (row != null && size < SIZE) {
            size += row.length();
            rows.add(row);
            lines.add(line);
            line += lineEnds(row);
            row = read();
        }
        return of(rows, lines);
    }

    /** A row with its line end, line ends within quotes included; null at the end. */
    private String read() {
        try {
            String text = line();
            if (text == null) {
                return null;
            }
            boolean open = dialect.isOpen(text, false);
            if (!open) {
                return text;
            }
            StringBuilder whole = new StringBuilder(text);
            while (open && whole.length() < SIZE) {
                String more = line();
                if (more == null) {
                    break;
                }
                whole.append(more);
                open = dialect.isOpen(more, true);
            }
            return whole.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String line() throws IOException {
        String text = reader.readLine();
        return text == null ? null : text + "\n";
    }

    private static int lineEnds(String row) {
        return (int) row.chars().filter(c -> c == '\n').count();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
