package io.github.steelyard.batch;

import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.io.format.ReadLimits;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;

/**
 * The decisions that a batch is asked for: files, folders with all decisions below them, told by their first lines,
 * patterns with whatever matches, and standard input with decisions between lines of three hyphens. Order is that of the
 * command line; within a folder or a pattern, that of the names.
 */
public final class Inputs implements Iterator<Inputs.Entry> {

    /** What stands for standard input. */
    public static final String STANDARD = "-";

    /** One byte more than any decision may have, so that the reader sees that it is too much. */
    private static final int ENOUGH = ReadLimits.DEFAULT.documentBytes() + 1;

    private final Iterator<Entry> entries;
    private final InputStream documents;
    private int document;
    private boolean isBroken;
    private Entry next;

    /**
     * One decision, not yet read.
     *
     * @param name as messages say it
     * @param file where it stands; null for standard input
     * @param text what it says, where it stands in no file
     * @param fault why there is nothing to read; empty when there is
     */
    public record Entry(String name, Path file, byte[] text, String fault) {

        /** A file. */
        public static Entry of(Path file) {
            return new Entry(file.toString(), file, null, "");
        }

        /** A name that means nothing. */
        static Entry wrong(String name, String fault) {
            return new Entry(name, null, null, fault);
        }

        /**
         * Reads it. Never throws for what is in it.
         *
         * @param said of sheets from outside
         * @throws IllegalStateException when there is nothing to read
         */
        public Loaded read(SheetOptions said) {
            if (!fault.isEmpty()) {
                throw new IllegalStateException(fault);
            }
            return file == null ? DecisionReader.read(name, text, said) : DecisionReader.read(List.of(file), said);
        }
    }

    private Inputs(List<Entry> entries, InputStream documents) {
        this.entries = entries.iterator();
        this.documents = documents == null ? null : new BufferedInputStream(documents);
    }

    /**
     * What the names mean, in order. A name that means nothing gives one entry with a fault.
     *
     * @param passedOver takes a sentence on each file of a folder that is no decision
     */
    public static List<Entry> named(List<String> names, Consumer<String> passedOver) {
        return NamedInputs.of(names, passedOver);
    }

    /** These, one after the other. */
    public static Inputs of(List<Entry> entries) {
        return new Inputs(entries, null);
    }

    /** The decisions in a stream, one after the other. Where it breaks off, the last entry has a fault. */
    public static Inputs of(InputStream documents) {
        return new Inputs(List.of(), documents);
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = documents == null ? (entries.hasNext() ? entries.next() : null) : nextDocument();
        }
        return next != null;
    }

    @Override
    public Entry next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Entry entry = next;
        next = null;
        return entry;
    }

    private Entry nextDocument() {
        if (isBroken) {
            return null;
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        boolean blank = true;
        try {
            byte[] line = line();
            while (line.length > 0) {
                boolean between = isBetween(line);
                if (between && !blank) {
                    break;
                }
                if (!between && text.size() < ENOUGH) {
                    text.write(line);
                    blank &= new String(line, StandardCharsets.UTF_8).isBlank();
                }
                line = line();
            }
        } catch (IOException e) {
            // What was read of it may lack its end, so that nobody may rank it.
            isBroken = true;
            return Entry.wrong("<stdin>#" + ++document, "cannot read standard input: " + e.getMessage());
        }
        return blank ? null : new Entry("<stdin>#" + ++document, null, text.toByteArray(), "");
    }

    /** The next line with its end; empty at the end of all. */
    private byte[] line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int c = documents.read();
        while (c >= 0) {
            if (line.size() < ENOUGH) {
                line.write(c);
            }
            if (c == '\n') {
                break;
            }
            c = documents.read();
        }
        return line.toByteArray();
    }

    private static boolean isBetween(byte[] line) {
        return new String(line, StandardCharsets.UTF_8).stripTrailing().equals("---");
    }
}
