package io.github.steelyard.io;

/** Says in a reader's words what the YAML scanner could not read. */
final class SyntaxProblem {

    private SyntaxProblem() {}

    static void report(Diagnostics diagnostics, SourceText source, LocatedParser.Malformed e) {
        int line = e.mark() == null ? 1 : e.mark().getLine() + 1;
        int column = e.mark() == null ? 1 : e.mark().getColumn() + 1;
        Place place = new Place(source.name(), line, column);
        String problem = e.getMessage() == null ? "" : e.getMessage();
        if (problem.contains("'\\t")) {
            diagnostics.report(
                    DiagnosticId.TAB, place, "a tab stands where only spaces are allowed; indent with spaces");
        } else {
            diagnostics.report(DiagnosticId.SYNTAX, place, words(problem));
        }
    }

    static String words(Exception e) {
        String problem = e.getMessage() == null ? "" : e.getMessage();
        return problem.contains("Expected a field name")
                ? "a key must be one word, not a map or a list"
                : "this is not well-formed YAML";
    }

    private static String words(String problem) {
        if (problem.contains("mapping values are not allowed here")) {
            return "no ': ' is allowed here; text that holds one needs quotes, and a key its own line or braces";
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
        if (problem.contains("unexpected end of stream")) {
            return "the file ends inside a quoted text; the closing quote is missing";
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
        if (problem.contains("expected alphabetic or numeric character")) {
            return "a text that begins with '&' or '*' needs quotes";
        }
        return "this is not well-formed YAML: " + (problem.isEmpty() ? "it cannot be read" : problem);
    }
}
