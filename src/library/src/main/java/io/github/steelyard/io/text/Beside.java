package io.github.steelyard.io.text;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Temporary files beside a target, until they are moved into its place. Their names cannot be guessed, so that nobody
 * can lay a link there first; they are short, so that a target's name may be as long as the system allows; and they name
 * their process, so that a later run can clear away what a killed one left.
 */
final class Beside {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String BEGINNING = ".steelyard-";
    private static final String ENDING = ".tmp";

    private Beside() {}

    /** A name in the folder of the target that no file has. */
    static Path of(Path target) {
        byte[] random = new byte[8];
        RANDOM.nextBytes(random);
        return target.resolveSibling(
                BEGINNING + OwnerProcess.mark() + "-" + HexFormat.of().formatHex(random) + ENDING);
    }

    /** Deletes what processes that are no more left in the folder of the target. */
    static void clear(Path target) {
        Path folder = target.toAbsolutePath().getParent();
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, BEGINNING + "*-*" + ENDING)) {
            for (Path one : left) {
                String name = one.getFileName().toString();
                if (!OwnerProcess.isAlive(name.substring(BEGINNING.length(), name.lastIndexOf('-')))) {
                    Files.deleteIfExists(one);
                }
            }
        } catch (IOException notOurs) {
            // What cannot be listed or deleted stays; the target is written all the same.
        }
    }
}
