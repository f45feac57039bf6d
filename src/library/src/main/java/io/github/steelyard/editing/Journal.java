package io.github.steelyard.editing;

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
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What is not in the file yet, on disk as it happens: one line an edit, the last whole line counts. A process that is
 * killed leaves its journal behind; the next that opens the file finds it. Lines that no longer count are dropped now and
 * then, so that a drag of an hour does not fill a disk.
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

    private Journal(Path path, String head, FileChannel channel, Executor forcing) {
        this.path = path;
        this.head = head;
        this.channel = channel;
        this.forcing = forcing;
    }

    /**
     * A left journal.
     *
     * @param path of the journal
     * @param changes to the file as it stands on disk
     */
    public record Left(Path path, Changes changes) {}

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
        Changes unsaved = unsaved(origin, saved, now);
        if (unsaved.equals(written)) {
            return;
        }
        String line = JournalLine.of(unsaved);
        if (channel.size() > LARGEST) {
            renew(line);
        } else {
            write(channel, line);
        }
        written = unsaved;
        if (!forced.getAndSet(true)) {
            forcing.execute(this::force);
        }
    }

    /** Puts a journal of one line in the place of this one; killed on the way, the old one stands. */
    private void renew(String line) throws IOException {
        String beginning = path.getFileName().toString().replaceAll("[^-]*$", "");
        // Made by the system, so that its name cannot be guessed and nobody else may read it.
        Path other = Files.createTempFile(path.toAbsolutePath().getParent(), beginning, ".new");
        try (FileChannel fresh = FileChannel.open(other, StandardOpenOption.WRITE)) {
            write(fresh, head);
            write(fresh, line);
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

    /** The changes to the file as it stands: those it does not hold, and what was taken back since it was saved. */
    static Changes unsaved(Origin origin, Changes saved, Changes now) {
        Changes result = saved.equals(now) ? Changes.NONE : now;
        if (saved.equals(now)) {
            return result;
        }
        for (var person : saved.points().entrySet()) {
            for (String node : person.getValue().keySet()) {
                if (!now.points(person.getKey()).containsKey(node)) {
                    double first = origin.points().get(person.getKey()).get(node);
                    result = result.weighing(person.getKey(), java.util.Map.of(node, first));
                }
            }
        }
        for (Changes.CellKey key : saved.cells().keySet()) {
            if (!now.cells().containsKey(key)) {
                result = result.performing(
                        key, Cells.read(origin.decision(), key).orElseThrow());
            }
        }
        if (saved.method().isPresent() && now.method().isEmpty()) {
            result = result.choosing(origin.decision().method());
        }
        if (saved.uncertainty().isPresent() && now.uncertainty().isEmpty()) {
            result = result.spreading(origin.decision().weightUncertainty());
        }
        return result;
    }

    /** Journals of that file which a process that is no more left behind with something in them, the latest last. */
    public static List<Left> left(Path folder, Path file) {
        List<Left> found = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, name(file) + "-*.journal")) {
            for (Path one : all) {
                String[] parts = one.getFileName().toString().split("-");
                if (parts.length < 3 || !OwnerProcess.isAlive(parts[1])) {
                    last(one, file).ifPresent(changes -> found.add(new Left(one, changes)));
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

    private static Optional<Changes> last(Path journal, Path file) throws IOException {
        List<String> lines = new String(Files.readAllBytes(journal), StandardCharsets.UTF_8)
                .lines()
                .toList();
        if (lines.isEmpty() || !lines.get(0).equals(HEAD + "\t" + file.toAbsolutePath())) {
            return Optional.empty();
        }
        for (int k = lines.size() - 1; k > 0; k--) {
            Optional<Changes> changes = JournalLine.parse(lines.get(k));
            if (changes.isPresent()) {
                return changes.filter(c -> !c.isEmpty());
            }
        }
        return Optional.empty();
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
