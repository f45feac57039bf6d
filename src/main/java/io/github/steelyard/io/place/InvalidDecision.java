package io.github.steelyard.io.place;

import java.util.List;
import java.util.stream.Collectors;

/** A decision file that cannot be used; its message is every diagnostic, one a line. */
public final class InvalidDecision extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;

    public InvalidDecision(List<Diagnostic> diagnostics) {
        super(diagnostics.stream().map(Diagnostic::toString).collect(Collectors.joining("\n")));
        this.diagnostics = List.copyOf(diagnostics);
    }

    /** What is wrong, sorted by place. */
    public List<Diagnostic> diagnostics() {
        return diagnostics == null ? List.of() : diagnostics;
    }
}
