package io.github.steelyard.batch;

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
    private final FileChannel channel;
    private final OutputStream out;
    private final long before;
    private final long marked;

    private PartFile(Path target, Path part, FileChannel channel, Left left) {
        this.target = target;
        this.part = part;
        this.channel = channel;
        this.out = new BufferedOutputStream(Channels.newOutputStream(channel));
        this.before = left.lines();
        this.marked = left.marked();
    }

    /**
     * Opens the part.
     *
     * @param asked everything that the lines depend on
     * @param resume whether to go on with what an interrupted run of the same left
     * @param mark lines to be counted among those that are there
     */
    public static PartFile open(Path target, List<String> asked, boolean resume, Predicate<String> mark)
            throws IOException {
        Path part = target.resolveSibling(target.getFileName() + "." + digest(asked) + ".part");
        FileChannel channel =
                FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
        try {
            Left left = resume ? left(part, mark) : new Left(0, 0, 0);
            channel.truncate(left.bytes());
            channel.position(left.bytes());
            return new PartFile(target, part, channel, left);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Lines that were there before, none of them broken off. */
    public long before() {
        return before;
    }

    /** How many of them have the mark. */
    public long marked() {
        return marked;
    }

    /** Where the lines are until all are there. */
    public Path path() {
        return part;
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
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Whole lines that are there, the bytes they take, and how many of them have the mark. */
    private record Left(long lines, long bytes, long marked) {}

    private static Left left(Path part, Predicate<String> mark) throws IOException {
        long lines = 0;
        long bytes = 0;
        long marked = 0;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(part))) {
            for (int c = in.read(); c >= 0; c = in.read()) {
                line.write(c);
                if (c == '\n') {
                    lines++;
                    bytes += line.size();
                    marked += mark.test(line.toString(StandardCharsets.UTF_8)) ? 1 : 0;
                    line.reset();
                }
            }
        }
        return new Left(lines, bytes, marked);
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
