package io.github.steelyard.batch;

import io.github.steelyard.catalogue.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Names of files that stand beside a target and are found again by a later run. */
final class BesideName {

    /** Bytes of a name that every common file system allows. */
    private static final int LONGEST = 255;

    private BesideName() {}

    /** The target with an ending; of a name too long for that the beginning and a digest. */
    static Path of(Path target, String ending) {
        String name = target.getFileName().toString();
        if (bytes(name + ending) <= LONGEST) {
            return target.resolveSibling(name + ending);
        }
        String rest = "~" + digest(List.of(name)) + ending;
        int end = name.length();
        while (bytes(name.substring(0, end) + rest) > LONGEST) {
            end = name.offsetByCodePoints(end, -1);
        }
        return target.resolveSibling(name.substring(0, end) + rest);
    }

    /**
     * Keeps a run from writing where a link leads that somebody laid there.
     *
     * @throws Refusal when the file is a link
     */
    static void refuseLink(Path file) {
        if (Files.isSymbolicLink(file)) {
            throw new Refusal("'" + file + "' is a symbolic link, and nothing is written through it; remove it");
        }
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Eight hexadecimal digits that tell lists of texts apart. */
    static String digest(List<String> texts) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String text : texts) {
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
