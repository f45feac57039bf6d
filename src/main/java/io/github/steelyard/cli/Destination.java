package io.github.steelyard.cli;

import io.github.steelyard.catalogue.Refusal;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Where a result goes. Text is UTF-8. */
final class Destination {

    private Destination() {}

    /**
     * Writes to standard output.
     *
     * @throws LostOutput when it cannot be written
     */
    static void standardOutput(Terminal terminal, String text) {
        if (text.isEmpty()) {
            return;
        }
        try {
            terminal.out().write(text.getBytes(StandardCharsets.UTF_8));
            terminal.out().flush();
        } catch (IOException e) {
            throw new LostOutput("cannot write to standard output: " + reason(e), e);
        }
    }

    /**
     * Writes a file whole or not at all: into a new file beside it, forced to disk, then moved into place. A symbolic
     * link is followed, so that the link stays one.
     *
     * @throws LostOutput when it cannot be written; what stood there before still does
     */
    static void file(Path target, String text) {
        Path temporary = null;
        try {
            Path real = Files.isSymbolicLink(target) ? target.toRealPath() : target;
            if (Files.isDirectory(real)) {
                throw new Refusal("cannot write '" + target + "': it is a folder");
            }
            Path folder = real.toAbsolutePath().getParent();
            if (!Files.isDirectory(folder)) {
                throw new Refusal("cannot write '" + target + "': there is no folder '" + folder + "'");
            }
            if (Files.exists(real) && !Files.isRegularFile(real)) {
                direct(real, text);
                return;
            }
            temporary = folder.resolve(
                    "." + real.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
            temporary.toFile().deleteOnExit();
            try (FileChannel channel = FileChannel.open(
                    temporary,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            move(temporary, real);
        } catch (IOException e) {
            throw new LostOutput("cannot write '" + target + "': " + reason(e), e);
        } finally {
            delete(temporary);
        }
    }

    /** A device or a pipe is written as it is: moving a file there would replace it. */
    private static void direct(Path device, String text) throws IOException {
        try (FileOutputStream out = new FileOutputStream(device.toFile())) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void delete(Path temporary) {
        if (temporary != null) {
            try {
                Files.deleteIfExists(temporary);
            } catch (IOException stays) {
                // Nothing more can be done; it is deleted when the process ends, if it can be.
            }
        }
    }

    /**
     * The path of that name.
     *
     * @throws Refusal when it is none
     */
    static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new Refusal("'" + name + "' is not a file name here; with a POSIX locale only ASCII names are, so try"
                    + " LC_ALL=C.UTF-8");
        }
    }

    static String reason(IOException e) {
        if (e instanceof java.nio.file.AccessDeniedException) {
            return "access denied";
        }
        if (e instanceof java.nio.file.NoSuchFileException) {
            return "no such file";
        }
        if (e instanceof java.nio.file.FileSystemException f && f.getReason() != null) {
            return f.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
