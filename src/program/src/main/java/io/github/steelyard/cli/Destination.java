package io.github.steelyard.cli;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.io.text.IoReason;
import io.github.steelyard.io.text.SafeFiles;
import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/** Where a result goes. Text is UTF-8. */
final class Destination {

    private Destination() {}

    /**
     * Writes to standard output.
     *
     * @throws LostOutput when it cannot be written
     */
    static void standardOutput(Terminal terminal, String text) {
        if (!text.isEmpty()) {
            standardOutput(terminal, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * Writes bytes to standard output.
     *
     * @throws LostOutput when they cannot be written
     */
    static void standardOutput(Terminal terminal, byte[] bytes) {
        try {
            terminal.out().write(bytes);
            terminal.out().flush();
        } catch (IOException e) {
            throw new LostOutput("cannot write to standard output: " + IoReason.of(e), e);
        }
    }

    /**
     * Writes a file whole or not at all; a device or a pipe is written as it is.
     *
     * @throws LostOutput when it cannot be written; what stood there before still does
     */
    static void file(Path target, String text) {
        file(target, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes bytes into a file, whole or not at all.
     *
     * @throws LostOutput when it cannot be written; what stood there before still does
     */
    static void file(Path target, byte[] bytes) {
        check(target);
        try {
            if (isDevice(target)) {
                try (Device device = new Device(target)) {
                    device.write(bytes);
                }
            } else {
                SafeFiles.replace(Map.of(target, bytes));
            }
        } catch (IOException e) {
            throw new LostOutput("cannot write '" + target + "': " + IoReason.of(e), e);
        }
    }

    /**
     * Checks that a file can be written there as far as can be known before.
     *
     * @throws Refusal when it is a folder or there is none to put it in
     */
    static void check(Path target) {
        if (Files.isDirectory(target)) {
            throw new Refusal("cannot write '" + target + "': it is a folder");
        }
        Path folder = target.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            throw new Refusal("cannot write '" + target + "': there is no folder '" + folder + "'");
        }
    }

    /** Whether it is a device or a pipe, which is written as it is: moving a file to it would replace it. */
    static boolean isDevice(Path target) {
        return Files.exists(target) && !Files.isDirectory(target) && !Files.isRegularFile(target);
    }

    /** A device or a pipe that is open for writing. */
    static final class Device implements Closeable {

        private final FileOutputStream out;

        Device(Path path) throws IOException {
            this.out = new FileOutputStream(path.toFile());
        }

        void write(byte[] bytes) throws IOException {
            out.write(bytes);
        }

        /** Writes text in UTF-8. */
        void write(String text) throws IOException {
            write(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void close() throws IOException {
            out.close();
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
}
