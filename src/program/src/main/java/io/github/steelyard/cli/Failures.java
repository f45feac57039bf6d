package io.github.steelyard.cli;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.model.InvalidDecision;
import io.github.steelyard.report.SteeringCharacters;
import java.util.concurrent.CancellationException;

/** Says on standard error what went wrong, and gives the exit code for it. Never a stack trace. */
final class Failures {

    private Failures() {}

    static int report(Throwable failure, Terminal terminal) {
        if (failure instanceof Refusal refusal) {
            refusal.reasons().forEach(reason -> error(terminal, reason));
            return Cli.WRONG_INPUT;
        }
        if (failure instanceof InvalidDecision invalid) {
            invalid.faults().forEach(fault -> say(terminal, Said.of(fault)));
            return Cli.WRONG_INPUT;
        }
        if (failure instanceof LostOutput lost) {
            if (lost.isBrokenPipe()) {
                return Cli.DONE;
            }
            error(terminal, lost.getMessage());
            return Cli.WRONG_INPUT;
        }
        if (failure instanceof CancellationException) {
            return Cli.INTERRUPTED;
        }
        error(terminal, unexpected(failure));
        return Cli.WRONG_INPUT;
    }

    /** What is said of a failure that nobody foresaw. */
    static String unexpected(Throwable failure) {
        if (failure instanceof OutOfMemoryError) {
            return "this does not fit into memory; give Java more, for example java -Xmx4g";
        }
        if (failure instanceof StackOverflowError) {
            return "this is nested too deeply to be computed with";
        }
        if (failure instanceof CancellationException) {
            return "this was stopped before it ended";
        }
        return "this is a bug in Steelyard, please report it: "
                + failure.getClass().getName()
                + (failure.getMessage() == null ? "" : ": " + failure.getMessage());
    }

    static void error(Terminal terminal, String message) {
        say(terminal, Said.of("error", message));
    }

    /** Something that is wrong with a whole file. */
    static void error(Terminal terminal, String file, String message) {
        say(terminal, Said.of(file, "error", message));
    }

    /** Something that was found at a place. */
    static void say(Terminal terminal, Diagnostic diagnostic) {
        say(terminal, Said.of(diagnostic));
    }

    /** A line that is neither an error nor a warning. */
    static void line(Terminal terminal, String text) {
        say(terminal, Said.of("", text));
    }

    /** Says something; whatever would steer the terminal is taken out. */
    static void say(Terminal terminal, Said said) {
        terminal.invocation().say(said, terminal.err());
    }

    /** The text without what would break the line or steer a terminal. */
    static String clean(String text) {
        return SteeringCharacters.line(text);
    }
}
