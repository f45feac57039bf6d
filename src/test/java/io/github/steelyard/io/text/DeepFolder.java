package io.github.steelyard.io.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder in which one file can be written and read, and no temporary file beside it: its path is as long as the system
 * allows. It stands for every folder that refuses new files, also where tests run as root.
 */
public final class DeepFolder {

    private static final int LONGEST_PATH = 4095;
    private static final int LONGEST_NAME = 200;

    private DeepFolder() {}

    /** The place of such a file, below a folder. */
    public static Path place(Path below, String name) throws IOException {
        Path folder = below.toAbsolutePath();
        int left = LONGEST_PATH - 2 - name.length() - length(folder);
        while (left > 1) {
            int size = left - 1 > LONGEST_NAME + 1 ? LONGEST_NAME : left - 1;
            size = left - 1 - size == 1 ? size - 1 : size;
            folder = folder.resolve("d".repeat(size));
            left -= size + 1;
        }
        return Files.createDirectories(folder).resolve(name);
    }

    private static int length(Path path) {
        return path.toString().getBytes(StandardCharsets.UTF_8).length;
    }
}
