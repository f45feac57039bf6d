package io.github.steelyard.editing;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.text.SafeFiles;
import io.github.steelyard.model.Decision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Saves a decision that was read from a sheet as a few lines which name the sheet, so that the sheet can go on living. */
public final class TableBeside {

    private TableBeside() {}

    /**
     * Writes the decision file and, unless it stands in the same folder already, its table.
     *
     * @param lines the decision file, by the name of the table's file
     * @param meant what the two files mean
     * @param name of the table's file
     * @param table its content
     * @param target the decision file
     * @throws Refusal when the two files would not say what is meant
     * @throws UncheckedIOException when a file cannot be written; none is then
     */
    public static void save(UnaryOperator<String> lines, Decision meant, String name, byte[] table, Path target) {
        Path free = free(target.toAbsolutePath().resolveSibling(name), table);
        if (free.equals(target.toAbsolutePath())) {
            throw new Refusal(Wording.of("save.kept", target.getFileName()));
        }
        byte[] text = lines.apply(free.getFileName().toString()).getBytes(StandardCharsets.UTF_8);
        Map<Path, byte[]> files = new LinkedHashMap<>();
        if (Files.notExists(free)) {
            files.put(free, table);
        }
        files.put(target.toAbsolutePath(), text);
        Path folder = null;
        try {
            folder = Files.createTempDirectory("steelyard");
            Files.write(folder.resolve(free.getFileName()), table);
            Path main = folder.resolve(target.getFileName());
            Files.write(main, text);
            Loaded again = DecisionReader.read(main);
            if (again.value().isEmpty() || !Saving.says(again.value().get(), meant)) {
                throw new Refusal(Wording.of("save.unclear"));
            }
            SafeFiles.replace(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Saving.delete(folder);
        }
    }

    /** A name beside the decision that no other content has. */
    private static Path free(Path wanted, byte[] content) {
        String name = wanted.getFileName().toString();
        int dot = name.indexOf('.', 1) < 0 ? name.length() : name.indexOf('.', 1);
        Path free = wanted;
        for (int k = 2; Files.exists(free) && !holds(free, content); k++) {
            free = wanted.resolveSibling(name.substring(0, dot) + "-" + k + name.substring(dot));
        }
        return free;
    }

    private static boolean holds(Path file, byte[] content) {
        try {
            return Arrays.equals(Files.readAllBytes(file), content);
        } catch (IOException unreadable) {
            return false;
        }
    }
}
