package io.github.steelyard.cli;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.io.sheet.SheetOptions;
import java.util.Optional;
import java.util.function.Function;

/** One file of a command that looks at decisions: read it, say what is wrong with it, or go on. */
final class Asked {

    private Asked() {}

    /** What {@code answer} makes of the file; nothing, with the reasons on standard error, when it cannot. */
    static <T> Optional<T> of(String file, SheetOptions said, Terminal terminal, Function<Loaded, T> answer) {
        Loaded loaded = Input.read(file, said, terminal);
        for (Diagnostic diagnostic : loaded.diagnostics()) {
            Failures.say(terminal, diagnostic);
        }
        if (loaded.value().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(answer.apply(loaded));
        } catch (Refusal refusal) {
            refusal.reasons().forEach(reason -> Failures.error(terminal, Input.shown(file), reason));
            return Optional.empty();
        }
    }
}
