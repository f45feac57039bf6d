package io.github.steelyard.editing;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.editing.Changes.CellKey;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.format.DecisionFormat;
import io.github.steelyard.io.source.SourceMap;
import io.github.steelyard.io.text.SafeFiles;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.MethodChoice;
import io.github.steelyard.model.Performance;
import io.github.steelyard.text.Numbers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes changes into the files a decision was read from. The new text is always the text as it was opened with all
 * changes worked in, so undoing everything and saving gives back the first bytes.
 */
public final class Saving {

    private Saving() {}

    /**
     * The contents of all files with the changes worked in.
     *
     * @throws Refusal naming every change that the text has no place for
     */
    public static Map<String, byte[]> contents(Origin opened, Changes changes) {
        Origin origin = changes.over(opened);
        SourceMap sources = origin.sources();
        TextEdits edits = new TextEdits(sources);
        if (!origin.isEditable() && !changes.isOnlyDraft()) {
            throw new Refusal(List.of(Wording.of("save.format")));
        }
        Spellings refused = new Spellings(origin, edits);
        changes.points().forEach(refused::points);
        changes.cells().forEach(refused::cell);
        changes.method().ifPresent(refused::method);
        changes.uncertainty().ifPresent(refused::uncertainty);
        refused.check();
        return edits.files();
    }

    /**
     * Whether the files on disk are still as this window left them.
     *
     * @param saved the changes they should hold
     */
    public static boolean isAsLeft(Origin origin, Changes saved) {
        for (Map.Entry<String, byte[]> file : contents(origin, saved).entrySet()) {
            Path path = origin.sources().path(file.getKey()).orElseThrow();
            try {
                if (!Arrays.equals(Files.readAllBytes(path), file.getValue())) {
                    return false;
                }
            } catch (IOException gone) {
                return false;
            }
        }
        return true;
    }

