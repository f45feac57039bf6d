package io.github.steelyard.batch;

import io.github.steelyard.catalogue.Refusal;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;

/**
 * Lines on their way into a file. They grow in a part beside it, named after what was asked, so that a run that was
 * interrupted, however hard, goes on where it stopped; the file itself is there whole or not at all.
 */
public final class PartFile implements Closeable {

    private final Path target;
    private final Path part;
    private final RunLock lock;
    private final FileChannel channel;
    private final OutputStream out;
    private final Stamps stamps;
    private Left left;

    private PartFile(Path target, Path part, RunLock lock, FileChannel channel, Left left, Stamps stamps) {
        this.target = target;
        this.part = part;
        this.lock = lock;
        this.channel = channel;
        this.out = new BufferedOutputStream(Channels.newOutputStream(channel));
        this.left = left;
        this.stamps = stamps;
    }

    /**
     * Opens the part.
     *
     * @param asked everything that the lines depend on
     * @param resume whether to go on with what an interrupted run of the same left
     * @param mark lines to be counted among those that are there
     * @throws Refusal when another run that is still alive writes to the same target
     */
    public static PartFile open(Path target, List<String> asked, boolean resume, Predicate<String> mark)
            throws IOException {
        Path part = target.resolveSibling(target.getFileName() + "." + digest(asked) + ".part");
        RunLock lock = RunLock.on(target);
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
            Left left = resume ? left(part, mark) : Left.NOTHING;
            Stamps stamps = Stamps.beside(part, resume);
            PartFile opened = new PartFile(target, part, lock, channel, left, stamps);
            opened.cut(left.lines());
            return opened;
        } catch (IOException | RuntimeException e) {
            if (channel != null) {
                channel.close();
            }
            lock.close();
            throw e;
        }
    }

    /** Lines that were there before, none of them broken off. */
    public long before() {
        return left.lines();
    }

    /** How many of them have the mark. */
    public long marked() {
        return left.marked();
    }

    /** The stamps of the inputs that were done before, in their order. */
    public List<String> stamps() {
        return stamps.before();
    }

    /** Keeps the first lines only, and the stamps of as many inputs. */
    public void keep(long lines, int inputs) throws IOException {
        cut(Math.min(lines, left.lines()));
        stamps.keep(inputs);
    }

    private void cut(long lines) throws IOException {
        left = left.first((int) lines);
        channel.truncate(left.bytes());
        channel.position(left.bytes());
    }

    /** Where the lines are until all are there. */
    public Path path() {
        return part;
    }

    /** Remembers what an input was when its lines were added. */
    public void stamp(String stamp) throws IOException {
        stamps.add(stamp);
    }

    /** Adds text that ends in a line break. */
    public void add(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Puts the file in its place. */
    public void finish() throws IOException {
        out.flush();
        channel.force(true);
        channel.close();
        stamps.delete();
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        stamps.close();
        lock.close();
    }

    /** Whole lines that are there: where each ends, in bytes, and which have the mark. */
    private record Left(List<Long> ends, BitSet marks) {

        static final Left NOTHING = new Left(List.of(), new BitSet());

        int lines() {
            return ends.size();
        }

        long bytes() {
            return ends.isEmpty() ? 0 : ends.get(ends.size() - 1);
        }

        int marked() {
            return marks.get(0, ends.size()).cardinality();
        }

        Left first(int lines) {
            return new Left(ends.subList(0, lines), marks);
        }
    }

    private static Left left(Path part, Predicate<String> mark) throws IOException {
        List<Long> ends = new ArrayList<>();
        BitSet marks = new BitSet();
        long bytes = 0;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(part))) {
            for (int c = in.read(); c >= 0; c = in.read()) {
                line.write(c);
                if (c == '\n') {
                    bytes += line.size();
                    marks.set(ends.size(), mark.test(line.toString(StandardCharsets.UTF_8)));
                    ends.add(bytes);
                    line.reset();
                }
            }
        }
        return new Left(ends, marks);
    }

    private static String digest(List<String> asked) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String text : asked) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                sha.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
                sha.update(bytes);
            }
            return HexFormat.of().formatHex(sha.digest(), 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
