package io.github.steelyard.io.text;

import io.github.steelyard.text.Nearest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Says that a file is not there, with the file beside it that was probably meant. */
public final class NoFile {

    /** Of a folder with more files only so many are compared. */
    private static final int MOST = 10_000;

    private NoFile() {}

    /**
     * The sentence without its full stop.
     *
     * @param file that is not there
     * @param name as the user wrote it
     */
    public static String said(Path file, String name) {
        return "there is no file " + Diagnostics.quoted(name) + Nearest.hint(end(file), beside(file));
    }

    private static String end(Path file) {
        return file.getFileName() == null ? "" : file.getFileName().toString();
    }

    private static List<String> beside(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.limit(MOST)
                    .filter(Files::isRegularFile)
                    .map(NoFile::end)
                    .sorted()
                    .toList();
        } catch (IOException | SecurityException unreadable) {
            return List.of();
        }
    }
}
