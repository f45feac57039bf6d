package io.github.steelyard.batch;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.io.text.SafeFiles;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.BitSet;
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
        RunLock lock = RunLock.on(target);
        FileChannel channel = null;
        try {
            Path real = RunLock.real(target);
            Path part = BesideName.of(real, "." + BesideName.digest(asked) + ".part");
            boolean goesOn = resume && Files.exists(part, LinkOption.NOFOLLOW_LINKS);
            channel = goesOn ? existing(part) : fresh(part, real);
            Left left = goesOn ? left(channel, mark) : Left.NOTHING;
            Stamps stamps = Stamps.beside(part, resume);
            PartFile opened = new PartFile(real, part, lock, channel, left, stamps);
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

    private static FileChannel existing(Path part) throws IOException {
        BesideName.refuseLink(part);
        return FileChannel.open(part, StandardOpenOption.WRITE, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    }

    /** A new part, whatever stood there before: a link, or a file that others may write. */
    private static FileChannel fresh(Path part, Path target) throws IOException {
        Files.deleteIfExists(part);
        FileChannel channel = FileChannel.open(
                part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.READ);
        SafeFiles.keepPermissions(target, part);
        return channel;
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

    private static Left left(FileChannel part, Predicate<String> mark) throws IOException {
        List<Long> ends = new ArrayList<>();
        BitSet marks = new BitSet();
        long bytes = 0;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        // Not closed: that would close the channel, which is written next.
        InputStream in = new BufferedInputStream(Channels.newInputStream(part));
        for (int c = in.read(); c >= 0; c = in.read()) {
            line.write(c);
            if (c == '\n') {
                bytes += line.size();
                marks.set(ends.size(), mark.test(line.toString(StandardCharsets.UTF_8)));
                ends.add(bytes);
                line.reset();
            }
        }
        return new Left(ends, marks);
    }
}
