package io.github.steelyard.editing;

import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.text.OwnerProcess;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What is not in the file yet, on disk as it happens: a line a step, and one for each change of the texts; a torn
 * line ends it. A process that is killed leaves its journal behind; the next that opens the file finds it. Lines that no
 * longer count are dropped now and then, so that a drag of an hour does not fill a disk.
 */
public final class Journal implements AutoCloseable {

    private static final String HEAD = "steelyard-journal 1";

    /** Bytes after which it is written anew with its last line only. */
    public static final long LARGEST = 1 << 17;

    private final Path path;
    private final String head;
    private final Executor forcing;
    private volatile FileChannel channel;
    private final AtomicBoolean forced = new AtomicBoolean();
    private Changes written = Changes.NONE;
    private JournalSteps steps;
    private Changes base = Changes.NONE;
    private boolean isBased;
    private boolean isBegun;
    private int number;

    private Journal(Path path, String head, FileChannel channel, Executor forcing) {
        this.path = path;
        this.head = head;
        this.channel = channel;
        this.forcing = forcing;
    }

    /**
     * What was done, and what is changed after it.
     *
     * @param label what was done; empty where that was not written down
     * @param time when, in milliseconds since 1970; 0 where that was not written down
     * @param changes to the file as it stands on disk
     */
    public record Step(String label, long time, Changes changes) {}

    /**
     * A left journal.
     *
     * @param path of the journal
     * @param steps that are not in the file, the latest last
     */
    public record Left(Path path, List<Step> steps) {

        public Left {
            steps = List.copyOf(steps);
        }

        /** All changes to the file as it stands on disk. */
        public Changes changes() {
            return steps.get(steps.size() - 1).changes();
        }
    }

    /**
     * Begins a journal for a file.
     *
     * @param forcing where lines are forced to disk, off the hand's thread
     * @throws IOException when there is no place to write it
     */
    public static Journal begin(Path folder, Path file, Executor forcing) throws IOException {
        Files.createDirectories(folder);
        clear(folder, name(file));
        Path path = Files.createTempFile(folder, name(file) + "-" + OwnerProcess.mark() + "-", ".journal");
        String head = HEAD + "\t" + file.toAbsolutePath();
        Journal journal = new Journal(path, head, open(path), forcing);
        write(journal.channel, head);
        return journal;
    }

    private static FileChannel open(Path path) throws IOException {
        return FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    private static String name(Path file) {
        return Integer.toHexString(file.toAbsolutePath().toString().hashCode());
    }

    /**
     * Appends what differs from the file, if that is news. The line is with the system when this returns, so that it
     * outlives the process.
     *
     * @throws IOException when it cannot be written
     */
    public void append(Origin origin, Changes saved, Changes now) throws IOException {
        append(origin, saved, now, "", true);
    }

    /**
     * The same with what was done.
     *
     * @param origin the decision as it was opened
     * @param label what was done
     * @param isGoingOn whether it is the same step still, as while a hand drags
     */
    public void append(Origin origin, Changes saved, Changes now, String label, boolean isGoingOn) throws IOException {
        Changes unsaved = Unsaved.of(origin, saved, now);
        if (unsaved.equals(written)) {
            return;
        }
        if (steps == null || !saved.equals(base) || steps.drafts() > History.DEPTH) {
            // What is in no file is nothing on disk.
            boolean isTexts = Unsaved.isStructural(saved, now) && !origin.isUnsaved();
            steps = new JournalSteps(isTexts ? Draft.of(origin, saved).texts() : Map.of());
            isBased = isTexts || origin.isUnsaved();
            base = saved;
            if (isBegun) {
                renew(List.of());
            }
            isBegun = true;
            written = unsaved;
            if (unsaved.isEmpty()) {
                return;
            }
        } else if (!isBased && Unsaved.isStructural(saved, now)) {
            steps.base(Draft.of(origin, saved).texts());
            isBased = true;
        }
        number += isGoingOn ? 0 : 1;
        List<String> lines =
                steps.lines(number, isGoingOn && label.isEmpty() ? 0 : System.currentTimeMillis(), label, unsaved);
        if (channel.size() > LARGEST) {
            renew(steps.all());
        } else {
            for (String line : lines) {
                write(channel, line);
            }
        }
        written = unsaved;
        if (!forced.getAndSet(true)) {
            forcing.execute(this::force);
        }
    }

    /** Puts a journal of these lines in the place of this one; killed on the way, the old one stands. */
    private void renew(List<String> lines) throws IOException {
        String beginning = path.getFileName().toString().replaceAll("[^-]*$", "");
        // Made by the system, so that its name cannot be guessed and nobody else may read it.
        Path other = Files.createTempFile(path.toAbsolutePath().getParent(), beginning, ".new");
        try (FileChannel fresh = FileChannel.open(other, StandardOpenOption.WRITE)) {
            write(fresh, head);
            for (String line : lines) {
                write(fresh, line);
            }
        }
        channel.close();
        Files.move(other, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        channel = open(path);
    }

    /** Deletes renewals that a killed process did not put in place. */
    private static void clear(Path folder, String name) {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, name + "-*.new")) {
            for (Path one : left) {
                if (!OwnerProcess.isAlive(one.getFileName().toString().split("-")[1])) {
                    Files.deleteIfExists(one);
                }
            }
        } catch (IOException stays) {
            // It disturbs nobody.
        }
    }

