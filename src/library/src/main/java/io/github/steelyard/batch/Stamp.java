package io.github.steelyard.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells an input from what it is after an edit, without reading it: its size and when it was last changed. */
public final class Stamp {

    private Stamp() {}

    /** The stamp of an input; {@code -} when it stands in no file or the file is gone. */
    public static String of(Inputs.Entry entry) {
        return entry.file() == null ? "-" : of(entry.file());
    }

    /** The stamp of a file; {@code -} when it is gone. */
    public static String of(Path file) {
        try {
            return Files.size(file) + " " + Files.getLastModifiedTime(file).toInstant();
        } catch (IOException gone) {
            return "-";
        }
    }
}
