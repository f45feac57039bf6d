package io.github.steelyard.cli;

import io.github.steelyard.catalogue.Severity;
import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.io.text.DiagnosticId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What is wrong with the rows of a table, however many they are: a few faults of a kind are said each with its place, many
 * of them as one, with the first place and the count. Holds no more than the few.
 */
final class WrongRows {

    /** More faults of a kind than this are one that repeats. */
    private static final int FEW = 20;

    private final Map<String, List<Diagnostic>> first = new LinkedHashMap<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();

    /** Takes a fault. */
    void add(Diagnostic diagnostic) {
        if (diagnostic.id().equals(DiagnosticId.TOO_MANY_PROBLEMS.id())) {
            return; // It stands for a row among many that are counted.
        }
        String kind = kind(diagnostic);
        long count = counts.merge(kind, 1L, Long::sum);
        if (count <= FEW) {
            first.computeIfAbsent(kind, k -> new ArrayList<>()).add(diagnostic);
        }
    }

    /** The same fault has the same words but for what was found. */
    private static String kind(Diagnostic diagnostic) {
        String message = diagnostic.message();
        int found = message.indexOf(", was ");
        return diagnostic.id() + " "
                + (found < 0 ? message.replaceAll("'[^']*'|\\d+", "?") : message.substring(0, found));
    }

    /** Says all of them, and knows none any more. */
    void tell(Consumer<Diagnostic> listener) {
        first.forEach((kind, some) -> {
            long count = counts.get(kind);
            if (count <= FEW) {
                some.forEach(listener);
            } else {
                Diagnostic one = some.get(0);
                listener.accept(new Diagnostic(
                        one.place(),
                        Severity.ERROR,
                        one.id(),
                        one.message() + ", and so it is with at least " + (count - 1) + " rows more"));
            }
        });
        first.clear();
        counts.clear();
    }
}
