package io.github.steelyard.batch;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
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

    private PartFile(Path target, Path part, FileChannel channel, long before) {
        this.target = target;
        this.part = part;
        this.channel = channel;
        this.out = new BufferedOutputStream(Channels.newOutputStream(channel));
        this.before = before;
    }

    /**
     * Opens the part.
     *
     * @param asked everything that the lines depend on
     * @param resume whether to go on with what an interrupted run of the same left
     */
    public static PartFile open(Path target, List<String> asked, boolean resume) throws IOException {
        Path part = target.resolveSibling(target.getFileName() + "." + digest(asked) + ".part");
        FileChannel channel =
                FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
        try {
            long[] whole = resume ? whole(part) : new long[2];
            channel.truncate(whole[1]);
            channel.position(whole[1]);
            return new PartFile(target, part, channel, whole[0]);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Lines that were there before, none of them broken off. */
    public long before() {
        return before;
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

    /** How many whole lines the part has, and how many bytes they take. */
    private static long[] whole(Path part) throws IOException {
        long lines = 0;
        long bytes = 0;
        long at = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(part))) {
            for (int c = in.read(); c >= 0; c = in.read()) {
                at++;
                if (c == '\n') {
                    lines++;
                    bytes = at;
                }
            }
        }
        return new long[] {lines, bytes};
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
