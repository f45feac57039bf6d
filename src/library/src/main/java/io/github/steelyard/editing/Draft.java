package io.github.steelyard.editing;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.catalogue.Severity;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.DecisionWriter;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.format.DecisionFormat;
import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.io.plain.PlainDecision;
import io.github.steelyard.io.plain.PlainText;
import io.github.steelyard.io.plain.Said;
import io.github.steelyard.io.source.SourceMap;
import io.github.steelyard.model.Decision;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The texts of a decision that is being built: what its files would hold if it were saved now. Immutable; two drafts are
 * equal when their texts are, byte by byte.
 */
public final class Draft {

    /** What a decision is called that was never saved. */
    public static final String UNSAVED = "decision.yaml";

    /** No text yet, in no file. */
    static final Draft EMPTY = new Draft(Optional.empty(), Map.of(), Map.of());

    private final Optional<Path> file;
    private final Map<String, byte[]> texts;
    private final Map<String, Path> paths;
    private SoftReference<Origin> read = new SoftReference<>(null);

    private Draft(Optional<Path> file, Map<String, byte[]> texts, Map<String, Path> paths) {
        this.file = file;
        this.texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        this.paths = Map.copyOf(paths);
    }

    /** A decision in no file yet. */
    public static Draft of(String yaml) {
        return new Draft(Optional.empty(), Map.of(UNSAVED, yaml.getBytes(StandardCharsets.UTF_8)), Map.of());
    }

    /**
     * A decision as it was read with changes worked into its texts. One that was read from a sheet or a file of another
     * program, or made in code, becomes a decision file of its own.
     *
     * @throws Refusal when the texts have no place for a change
     */
    public static Draft of(Origin origin, Changes changes) {
        Origin base = changes.over(origin);
        SourceMap sources = base.sources();
        if (!base.isEditable() || sources.files().isEmpty()) {
            byte[] anew = anew(base, changes, DecisionFormat.YAML);
            return new Draft(Optional.empty(), Map.of(UNSAVED, anew), Map.of());
        }
        Map<String, Path> paths = new LinkedHashMap<>();
        sources.files().forEach(name -> sources.path(name).ifPresent(path -> paths.put(name, path)));
        Draft draft = new Draft(base.file(), Saving.contents(origin, changes), paths);
        if (changes.isOnlyDraft()) {
            draft.read = new SoftReference<>(base);
        }
        return draft;
    }

    /**
     * The decision with its changes as one text of its own; what was left out of the texts it was read from is left out, and
     * what was said to be unknown is said again.
     */
    public static byte[] anew(Origin base, Changes changes, DecisionFormat format) {
        Set<String> changed =
                changes.cells().keySet().stream().map(Saving::way).collect(Collectors.toUnmodifiableSet());
        SourceMap sources = base.sources();
        Said read =
                sources.files().isEmpty() ? Said.NOTHING : new Said(sources::isStated, sources.places()::containsKey);
        Said said = read.changed(way -> changed.stream().anyMatch(c -> way.equals(c) || way.startsWith(c + "/")));
        Decision meant = Revision.of(base.decision(), changes);
        return switch (format) {
            case YAML -> PlainText.yaml(PlainDecision.of(meant, said)).getBytes(StandardCharsets.UTF_8);
            case JSON -> PlainText.json(PlainDecision.of(meant, said)).getBytes(StandardCharsets.UTF_8);
            default -> DecisionWriter.write(meant, format).bytes();
        };
    }

    /** The same with other contents of some files. */
    public Draft with(Map<String, byte[]> other) {
        Map<String, byte[]> all = new LinkedHashMap<>(texts);
        other.forEach((name, bytes) -> {
            // Texts that stay are kept as they are, so that a long history shares them.
            if (!Arrays.equals(all.get(name), bytes)) {
                all.put(name, bytes);
            }
        });
        return new Draft(file, all, paths);
    }

    /** The contents of every file by its name. */
    public Map<String, byte[]> texts() {
        return texts;
    }

    /** The decision that the texts are, as if they were just read. */
    public synchronized Origin origin() {
        Origin known = read.get();
        if (known == null) {
            Loaded loaded = load();
            known = Origin.of(loaded.value().orElseThrow(() -> refusal(loaded)), file, loaded);
            read = new SoftReference<>(known);
        }
        return known;
    }

    private static Refusal refusal(Loaded loaded) {
        return new Refusal(loaded.diagnostics().stream()
                .filter(d -> d.severity() == Severity.ERROR)
                .map(Diagnostic::message)
                .distinct()
                .limit(5)
                .toList());
    }

    /** What reading the texts gives, with everything that is wrong with them. */
    public Loaded load() {
        if (file.isEmpty()) {
            Map.Entry<String, byte[]> only = texts.entrySet().iterator().next();
            return DecisionReader.read(only.getKey(), only.getValue());
        }
        Map<Path, byte[]> given = new LinkedHashMap<>();
        texts.forEach((name, bytes) -> given.put(paths.get(name), bytes));
        return DecisionReader.read(file.get(), given);
    }

    /** The texts that differ from those of another draft of the same files. */
    public List<String> changedSince(Draft before) {
        return texts.keySet().stream()
                .filter(name -> !Arrays.equals(texts.get(name), before.texts.get(name)))
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Draft draft
                && draft.file.equals(file)
                && draft.texts.keySet().equals(texts.keySet())
                && changedSince(draft).isEmpty();
    }

    @Override
    public int hashCode() {
        int hash = file.hashCode();
        for (byte[] text : texts.values()) {
            hash = 31 * hash + Arrays.hashCode(text);
        }
        return hash;
    }
}
