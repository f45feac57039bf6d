package io.github.steelyard.io;

import io.github.steelyard.io.place.Place;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that was found.
 *
 * @param name as messages show it
 * @param file null for text that is in none
 * @param real without symbolic links; null for text that is in no file
 * @param sheet of a workbook; empty when none is named
 * @param bytes of the file
 * @param at where it is named
 * @param title for one that has none; null where none is wanted, because another includes it
 */
record Found(
        String name,
        @Nullable Path file,
        @Nullable Path real,
        String sheet,
        byte[] bytes,
        Place at,
        @Nullable String title) {

    Found unpacked(byte[] unpacked) {
        return new Found(name, file, real, sheet, unpacked, at, title);
    }
}
