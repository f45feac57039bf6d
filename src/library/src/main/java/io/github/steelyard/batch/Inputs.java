package io.github.steelyard.batch;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.io.DecisionMark;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.format.DecisionFormat;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;

/**
 * The decisions that a batch is asked for: files, folders with all decisions below them, told by {@link DecisionMark},
 * patterns with whatever matches, and standard input with decisions between lines of three hyphens. Order is that of the
 * command line; within a folder or a pattern, that of the names.
 */
public final class Inputs implements Iterator<Inputs.Entry> {

    /** What stands for standard input. */
    public static final String STANDARD = "-";

    /** One byte more than any decision may have, so that the reader sees that it is too much. */
    private static final int ENOUGH = 16 * 1024 * 1024 + 1;

    private final Iterator<Path> files;
    private final InputStream documents;
    private int document;
    private Entry next;

    /**
     * One decision, not yet read.
     *
     * @param name as messages say it
     * @param file where it stands; null for standard input
     * @param text what it says, where it stands in no file
     */
    public record Entry(String name, Path file, byte[] text) {

        /** Reads it. Never throws for what is in it. */
        public Loaded read() {
            return file == null ? DecisionReader.read(name, text) : DecisionReader.read(file);
        }
    }

    private Inputs(List<Path> files, InputStream documents) {
        this.files = files.iterator();
        this.documents = documents == null ? null : new BufferedInputStream(documents);
    }

    /**
     * The files that the names mean, in order.
     *
     * @param passedOver takes a sentence on each file of a folder that is no decision
     * @throws Refusal when a name means nothing
     */
    public static List<Path> files(List<String> names, Consumer<String> passedOver) {
        List<Path> files = new ArrayList<>();
        for (String name : names) {
            Path path = path(name);
            if (Files.isDirectory(path)) {
                List<Path> found = decisions(path, passedOver);
                if (found.isEmpty()) {
                    throw new Refusal("there is no decision file in folder '" + name + "'" + spread(path));
                }
                files.addAll(found);
            } else if (Files.exists(path) || !isPattern(name)) {
                files.add(path);
            } else {
                List<Path> found = matching(name);
                if (found.isEmpty()) {
                    throw new Refusal("no file matches '" + name + "'");
                }
                files.addAll(found);
            }
        }
        return files;
    }

    /** The decisions in these files, one after the other. */
    public static Inputs of(List<Path> files) {
        return new Inputs(files, null);
    }

    /** The decisions in a stream, one after the other. */
    public static Inputs of(InputStream documents) {
        return new Inputs(List.of(), documents);
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new Refusal("'" + name + "' is not a file name here");
        }
    }

    private static boolean isPattern(String name) {
        return name.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
    }

    private static List<Path> decisions(Path folder, Consumer<String> passedOver) {
        List<Path> found = new ArrayList<>();
        for (Path file : Below.files(folder, passedOver)) {
            String missing = DecisionMark.missing(file);
            if (missing.isEmpty()) {
                found.add(file);
            } else {
                passedOver.accept("passed over '" + file + "': " + missing);
            }
        }
        return found;
    }

    /** A hint for a folder that is one decision, XMCDA spread over files, and not a folder of decisions. */
    private static String spread(Path folder) {
        boolean isXmcda = Below.files(folder, unread -> {}).stream()
                .anyMatch(f -> DecisionFormat.of(f.toString()).orElse(null) == DecisionFormat.XMCDA);
        return isXmcda ? "; XMCDA that is spread over files is one decision, which 'rank' takes by its folder" : "";
    }

    private static List<Path> matching(String pattern) {
        Path fixed = Path.of(pattern.startsWith("/") ? "/" : "");
        for (Path part : Path.of(pattern)) {
            if (isPattern(part.toString())) {
                break;
            }
            fixed = fixed.resolve(part);
        }
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        Path from = fixed;
        return Files.isDirectory(from.toString().isEmpty() ? Path.of(".") : from)
                ? Below.files(from, unread -> {}).stream()
                        .filter(matcher::matches)
                        .toList()
                : List.of();
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = documents == null ? nextFile() : nextDocument();
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

    private Entry nextFile() {
        if (!files.hasNext()) {
            return null;
        }
        Path file = files.next();
        return new Entry(file.toString(), file, null);
    }

    private Entry nextDocument() {
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
            throw new Refusal("cannot read standard input: " + e.getMessage());
        }
        return blank ? null : new Entry("<stdin>#" + ++document, null, text.toByteArray());
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
