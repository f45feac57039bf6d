package io.github.steelyard.io.syntax;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.io.text.SourceText;
import io.github.steelyard.io.text.TextDecoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in a reader's words what is not JSON. */
final class JsonProblem {

    private static final Pattern CODE = Pattern.compile("\\(code (\\d+)");

    private JsonProblem() {}

    static void report(Diagnostics diagnostics, SourceText source, JsonProcessingException e) {
        String problem = e.getOriginalMessage() == null ? "" : e.getOriginalMessage();
        long offset = e.getLocation() == null ? 0 : e.getLocation().getCharOffset();
        int index = (int) Math.max(0, Math.min(offset, source.text().length()));
        Matcher code = CODE.matcher(problem);
        if (code.find()) {
            // The parser may or may not have taken the character that it stumbles over.
            char wrong = (char) Integer.parseInt(code.group(1));
            for (int k : new int[] {index, index - 1, index + 1}) {
                if (k >= 0 && k < source.text().length() && source.text().charAt(k) == wrong) {
                    index = k;
                    break;
                }
            }
        }
        diagnostics.report(DiagnosticId.SYNTAX, TextDecoder.place(source.name(), source.text(), index), words(problem));
    }

    private static String words(String problem) {
        if (problem.contains("end-of-input")) {
            return "the text ends too early; is a brace, a bracket or a quote not closed?";
        }
        if (problem.contains("comment")) {
            return "JSON has no comments";
        }
        if (problem.contains("('''")) {
            return "texts and keys stand in double quotes";
        }
        if (problem.contains("to start field name")) {
            return "a key in double quotes must stand here; is there a comma too many before it?";
        }
        if (problem.contains("to separate field name and value")) {
            return "a ':' must stand between a key and its value";
        }
        if (problem.contains("was expecting comma")) {
            return "a ',' is missing before this";
        }
        if (problem.contains("eading zero")) {
            return "a number must not begin with a zero; some programs read it as octal";
        }
        if (problem.contains("Unrecognized token") || problem.contains("Non-standard token")) {
            return "a text must stand in double quotes; only finite numbers, true, false and null stand without";
        }
        if (problem.contains("unquoted character")) {
            return "a line end or a tab in a text must be written as \\n or \\t; is a closing quote missing?";
        }
        if (problem.contains("escape")) {
            return "a backslash in a text begins an escape, and this is none; write it twice";
        }
        return "this is not well-formed JSON";
    }
}
