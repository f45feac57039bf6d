package io.github.steelyard.batch;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The stamps of the inputs that are done, a line each, in a file beside the part. */
final class Stamps implements Closeable {

    private final Path file;
    private List<String> before;
    private BufferedWriter out;

    private Stamps(Path file, List<String> before) {
        this.file = file;
        this.before = before;
    }

    static Stamps beside(Path part, boolean resume) throws IOException {
        Path file = BesideName.of(part, ".inputs");
        BesideName.refuseLink(file);
        List<String> before =
                resume && Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
        Stamps stamps = new Stamps(file, before);
        stamps.keep(before.size());
        return stamps;
    }

    List<String> before() {
        return before;
    }

    /** Keeps the first ones only. */
    void keep(int count) throws IOException {
        close();
        before = List.copyOf(before.subList(0, Math.min(count, before.size())));
        Files.deleteIfExists(file);
        out = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        for (String stamp : before) {
            out.write(stamp);
            out.newLine();
        }
        out.flush();
    }

    void add(String stamp) throws IOException {
        out.write(stamp);
        out.newLine();
        out.flush();
    }

    void delete() throws IOException {
        close();
        Files.deleteIfExists(file);
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }
}
