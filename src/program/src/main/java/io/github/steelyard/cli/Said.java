package io.github.steelyard.cli;

import io.github.steelyard.answers.ErrorsResult;
import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.io.place.Place;
import io.github.steelyard.model.Fault;
import io.github.steelyard.text.Nearest;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Something that a command says on standard error: a line for people, an entry of the errors for programs.
 *
 * @param file where; empty for what is in no file
 * @param place where in that file
 * @param severity error, warning, question, note or conflict; empty for a line that is no message of its own
 * @param id of its kind; empty where people see none
 * @param message a sentence
 * @param shown the line for people, where it is not made of the rest
 */
record Said(
        Optional<String> file,
        Optional<Place> place,
        String severity,
        String id,
        String message,
        Optional<String> shown) {

    private Said(Optional<String> file, Optional<Place> place, String severity, String id, String message) {
        this(file, place, severity, id, message, Optional.empty());
    }

    /** What is said of a place in a file. */
    static Said of(Diagnostic diagnostic) {
        return new Said(
                Optional.of(diagnostic.place().file()),
                Optional.of(diagnostic.place()),
                diagnostic.severity().toString(),
                diagnostic.id(),
                diagnostic.message());
    }

    /** What is wrong with a decision. */
    static Said of(Fault fault) {
        return fault instanceof Diagnostic diagnostic
                ? of(diagnostic)
                : new Said(
                        Optional.of(fault.where()).filter(where -> !where.isEmpty()),
                        Optional.empty(),
                        "error",
                        fault.id(),
                        fault.message());
    }

    /** What is said of no file. */
    static Said of(String severity, String message) {
        return new Said(Optional.empty(), Optional.empty(), severity, "", message);
    }

    /** What is said of a whole file. */
    static Said of(String file, String severity, String message) {
        return new Said(Optional.of(file), Optional.empty(), severity, "", message);
    }

    /** What is wrong with a line of a file, in a sentence that names both. */
    static Said of(String file, int line, String severity, String id, String sentence) {
        return new Said(
                Optional.of(file),
                Optional.of(new Place(file, line, 1)),
                severity,
                id,
                sentence,
                Optional.of(severity + ": " + sentence));
    }

    /** The line that people see. */
    String line() {
        if (shown.isPresent()) {
            return shown.get();
        }
        String where =
                place.map(Place::toString).or(() -> file).map(w -> w + ": ").orElse("");
        return where + (severity.isEmpty() ? "" : severity + ": ") + message + (id.isEmpty() ? "" : " [" + id + "]");
    }

    /** The entry that programs see; an error without an id of its own has the one given. */
    ErrorsResult.Entry entry(String refused) {
        String kind = severity.isEmpty() ? "note" : severity.equals("conflict") ? "error" : severity;
        return new ErrorsResult.Entry(
                !id.isEmpty() ? id : severity.equals("error") ? refused : severity.isEmpty() ? "note" : severity,
                kind,
                Failures.clean(message),
                file,
                place.map(Place::sheet).filter(sheet -> !sheet.isEmpty()),
                place.map(p -> OptionalInt.of(p.line())).orElse(OptionalInt.empty()),
                place.map(p -> OptionalInt.of(p.column())).orElse(OptionalInt.empty()),
                Nearest.hinted(message));
    }
}
