package io.github.steelyard.io.place;

import io.github.steelyard.catalogue.Severity;
import io.github.steelyard.model.Fault;
import java.util.Comparator;

/**
 * Something to say about a place in a file.
 *
 * @param place where
 * @param severity how bad
 * @param id kebab-case id of the rule
 * @param message what was found, what is allowed, and the nearest right word where there is one
 */
public record Diagnostic(Place place, Severity severity, String id, String message)
        implements Comparable<Diagnostic>, Fault {

    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::place)
            .thenComparing(Diagnostic::severity)
            .thenComparing(Diagnostic::id)
            .thenComparing(Diagnostic::message);

    /** The place as messages show it. */
    @Override
    public String where() {
        return place.toString();
    }

    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }

    /** {@code bus.yaml:14:13: error: unknown criterion 'nois' [unknown-criterion]}. */
    @Override
    public String toString() {
        return place + ": " + severity + ": " + message + " [" + id + "]";
    }
}
