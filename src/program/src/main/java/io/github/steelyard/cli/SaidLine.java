package io.github.steelyard.cli;

import io.github.steelyard.answers.ErrorsResult;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a line of standard error apart, which is "FILE:LINE:COLUMN: SEVERITY: MESSAGE [ID]" or less. */
final class SaidLine {

    private static final Pattern PLACED =
            Pattern.compile("(.+?):(\\d+):(\\d+): (?:(error|warning|question|note): )?(.*?)(?: \\[([a-z0-9-]+)])?");
    private static final Pattern IN_FILE =
            Pattern.compile("(.+?): (error|warning|question|note): (.*?)(?: \\[([a-z0-9-]+)])?");
    private static final Pattern PLAIN = Pattern.compile("(error|warning|question|note): (.*)");
    private static final Pattern SUGGESTION = Pattern.compile("did you mean '?([^'?]+)'?\\?");

    private SaidLine() {}

    /** The line's parts; what says no id has the one given. */
    static ErrorsResult.Entry of(String line, String id) {
        Matcher plain = PLAIN.matcher(line);
        if (plain.matches()) {
            return entry(id, plain.group(1), plain.group(2), null, OptionalInt.empty(), OptionalInt.empty());
        }
        Matcher placed = PLACED.matcher(line);
        if (placed.matches()) {
            return entry(
                    placed.group(6) == null ? id : placed.group(6),
                    placed.group(4) == null ? "note" : placed.group(4),
                    placed.group(5),
                    placed.group(1),
                    number(placed.group(2)),
                    number(placed.group(3)));
        }
        Matcher inFile = IN_FILE.matcher(line);
        if (inFile.matches()) {
            return entry(
                    inFile.group(4) == null ? id : inFile.group(4),
                    inFile.group(2),
                    inFile.group(3),
                    inFile.group(1),
                    OptionalInt.empty(),
                    OptionalInt.empty());
        }
        return entry("note", "note", line, null, OptionalInt.empty(), OptionalInt.empty());
    }

    private static OptionalInt number(String digits) {
        return digits.length() < 10 ? OptionalInt.of(Integer.parseInt(digits)) : OptionalInt.empty();
    }

    private static ErrorsResult.Entry entry(
            String id, String severity, String message, String file, OptionalInt line, OptionalInt column) {
        Matcher suggestion = SUGGESTION.matcher(message);
        return new ErrorsResult.Entry(
                id,
                severity,
                message,
                Optional.ofNullable(file),
                line,
                column,
                suggestion.find() ? Optional.of(suggestion.group(1)) : Optional.empty());
    }
}
