package io.github.steelyard.io.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** Replaces files whole or not at all. */
public final class SafeFiles {

    private SafeFiles() {}

    /**
     * Writes every file beside its target, forces them to disk, and only then moves one after the other into place. A
     * symbolic link stays one.
     *
     * @throws IOException when one cannot be written; then no target was touched, unless a move failed after others
     *     had succeeded
     */
    public static void replace(Map<Path, byte[]> contents) throws IOException {
        Map<Path, Path> written = new LinkedHashMap<>();
        try {
            for (Map.Entry<Path, byte[]> file : contents.entrySet()) {
                Path real = Files.exists(file.getKey())
                        ? file.getKey().toRealPath()
                        : file.getKey().toAbsolutePath();
                if (Files.exists(real) && !Files.isWritable(real)) {
                    throw new AccessDeniedException(real.toString());
                }
                Beside.clear(real);
                Path beside = Beside.of(real);
                written.put(beside, real);
                write(beside, real, file.getValue());
                keepPermissions(real, beside);
            }
            for (Map.Entry<Path, Path> file : written.entrySet()) {
                move(file.getKey(), file.getValue());
            }
        } finally {
            for (Path beside : written.keySet()) {
                delete(beside);
            }
        }
    }

    private static void delete(Path beside) {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException leftBehind) {
            // The next run clears it; what went wrong before counts more.
        }
    }

    /** Writes a temporary file; what goes wrong is said of the target, the only name that people know. */
    private static void write(Path file, Path target, byte[] content) throws IOException {
        try {
            write(file, content);
        } catch (AccessDeniedException e) {
            throw new AccessDeniedException(target.toString(), null, e.getReason());
        } catch (NoSuchFileException e) {
            throw new NoSuchFileException(target.toString(), null, e.getReason());
        } catch (FileSystemException e) {
            throw new FileSystemException(target.toString(), null, e.getReason());
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** Lets the same people read and write a new file that may do so with the old one, where there is one. */
    public static void keepPermissions(Path from, Path to) throws IOException {
        if (Files.exists(from)
                && from.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
