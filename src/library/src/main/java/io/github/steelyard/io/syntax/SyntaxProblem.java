package io.github.steelyard.io.syntax;

import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.io.text.SourceText;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;

/** Says in a reader's words what the YAML scanner could not read. */
final class SyntaxProblem {

    private SyntaxProblem() {}

    static void report(Diagnostics diagnostics, SourceText source, LocatedParser.Malformed e) {
        String problem = e.getMessage() == null ? "" : e.getMessage();
        if (problem.contains("'\\t")) {
            diagnostics.report(
                    DiagnosticId.TAB,
                    place(source, e.mark()),
                    "a tab stands where only spaces are allowed; indent with spaces");
        } else if (problem.contains("unexpected end of stream") && e.context() != null) {
            diagnostics.report(
                    DiagnosticId.SYNTAX,
                    place(source, e.context()),
                    "a quoted text begins here and is not closed by the end of the file");
        } else {
            boolean isOpen = problem.contains("expected ',' or") && e.context() != null;
            diagnostics.report(
                    DiagnosticId.SYNTAX,
                    place(source, e.mark()),
                    indented(problem, e).orElseGet(() -> words(problem))
                            + (isOpen
                                    ? "; the bracket was opened in line "
                                            + (e.context().getLine() + 1)
                                    : ""));
        }
    }

    /** Names the columns of an entry that does not stand below the ones before it. */
    private static Optional<String> indented(String problem, LocatedParser.Malformed e) {
        boolean isApart = problem.contains("expected <block end>")
                && e.mark() != null
                && e.context() != null
                && e.mark().getColumn() != e.context().getColumn();
        return isApart
                ? Optional.of(
                        "this begins in column " + (e.mark().getColumn() + 1) + ", and the entries above in column "
                                + (e.context().getColumn() + 1)
                                + "; indent both alike, or is a quote or bracket missing above?")
                : Optional.empty();
    }

    private static Place place(SourceText source, Mark mark) {
        return mark == null
                ? new Place(source.name(), 1, 1)
                : new Place(source.name(), mark.getLine() + 1, mark.getColumn() + 1);
    }

    static String words(Exception e) {
        String problem = e.getMessage() == null ? "" : e.getMessage();
        return problem.contains("Expected a field name")
                ? "a key must be one word, not a map or a list"
                : "this is not well-formed YAML";
    }

    private static String words(String problem) {
        if (problem.contains("mapping values are not allowed here")) {
            return "put quotes around text that contains ': '; a key inside another one begins on a line of its own";
        }
        if (problem.contains("could not find expected ':'")) {
            return "a ':' is missing: this is neither a key with its value nor the continuation of a text";
        }
        if (problem.contains("expected <block end>")) {
            return "this does not fit the lines above; is the indentation right, or is a quote or bracket missing?";
        }
        if (problem.contains("expected ',' or '}'")) {
            return "a ',' or '}' is missing before this";
        }
        if (problem.contains("expected ',' or ']'")) {
            return "a ',' or ']' is missing before this";
        }
        if (problem.contains("cannot start any token")) {
            return "no value can begin with this character; put the text in quotes";
        }
        if (problem.contains("document separator")) {
            return "a quoted text runs into a line of '---' or '...'; the closing quote is missing";
        }
        if (problem.contains("unknown escape character") || problem.contains("escape sequence")) {
            return "a backslash in double quotes begins an escape, and this is none; use single quotes";
        }
        if (problem.contains("sequence entries are not allowed here")) {
            return "no '- ' is allowed here; a list begins on a line of its own";
        }
        if (problem.contains("expected '<document start>'")) {
            return "this stands after the end of the decision; is a bracket too many, or a line of '...'?";
        }
        if (problem.contains("unexpected character found")) {
            return "a text that begins with '&' or '*' needs quotes";
        }
        return "this is not well-formed YAML: " + (problem.isEmpty() ? "it cannot be read" : problem);
    }
}
