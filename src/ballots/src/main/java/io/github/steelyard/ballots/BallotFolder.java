package io.github.steelyard.ballots;

import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.io.text.SafeFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The folder in which ballots lie, one file for a participant and a round. */
public final class BallotFolder {

    private final Path folder;

    public BallotFolder(Path folder) {
        this.folder = folder;
    }

    public Path path() {
        return folder;
    }

    /**
     * Writes a ballot, whole or not at all, and returns when it is on the disk. A ballot of the same participant, round
     * and pass is replaced.
     *
     * @throws UncheckedIOException when it cannot be written; an older one is then as it was
     */
    public void write(Ballot ballot) {
        try {
            Files.createDirectories(folder);
            SafeFiles.replace(Map.of(folder.resolve(ballot.fileName()), BallotText.of(ballot)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every ballot of the folder, in the order of the files' names, and what is wrong with the files that are none. */
    public Found read() {
        return read(files());
    }

    /** The ballots of some files. */
    public static Found read(List<Path> files) {
        List<Ballot> ballots = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (Path file : files) {
            BallotReader.Read read = BallotReader.read(file);
            read.ballot().ifPresent(ballots::add);
            diagnostics.addAll(read.diagnostics());
        }
        return new Found(ballots, diagnostics);
    }

    /** The files in it that end in .yaml, by name. */
    public List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(f -> f.getFileName().toString().endsWith(".yaml")
                            && !f.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What was found.
     *
     * @param ballots those that can be used
     * @param diagnostics why others cannot
     */
    public record Found(List<Ballot> ballots, List<Diagnostic> diagnostics) {
        public Found {
            ballots = List.copyOf(ballots);
            diagnostics = List.copyOf(diagnostics);
        }
    }
}
