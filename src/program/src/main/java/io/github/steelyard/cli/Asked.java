package io.github.steelyard.cli;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.io.place.Diagnostic;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** One file of a command that looks at decisions: read it, say what is wrong with it, or go on. */
final class Asked {

    private Asked() {}

    /** What {@code answer} makes of the file; nothing, with the reasons on standard error, when it cannot. */
    static <T> Optional<T> of(String file, SheetOptions said, Terminal terminal, Function<Loaded, T> answer) {
        return of(() -> Input.read(file, said, terminal), Input.shown(file), terminal, answer);
    }

    /** The same of a file that is read in some other way, named so in messages. */
    static <T> Optional<T> of(Supplier<Loaded> read, String name, Terminal terminal, Function<Loaded, T> answer) {
        Loaded loaded = read.get();
        for (Diagnostic diagnostic : loaded.diagnostics()) {
            Failures.say(terminal, diagnostic);
        }
        if (loaded.value().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(answer.apply(loaded));
        } catch (Refusal refusal) {
            refusal.reasons().forEach(reason -> Failures.error(terminal, name, reason));
            return Optional.empty();
        }
    }
}
