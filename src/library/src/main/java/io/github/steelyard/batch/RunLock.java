package io.github.steelyard.batch;

import io.github.steelyard.catalogue.Refusal;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a second run from writing to the same target while the first is alive. A run that is killed loses its lock. */
final class RunLock implements Closeable {

    private final Path file;
    private final FileChannel channel;

    private RunLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the lock of a target.
     *
     * @throws Refusal when another run has it
     */
    static RunLock on(Path target) throws IOException {
        Path file = target.resolveSibling(target.getFileName() + ".lock");
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        if (!isTaken(channel)) {
            channel.close();
            throw new Refusal("another run is writing '" + target + "'; wait until it ends, or name another output");
        }
        return new RunLock(file, channel);
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            Files.deleteIfExists(file);
            channel.close();
        }
    }
}
