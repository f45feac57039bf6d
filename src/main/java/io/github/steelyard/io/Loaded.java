package io.github.steelyard.io;

import io.github.steelyard.model.Decision;
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
 * @param places where each part of the decision stands, by its way through the file, e.g.
 *     "options/diesel/performance/noise"; values of maps by key, elements of lists by index from 0
 */
public record Loaded(Optional<Decision> value, List<Diagnostic> diagnostics, Map<String, Place> places) {

    public Loaded {
        diagnostics = diagnostics.stream().sorted().distinct().toList();
        places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
    }

    /**
     * The decision.
     *
     * @throws InvalidDecision with every error when there is none
     */
    public Decision orThrow() {
        return value.orElseThrow(() -> new InvalidDecision(diagnostics));
    }

    /** Where a part stands, or else the nearest part around it. */
    public Optional<Place> place(String subject) {
        String way = subject;
        while (!way.isEmpty()) {
            Place place = places.get(way);
            if (place != null) {
                return Optional.of(place);
            }
            way = way.contains("/") ? way.substring(0, way.lastIndexOf('/')) : "";
        }
        return Optional.empty();
    }
}
