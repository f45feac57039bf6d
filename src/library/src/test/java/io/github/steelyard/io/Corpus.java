package io.github.steelyard.io;

import io.github.steelyard.io.format.DecisionFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** The shipped files and those of the tests, and what the writers make of them in the other formats. */
final class Corpus {

    /** Larger files take longer to read, and bring nothing that small ones have not. */
    private static final int LARGEST = 12_000;

    private static final List<String> FOLDERS =
            List.of("src/library/src/main/resources/io/github/steelyard/examples", "options", "src/test/resources");

    /** A file of another program, whose name is part of it. */
    record Foreign(String name, byte[] bytes) {}

    private final List<Foreign> foreign = new ArrayList<>();
    private final Map<DecisionFormat, List<byte[]>> good = new EnumMap<>(DecisionFormat.class);
    private final Map<DecisionFormat, List<byte[]>> all = new EnumMap<>(DecisionFormat.class);

    private Corpus() {}

    static Corpus read() throws IOException {
        Corpus corpus = new Corpus();
        for (String folder : FOLDERS) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(Files::isRegularFile).sorted().forEach(corpus::take);
            }
        }
        return corpus;
    }

    private void take(Path file) {
        try {
            DecisionFormat format = DecisionFormat.of(file.toString()).orElse(null);
            if (file.getParent().endsWith("foreign")) {
                foreign.add(new Foreign(file.getFileName().toString(), Files.readAllBytes(file)));
            }
            if (format == null || Files.size(file) > LARGEST) {
                return;
            }
            byte[] bytes = Files.readAllBytes(file);
            // Not as a path: the damaged file includes nothing either.
            Loaded loaded = DecisionReader.read(file.getFileName().toString(), bytes);
            add(all, format, bytes);
            if (loaded.value().isEmpty()) {
                return;
            }
            add(good, format, bytes);
            for (DecisionFormat other : DecisionFormat.values()) {
                byte[] written = DecisionWriter.write(loaded.orThrow(), other).bytes();
                if (format == DecisionFormat.YAML && other != format && written.length < 2 * LARGEST) {
                    add(all, other, written);
                    add(good, other, written);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Map<DecisionFormat, List<byte[]>> to, DecisionFormat format, byte[] bytes) {
        to.computeIfAbsent(format, f -> new ArrayList<>()).add(bytes);
    }

    /** A file, most often one that is right: few of the others get past their fault. */
    byte[] one(DecisionFormat format, SplittableRandom random) {
        List<byte[]> of = (random.nextInt(4) == 0 ? all : good).get(format);
        return of.get(random.nextInt(of.size()));
    }

    /** A file of another program. */
    Foreign foreign(SplittableRandom random) {
        return foreign.get(random.nextInt(foreign.size()));
    }

    /** All files of other programs. */
    List<byte[]> foreign() {
        return foreign.stream().map(Foreign::bytes).toList();
    }

    /** All files, right and wrong. */
    List<byte[]> all(DecisionFormat format) {
        return all.get(format);
    }
}
