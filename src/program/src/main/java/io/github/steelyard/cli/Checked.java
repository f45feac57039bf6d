package io.github.steelyard.cli;

import io.github.steelyard.catalogue.Severity;
import io.github.steelyard.inspection.Placed;
import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.io.source.SourceMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What was found in one decision file and what it includes.
 *
 * @param file as messages name it
 * @param isValid whether it can be used
 * @param remarks of the reader and of lint, by place
 * @param ignored what comments silence, by place
 * @param sources where everything stands
 */
record Checked(String file, boolean isValid, List<Remark> remarks, List<Placed> ignored, SourceMap sources) {

    /**
     * One line.
     *
     * @param diagnostic where and what
     * @param placed more about it when lint found it
     */
    record Remark(Diagnostic diagnostic, Optional<Placed> placed) {}

    Checked {
        remarks = List.copyOf(remarks);
        ignored = List.copyOf(ignored);
    }

    static Checked of(
            String file, boolean isValid, List<Diagnostic> diagnostics, List<Placed> found, SourceMap sources) {
        List<Remark> remarks = new ArrayList<>();
        diagnostics.forEach(d -> remarks.add(new Remark(d, Optional.empty())));
        found.stream()
                .filter(p -> p.ignored().isEmpty())
                .forEach(p -> remarks.add(new Remark(p.diagnostic(), Optional.of(p))));
        remarks.sort(Comparator.comparing(Remark::diagnostic));
        return new Checked(
                file,
                isValid,
                remarks,
                found.stream().filter(p -> p.ignored().isPresent()).toList(),
                sources);
    }

    boolean hasWarnings() {
        return remarks.stream().anyMatch(r -> r.diagnostic().severity() == Severity.WARNING);
    }
}
