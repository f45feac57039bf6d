package io.github.steelyard.io;

import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.sheet.Reading;
import io.github.steelyard.io.source.SourceMap;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.InvalidDecision;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What reading a decision gave.
 *
 * @param value the decision; empty when there is an error
 * @param diagnostics sorted by place
 * @param sources where each part of the decision stands
 * @param files every file that was read or looked for in vain, by its absolute path, with the number of its bytes and
 *     their CRC-32 as {@code "1234-89abcdef"}; empty where there was nothing to read
 * @param readings how each sheet that it was read from was understood
 */
public record Loaded(
        Optional<Decision> value,
        List<Diagnostic> diagnostics,
        SourceMap sources,
        Map<Path, String> files,
        List<Reading> readings) {

    /**
     * Puts what was said in the order of its places, once each.
     *
     * @param value the decision; empty when there is an error
     * @param diagnostics sorted by place
     * @param sources where each part of the decision stands
     * @param files every file that was read or looked for in vain, by its absolute path, with the number of its bytes
     *     and their CRC-32 as {@code "1234-89abcdef"}; empty where there was nothing to read
     * @param readings how each sheet that it was read from was understood
     */
    public Loaded {
        diagnostics = diagnostics.stream().sorted().distinct().toList();
        readings = List.copyOf(readings);
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /**
     * {@return the decision}
     *
     * @throws InvalidDecision with every error when there is none
     */
    public Decision orThrow() {
        return value.orElseThrow(() -> new InvalidDecision(diagnostics));
    }

    /**
     * {@return where each part of the decision stands, by its way through the file, e.g.
     * "options/diesel/performance/noise"; values of maps by key, elements of lists by index from 0}
     */
    public Map<String, Place> places() {
        return sources.places();
    }

    /**
     * {@return where a part stands, or else the nearest part around it}
     *
     * @param subject an id, or ids joined by {@code /} from the outside in
     */
    public Optional<Place> place(String subject) {
        return sources.place(subject);
    }

    /**
     * {@return the same with one more thing said}
     *
     * @param more added behind all that was said
     */
    public Loaded with(Diagnostic more) {
        List<Diagnostic> all = new ArrayList<>(diagnostics);
        all.add(more);
        return new Loaded(value, all, sources, files, readings);
    }
}
