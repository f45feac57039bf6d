package io.github.steelyard.io;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
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

    private final Path file;
    private final BufferedReader reader;
    private final String head;
    private int line = 1;
    private String row;

    /**
     * Opens a table.
     *
     * @throws IOException when it cannot be read
     */
    public TableChunks(Path file) throws IOException {
        this.file = file;
        this.reader = new BufferedReader(
                new InputStreamReader(
                        Files.newInputStream(file),
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                1 << 16);
        String first = read();
        this.head = first == null ? "" : first.startsWith("\ufeff") ? first.substring(1) : first;
        this.line += lineEnds(head);
        this.row = read();
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
        return new TableChunk(file, head, rows, lines);
    }

    /** A row with its line end, line ends within quotes included; null at the end. */
    private String read() {
        try {
            String text = line();
            if (text == null) {
                return null;
            }
            boolean open = quotes(text, false);
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
                open = quotes(more, true);
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

    /** Whether a quote is open at the end of the text. */
    private static boolean quotes(String text, boolean before) {
        boolean open = before;
        for (int i = text.indexOf('"'); i >= 0; i = text.indexOf('"', i + 1)) {
            open = !open;
        }
        return open;
    }

    private static int lineEnds(String row) {
        return (int) row.chars().filter(c -> c == '\n').count();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
