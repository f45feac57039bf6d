package io.github.steelyard.io.syntax;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.io.text.NumberText;
import io.github.steelyard.io.text.ReadingStopped;
import io.github.steelyard.io.text.ScalarText;
import io.github.steelyard.io.text.SourceText;
import io.github.steelyard.io.text.TextCursor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns JSON text into the located tree that YAML gives, so that everything else is checked alike. A string counts as
 * plain unless it looks like a number, a truth value or nothing: then its quotes mean something.
 */
public final class JsonSyntaxReader {

    /** With the limits of decision files. */
    public static final JsonFactory FACTORY = JsonLimits.factory();

    private final SourceText source;
    private final Diagnostics diagnostics;
    private final JsonParser parser;
    private final TextCursor cursor;
    private int left;

    private JsonSyntaxReader(SourceText source, Diagnostics diagnostics, int left) throws IOException {
        this.source = source;
        this.diagnostics = diagnostics;
        this.parser = FACTORY.createParser(source.text());
        this.cursor = new TextCursor(source.text());
        this.left = left;
    }

    /** Reads a text of at most {@code left} values; what is wrong goes to the diagnostics. */
    public static SyntaxReader.Outcome read(SourceText source, Diagnostics diagnostics, int left) {
        Syntax.Mapping root = null;
        int rest = left;
        try {
            JsonSyntaxReader reader = new JsonSyntaxReader(source, diagnostics, left);
            try {
                root = reader.document();
            } finally {
                rest = reader.left;
            }
        } catch (ReadingStopped stopped) {
            root = null;
        } catch (JsonProcessingException e) {
            root = null;
            JsonProblem.report(diagnostics, source, e);
        } catch (IOException e) {
            root = null;
            diagnostics.report(DiagnosticId.SYNTAX, new Place(source.name(), 1, 1), "this cannot be read as JSON");
        }
        return new SyntaxReader.Outcome(root, rest);
    }

    private Syntax.Mapping document() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            diagnostics.report(
                    DiagnosticId.EMPTY_FILE,
                    new Place(source.name(), 1, 1),
                    "the file is empty; a decision needs title, criteria and options");
            return null;
        }
        Syntax value = value(token, 1);
        if (parser.nextToken() != null) {
            diagnostics.report(
                    DiagnosticId.SEVERAL_DOCUMENTS,
                    cursor.to(start()).place(source.name()),
                    "this stands after the end of the decision; one file holds one decision");
        }
        if (value instanceof Syntax.Mapping map) {
            return map;
        }
        if (!(value instanceof Syntax.Refused)) {
            diagnostics.report(
                    DiagnosticId.NOT_A_MAP,
                    value,
                    "the top level must be a map of keys such as title, criteria and options; was " + value.shown());
        }
        return null;
    }

    private int start() {
        return (int) parser.currentTokenLocation().getCharOffset();
    }

    private void count() {
        if (diagnostics.isFull()) {
            throw new ReadingStopped();
        }
        if (--left < 0) {
            diagnostics.report(
                    DiagnosticId.TOO_MANY_VALUES,
                    cursor.to(start()).place(source.name()),
                    "more than " + diagnostics.limits().values()
                            + " keys and values in the files of one decision; put options into a" + " table");
            throw new ReadingStopped();
        }
    }

    private Syntax value(JsonToken token, int depth) throws IOException {
        count();
        return switch (token) {
            case START_OBJECT -> map(depth);
            case START_ARRAY -> list(depth);
            default -> leaf(false);
        };
    }

    private void open(int depth) {
        cursor.to(start());
        if (depth > diagnostics.limits().nesting()) {
            diagnostics.report(
                    DiagnosticId.TOO_DEEP,
                    cursor.place(source.name()),
                    "maps and lists are nested more than "
                            + diagnostics.limits().nesting() + " deep");
            throw new ReadingStopped();
        }
    }

    private Syntax map(int depth) throws IOException {
        open(depth);
        int line = cursor.line();
        int column = cursor.column();
        int points = cursor.points();
        List<Syntax> entries = new ArrayList<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            count();
            Syntax key = leaf(true);
            Syntax value = value(parser.nextToken(), depth + 1);
            if (key instanceof Syntax.Scalar) {
                entries.add(key);
                entries.add(value);
            }
        }
        Syntax[] once = RepeatedKeys.without(entries.toArray(Syntax[]::new), diagnostics);
        Syntax.Scalar[] keys = new Syntax.Scalar[once.length / 2];
        Syntax[] values = new Syntax[keys.length];
        for (int k = 0; k < keys.length; k++) {
            keys[k] = (Syntax.Scalar) once[2 * k];
            values[k] = once[2 * k + 1];
        }
        return new Syntax.Mapping(source, line, column, points, keys, values);
    }

    private Syntax list(int depth) throws IOException {
        open(depth);
        int line = cursor.line();
        int column = cursor.column();
        int points = cursor.points();
        List<Syntax> elements = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            elements.add(value(token, depth + 1));
        }
        return new Syntax.Listing(source, line, column, points, elements.toArray(Syntax[]::new));
    }

    private Syntax leaf(boolean isKey) throws IOException {
        int start = start();
        String text = parser.currentToken() == JsonToken.FIELD_NAME ? parser.currentName() : parser.getText();
        boolean isString = isKey || parser.currentToken() == JsonToken.VALUE_STRING;
        cursor.to(start);
        int line = cursor.line();
        int column = cursor.column();
        int points = cursor.points();
        if (!ScalarText.isFine(text, cursor.place(source.name()), diagnostics)) {
            return new Syntax.Refused(source, line, column, points);
        }
        cursor.to(isString ? end(start) : start + text.length());
        boolean isPlain = isKey || !isString || !meansMoreUnquoted(text);
        return new Syntax.Scalar(source, line, column, points, cursor.points(), text, isPlain);
    }

    /** The index after the closing quote of the string that begins at {@code from}. */
    private int end(int from) {
        String text = source.text();
        int i = from + 1;
        while (i < text.length() && text.charAt(i) != '"') {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return i + 1;
    }

    private static boolean meansMoreUnquoted(String text) {
        return switch (text) {
            case "", "~", "null", "Null", "NULL", "true", "false" -> true;
            default -> NumberText.parse(text) == NumberText.parse(text);
        };
    }
}
