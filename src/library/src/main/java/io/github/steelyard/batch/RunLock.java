package io.github.steelyard.batch;

import io.github.steelyard.catalogue.Refusal;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps a second run from writing to the same target while the first is alive. A run that is killed loses its lock. */
public final class RunLock implements Closeable {

    /**
     * Files that this process has locked. The system's locks hold between processes only, and are lost when any channel
     * of the process on the same file is closed.
     */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

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
    public static RunLock on(Path target) throws IOException {
        Path real = real(target);
        Path file = BesideName.of(real, ".lock");
        if (!OURS.add(file)) {
            throw taken(target);
        }
        RunLock lock = null;
        try {
            BesideName.refuseLink(file);
            boolean isFree = true;
            while (lock == null && isFree) {
                Opened opened = Opened.of(file);
                FileLock held = opened.channel().tryLock();
                isFree = held != null;
                // Between opening and locking it, the run that had it before may have deleted it.
                if (isFree && opened.isStillThere(file)) {
                    lock = new RunLock(file, opened.channel());
                } else {
                    opened.channel().close();
                }
            }
        } finally {
            if (lock == null) {
                OURS.remove(file);
            }
        }
        if (lock == null) {
            throw taken(target);
        }
        return lock;
    }

    /**
     * A lock file.
     *
     * @param key tells it from others of its name, before and later; null where the system has no such keys
     */
    private record Opened(FileChannel channel, Object key) {

        static Opened of(Path file) throws IOException {
            while (true) {
                try {
                    Files.createFile(file);
                } catch (FileAlreadyExistsException another) {
                    // It is alive, or was killed and left the file.
                }
                try {
                    Object key = keyOf(file);
                    FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                    Opened opened = new Opened(channel, key);
                    if (opened.isStillThere(file)) {
                        return opened;
                    }
                    channel.close();
                } catch (NoSuchFileException deleted) {
                    // The run that had it has just ended.
                }
            }
        }

        boolean isStillThere(Path file) throws IOException {
            try {
                return Objects.equals(key, keyOf(file));
            } catch (NoSuchFileException deleted) {
                return false;
            }
        }

        private static Object keyOf(Path file) throws IOException {
            return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                    .fileKey();
        }
    }

    /** The target without links in its folder, so that two names of one file have one lock. */
    static Path real(Path target) throws IOException {
        if (Files.exists(target)) {
            return target.toRealPath();
        }
        Path whole = target.toAbsolutePath();
        return whole.getParent().toRealPath().resolve(whole.getFileName());
    }

    private static Refusal taken(Path target) {
        return new Refusal("another run is writing '" + target + "'; wait until it ends, or name another output");
    }

    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            Files.deleteIfExists(file);
            channel.close();
            OURS.remove(file);
        }
    }
}
