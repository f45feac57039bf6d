package io.github.steelyard.batch;

import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.text.FileMark;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tells an input from what it is after an edit of any file that it was read from: the decision file, what it includes,
 * its tables. One line of text.
 */
public final class Stamp {

    /** The stamp of an input that stands in no file. */
    public static final String NONE = "-";

    private static final String BETWEEN = "\t";

    private Stamp() {}

    /** The stamp of what was read. */
    public static String of(Loaded loaded) {
        return loaded.files().isEmpty()
                ? NONE
                : loaded.files().entrySet().stream()
                        .map(file ->
                                file.getValue() + " " + file.getKey().toUri().getRawPath())
                        .collect(Collectors.joining(BETWEEN));
    }

    /** The first file of a stamp that is not what it was; empty when all are. */
    public static Optional<Path> changed(String stamp) {
        if (stamp.equals(NONE)) {
            return Optional.empty();
        }
        for (String file : stamp.split(BETWEEN)) {
            int space = Math.max(0, file.indexOf(' '));
            Path path = Path.of(URI.create("file://" + file.substring(space + 1)));
            if (!FileMark.isCurrent(path, file.substring(0, space))) {
                return Optional.of(path);
            }
        }
        return Optional.empty();
    }
}
