package io.github.steelyard.gui.importing;

import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.draft.SheetOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where a sheet is read from, again with every answer.
 *
 * @param name as messages have it
 * @param file where it stands; empty for cells that were pasted
 * @param pasted the text of pasted cells; empty for a file
 */
public record SheetSource(String name, Optional<Path> file, String pasted) {

    /** The sheet of a file. */
    public static SheetSource of(Path file) {
        return new SheetSource(file.getFileName().toString(), Optional.of(file), "");
    }

    /**
     * Cells from the clipboard.
     *
     * @param ending that says how they are parted: tsv, csv or md
     */
    static SheetSource pasted(String text, String ending) {
        return new SheetSource("pasted." + ending, Optional.empty(), text);
    }

    /** Its content.
     *
     * @throws UncheckedIOException when the file cannot be read any more
     */
    public byte[] bytes() {
        try {
            return file.isPresent() ? Files.readAllBytes(file.get()) : pasted.getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads it with what is said of it. */
    public Loaded read(SheetOptions said) {
        return file.isPresent()
                ? DecisionReader.read(List.of(file.get()), said)
                : DecisionReader.read(name, pasted.getBytes(StandardCharsets.UTF_8), said);
    }
}