    /**
     * Writes the changes where their values stand. The texts are read again first, in a folder of their own, and
     * compared with the decision as it is meant.
     *
     * @throws Refusal when a change cannot be written, or the texts would not say what was meant
     * @throws UncheckedIOException when a file cannot be written; the files are then as they were
     */
    public static void save(Origin opened, Changes changes) {
        Origin origin = changes.over(opened);
        Map<String, byte[]> contents = contents(origin, changes);
        verify(origin, contents, Revision.of(origin.decision(), changes));
        Map<Path, byte[]> targets = new LinkedHashMap<>();
        contents.forEach((name, bytes) -> {
            Path path = origin.sources().path(name).orElseThrow();
            if (!sameOnDisk(path, bytes)) {
                targets.put(path, bytes);
            }
        });
        try {
            SafeFiles.replace(targets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes files again that were deleted, as they were saved last; folders that are gone with them, too.
     *
     * @throws UncheckedIOException when one cannot be written
     */
    public static void restore(Origin origin, Changes saved, List<Path> lost) {
        Map<Path, byte[]> targets = new LinkedHashMap<>();
        contents(origin, saved).forEach((name, bytes) -> {
            Path path = origin.sources().path(name).orElseThrow();
            if (lost.contains(path)) {
                targets.put(path, bytes);
            }
        });
        try {
            for (Path path : targets.keySet()) {
                Files.createDirectories(path.toAbsolutePath().getParent());
            }
            SafeFiles.replace(targets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean sameOnDisk(Path path, byte[] bytes) {
        try {
            return Arrays.equals(Files.readAllBytes(path), bytes);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /**
     * Copies the decision with its changes and all the files it includes into the folder of another main file; in another
     * format than it was read in, or when it was read from no file, it is written anew as one file.
     *
     * @throws Refusal when a change cannot be written
     * @throws UncheckedIOException when a file cannot be written
     */
    public static void saveAs(Origin opened, Changes changes, Path target) {
        requireOther(opened, target);
        Origin origin = changes.over(opened);
        DecisionFormat format = format(target);
        boolean isRead = !origin.sources().files().isEmpty();
        if (!isRead || !origin.isEditable() || origin.file().map(Saving::format).orElse(format) != format) {
            saveAnew(origin, changes, target);
            return;
        }
        Map<String, byte[]> contents = contents(origin, changes);
        verify(origin, contents, Revision.of(origin.decision(), changes));
        try {
            SafeFiles.replace(placed(origin, contents, target.toAbsolutePath()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes the decision with its changes into one file, without the words and comments of the files it was read from.
     *
     * @throws Refusal when the new text would not say what is meant
     * @throws UncheckedIOException when the file cannot be written
     */
    public static void saveAnew(Origin origin, Changes changes, Path target) {
        requireOther(origin, target);
        Origin base = changes.over(origin);
        DecisionFormat format = format(target);
        byte[] bytes = Draft.anew(base, changes, format);
        Loaded again = DecisionReader.read(target.getFileName().toString(), bytes);
        if (again.value().isEmpty() || !says(again.value().get(), Revision.of(base.decision(), changes))) {
            throw new Refusal(Wording.of("save.unclear"));
        }
        try {
            SafeFiles.replace(Map.of(target, bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A file that is only read stays what it is: no decision file is written over it.
     *
     * @throws Refusal when the target is the file that was opened, and that is one
     */
    public static void requireOther(Origin origin, Path target) {
        boolean isSame = Stream.concat(
                        origin.file().stream(),
                        origin.sources().files().stream().flatMap(name -> origin.sources().path(name).stream()))
                .anyMatch(f -> f.toAbsolutePath()
                        .normalize()
                        .equals(target.toAbsolutePath().normalize()));
        if (isSame && !origin.isEditable()) {
            throw new Refusal(Wording.of("save.kept", target.getFileName()));
        }
    }

    private static DecisionFormat format(Path file) {
        return DecisionFormat.of(file.toString()).orElse(DecisionFormat.YAML);
    }

    /** Where each file goes when the main one goes to {@code target}. */
    private static Map<Path, byte[]> placed(Origin origin, Map<String, byte[]> contents, Path target)
            throws IOException {
        Map<Path, byte[]> files = new LinkedHashMap<>();
        Optional<Path> first = origin.sources().path(origin.sources().files().get(0));
        if (first.isEmpty()) {
            // A decision that was never saved is one text.
            return Map.of(target, contents.values().iterator().next());
        }
        Path main = first.get().toAbsolutePath();
        for (Map.Entry<String, byte[]> file : contents.entrySet()) {
            Path from = origin.sources().path(file.getKey()).orElseThrow().toAbsolutePath();
            Path to = from.equals(main)
                    ? target
                    : target.resolveSibling(main.getParent().relativize(from).toString());
            Files.createDirectories(to.getParent());
            files.put(to, file.getValue());
        }
        return files;
    }

    private static void verify(Origin origin, Map<String, byte[]> contents, Decision meant) {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("steelyard");
            Path main = folder.resolve(
                    origin.file().map(Path::getFileName).map(Path::toString).orElse("decision.yaml"));
            for (Map.Entry<Path, byte[]> file : placed(origin, contents, main).entrySet()) {
                Files.write(file.getKey(), file.getValue());
            }
            Loaded again = DecisionReader.read(main);
            if (again.value().isEmpty() || !says(again.value().get(), meant)) {
                throw new Refusal(Wording.of("save.unclear"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(folder);
        }
    }

    /** Whether a decision says the same, apart from the words beside cells. */
    static boolean says(Decision read, Decision meant) {
        boolean same = read.options().equals(meant.options())
                && read.method().equals(meant.method())
                && read.weightUncertainty() == meant.weightUncertainty()
                && read.sources().equals(meant.sources())
                && Origin.of(read, Optional.empty(), List.of())
                        .points()
                        .equals(Origin.of(meant, Optional.empty(), List.of()).points());
        for (int i = 0; same && i < meant.options().size(); i++) {
            for (int j = 0; j < meant.tree().criteria().size(); j++) {
                same &= near(read.performances().at(i, j), meant.performances().at(i, j));
            }
        }
        for (int s = 0; same && s < meant.scenarios().size(); s++) {
            var other = read.scenarios().get(s).performances();
            same = meant.scenarios().get(s).performances().entrySet().stream()
                    .allMatch(e -> other.containsKey(e.getKey()) && near(other.get(e.getKey()), e.getValue()));
        }
        return same;
    }

    private static boolean near(Performance a, Performance b) {
        return a.equals(b)
                || a.getClass() == b.getClass()
                        && Math.abs(a.low() - b.low()) <= 1e-9 * Math.max(1, Math.abs(a.low()))
                        && Math.abs(a.high() - b.high()) <= 1e-9 * Math.max(1, Math.abs(a.high()))
                        && Math.abs(a.central() - b.central()) <= 1e-9 * Math.max(1, Math.abs(a.central()));
    }

    static void delete(Path folder) {
        if (folder == null) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException leftBehind) { // The system clears its temporary folder.
        }
    }

    /** Number as files spell it. */
    public static String number(double x) {
        return Numbers.plain(x);
    }

    /** The method as files spell it. */
    static String method(MethodChoice choice) {
        return choice.id();
    }

    /** The key of a cell in files. */
    public static String way(CellKey key) {
        String place = key.scenario().isEmpty()
                ? "options/" + key.cell().option() + "/performance/"
                : "scenarios/" + key.scenario() + "/performance/" + key.cell().option() + "/";
        return place + key.cell().criterion();
    }
}