    private static void write(FileChannel channel, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private void force() {
        forced.set(false);
        try {
            channel.force(false);
        } catch (IOException closed) {
            // Closed in the meantime, or a disk that says no: the next line will say it on the hand's thread.
        }
    }

    /** Journals of that file which a process that is no more left behind with something in them, the latest last. */
    public static List<Left> left(Path folder, Path file) {
        List<Left> found = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, name(file) + "-*.journal")) {
            for (Path one : all) {
                String[] parts = one.getFileName().toString().split("-");
                if (parts.length < 3 || !OwnerProcess.isAlive(parts[1])) {
                    List<Step> steps = steps(one, file);
                    if (!steps.isEmpty()) {
                        found.add(new Left(one, steps));
                    }
                }
            }
        } catch (IOException none) {
            return found;
        }
        found.sort(java.util.Comparator.comparing(l -> l.path().toFile().lastModified()));
        return found;
    }

    /** Whether another window that is open now works on that file. */
    public static boolean isOpenElsewhere(Path folder, Path file) {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, name(file) + "-*.journal")) {
            for (Path one : all) {
                if (OwnerProcess.isAlive(one.getFileName().toString().split("-")[1])) {
                    return true;
                }
            }
            return false;
        } catch (IOException | RuntimeException none) {
            return false;
        }
    }

    private static List<Step> steps(Path journal, Path file) throws IOException {
        List<String> lines = new String(Files.readAllBytes(journal), StandardCharsets.UTF_8)
                .lines()
                .toList();
        if (lines.isEmpty() || !lines.get(0).equals(HEAD + "\t" + file.toAbsolutePath())) {
            return List.of();
        }
        List<Step> steps = JournalSteps.read(lines.subList(1, lines.size()), onDisk(file, lines));
        boolean isNothing =
                steps.isEmpty() || steps.get(steps.size() - 1).changes().isEmpty();
        return isNothing ? List.of() : steps;
    }

    /** The texts on disk, which are read only where a step changed texts. */
    private static Optional<Draft> onDisk(Path file, List<String> lines) {
        if (lines.stream().noneMatch(line -> line.startsWith("text|"))) {
            return Optional.empty();
        }
        if (!Files.exists(file)) {
            return Optional.of(Draft.EMPTY);
        }
        Loaded loaded = DecisionReader.read(file);
        return loaded.value().isEmpty()
                ? Optional.empty()
                : Optional.of(Draft.of(Origin.of(loaded, file), Changes.NONE));
    }

    /** Where it is written. */
    public Path path() {
        return path;
    }

    /** Ends the journal; what it held is saved or given up. */
    @Override
    public void close() {
        try {
            channel.close();
            Files.deleteIfExists(path);
        } catch (IOException leftBehind) {
            // An empty journal says nothing to the next start.
        }
    }
}
