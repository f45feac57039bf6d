package io.github.steelyard.cli;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The process's standard input. Where it was closed, the system gives its number to the next file that Java opens for
 * itself, which would then be read as a decision.
 */
final class StandardInput {

    private static final Path LINK = Path.of("/proc/self/fd/0");

    private StandardInput() {}

    static InputStream ofProcess() {
        return isClosed() ? new Closed() : new BufferedInputStream(new FileInputStream(FileDescriptor.in));
    }

    private static boolean isClosed() {
        try {
            return Files.isSymbolicLink(LINK) && isJavasOwn(Files.readSymbolicLink(LINK));
        } catch (IOException | RuntimeException nobodyCanTell) {
            return false;
        }
    }

    /** Whether Java opens the file for itself: one of its home, or of the class path. */
    static boolean isJavasOwn(Path file) throws IOException {
        if (file.startsWith(Path.of(System.getProperty("java.home")).toRealPath())) {
            return true;
        }
        for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator)) {
            if (!entry.isEmpty()
                    && Files.isRegularFile(Path.of(entry))
                    && Path.of(entry).toRealPath().equals(file)) {
                return true;
            }
        }
        return false;
    }

    /** Says that it is closed when it is read. */
    static final class Closed extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("it is closed");
        }
    }
}
