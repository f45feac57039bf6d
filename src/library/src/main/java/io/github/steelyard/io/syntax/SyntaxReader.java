package io.github.steelyard.io.syntax;

import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.syntax.LocatedParser.Token;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.io.text.ReadingStopped;
import io.github.steelyard.io.text.ScalarText;
import io.github.steelyard.io.text.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/** Turns YAML text into a located tree, and refuses what is not plain data. */
public final class SyntaxReader {

    private static final Syntax[] NONE = {};

    private final SourceText source;
    private final Diagnostics diagnostics;
    private final LocatedParser parser;
    private final boolean isShared;
    private final Map<String, Syntax> anchors = new HashMap<>();
    private int left;
    /** Keys and values of the maps and elements of the lists that are still open. */
    private Syntax[] stack = new Syntax[64];

    private int top;

    private SyntaxReader(SourceText source, Diagnostics diagnostics, int left, boolean isShared) {
        this.isShared = isShared;
        this.source = source;
        this.diagnostics = diagnostics;
        this.parser = new LocatedParser(source.text());
        this.left = left;
    }

    /**
     * What a text gave.
     *
     * @param root null when the text has no usable map of keys
     * @param left how many more values other files may hold
     * @param anchors what stands behind each anchor, where a text may share parts; else empty
     */
    public record Outcome(Syntax.Mapping root, int left, Map<String, Syntax> anchors) {

        Outcome(Syntax.Mapping root, int left) {
            this(root, left, Map.of());
        }
    }

    /**
     * Reads a text of another program, which may share parts of it by anchors. Where a part is shared, its alias stands as
     * a text, such as {@code *name}: whoever reads it looks the part up, once, so that no text unfolds into many.
     */
    public static Outcome readShared(SourceText source, Diagnostics diagnostics, int left) {
        return read(new SyntaxReader(source, diagnostics, left, true));
    }

    /** Reads a text of at most {@code left} values; what is wrong goes to the diagnostics. */
    public static Outcome read(SourceText source, Diagnostics diagnostics, int left) {
        return read(new SyntaxReader(source, diagnostics, left, false));
    }

    private static Outcome read(SyntaxReader reader) {
        SourceText source = reader.source;
        Diagnostics diagnostics = reader.diagnostics;
        Syntax.Mapping root = null;
        try {
            root = reader.document();
        } catch (ReadingStopped stopped) {
            root = null;
        } catch (LocatedParser.Malformed e) {
            SyntaxProblem.report(diagnostics, source, e);
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            diagnostics.report(DiagnosticId.SYNTAX, reader.place(reader.parser.start()), SyntaxProblem.words(e));
        }
        return new Outcome(root, reader.left, reader.anchors);
    }

    private Syntax.Mapping document() throws IOException {
        Token token = parser.nextToken();
        if (token == null || parser.isAtEnd()) {
            diagnostics.report(
                    DiagnosticId.EMPTY_FILE,
                    new Place(source.name(), 1, 1),
                    "the file is empty; a decision needs title, criteria and options");
            return null;
        }
        Syntax value = value(token, 1);
        if (parser.nextToken() != null && !parser.isAtEnd()) {
            diagnostics.report(
                    DiagnosticId.SEVERAL_DOCUMENTS,
                    place(parser.start()),
                    "a second document begins here; one file holds one decision, and others are brought in with"
                            + " 'include'");
        }
        if (value instanceof Syntax.Mapping map) {
            return map;
        }
        if (value.isEmpty()) {
            diagnostics.report(
                    DiagnosticId.EMPTY_FILE, value, "the file is empty; a decision needs title, criteria and options");
        } else if (!(value instanceof Syntax.Refused)) {
            diagnostics.report(
                    DiagnosticId.NOT_A_MAP,
                    value,
                    "the top level must be a map of keys such as title, criteria and options; was " + value.shown());
        }
        return null;
    }

    private void count() {
        if (diagnostics.isFull()) {
            throw new ReadingStopped();
        }
        if (--left < 0) {
            diagnostics.report(
                    DiagnosticId.TOO_MANY_VALUES,
                    place(parser.start()),
                    "more than " + diagnostics.limits().values()
                            + " keys and values in the files of one decision; put options into a" + " table");
            throw new ReadingStopped();
        }
    }

    private Syntax value(Token token, int depth) throws IOException {
        count();
        String anchor = isShared && parser.isAnchored() ? parser.name() : null;
        Syntax value = switch (token) {
            case MAP -> map(depth);
            case LIST -> list(depth);
            default -> leaf();
        };
        if (anchor != null) {
            anchors.put(anchor, value);
        }
        return value;
    }

    private Syntax map(int depth) throws IOException {
        Mark start = parser.start();
        boolean refused = open(depth);
        int base = top;
        for (Token token = parser.nextToken(); token == Token.KEY; token = parser.nextToken()) {
            count();
            Syntax key = leaf();
            Syntax value = value(parser.nextToken(), depth + 1);
            if (key instanceof Syntax.Scalar name) {
                if (name.isPlain() && name.text().equals("<<")) {
                    diagnostics.report(
                            DiagnosticId.MERGE_KEY,
                            name,
                            "merge keys are not allowed; write the keys out, or share parts with 'include'");
                } else {
                    push(name);
                    push(value);
                }
            }
        }
        Syntax[] entries = base == top ? NONE : Arrays.copyOfRange(stack, base, top);
        top = base;
        return refused ? refused(start) : mapping(start, entries);
    }

    private Syntax.Mapping mapping(Mark start, Syntax[] entries) {
        Syntax[] once = RepeatedKeys.without(entries, diagnostics);
        Syntax.Scalar[] keys = new Syntax.Scalar[once.length / 2];
        Syntax[] values = new Syntax[keys.length];
        for (int k = 0; k < keys.length; k++) {
            keys[k] = (Syntax.Scalar) once[2 * k];
            values[k] = once[2 * k + 1];
        }
        return new Syntax.Mapping(source, start.getLine() + 1, start.getColumn() + 1, start.getIndex(), keys, values);
    }

    private Syntax list(int depth) throws IOException {
        Mark start = parser.start();
        boolean refused = open(depth);
        int base = top;
        for (Token token = parser.nextToken(); token != Token.LIST_END; token = parser.nextToken()) {
            push(value(token, depth + 1));
        }
        Syntax[] elements = base == top ? NONE : Arrays.copyOfRange(stack, base, top);
        top = base;
        return refused
                ? refused(start)
                : new Syntax.Listing(source, start.getLine() + 1, start.getColumn() + 1, start.getIndex(), elements);
    }

    /** Checks the start of a map or list; true when it was refused for a tag. */
    private boolean open(int depth) {
        if (depth > diagnostics.limits().nesting()) {
            diagnostics.report(
                    DiagnosticId.TOO_DEEP,
                    place(parser.start()),
                    "maps and lists are nested more than "
                            + diagnostics.limits().nesting() + " deep");
            throw new ReadingStopped();
        }
        boolean tagged = parser.event() instanceof CollectionStartEvent e && e.getTag() != null;
        properties(tagged);
        return tagged;
    }

    private Syntax leaf() {
        Mark start = parser.start();
        if (parser.isAlias() && isShared) {
            return new Syntax.Scalar(
                    source,
                    start.getLine() + 1,
                    start.getColumn() + 1,
                    start.getIndex(),
                    start.getIndex(),
                    "*" + parser.name(),
                    true);
        }
        if (parser.isAlias()) {
            diagnostics.report(
                    DiagnosticId.ALIAS,
                    place(start),
                    "aliases are not allowed; write the value out, or share parts with 'include'");
            return refused(start);
        }
        ScalarEvent event = (ScalarEvent) parser.event();
        boolean tagged = event.getTag() != null;
        properties(tagged);
        boolean isPlain = event.getScalarStyle() == ScalarStyle.PLAIN;
        String text = event.getValue();
        boolean isFine = isPlain
                ? !ScalarText.isTooLong(text, place(start), diagnostics)
                : ScalarText.isFine(text, place(start), diagnostics);
        if (tagged || !isFine) {
            return refused(start);
        }
        return new Syntax.Scalar(
                source,
                start.getLine() + 1,
                start.getColumn() + 1,
                start.getIndex(),
                event.getEndMark().getIndex(),
                event.getValue(),
                isPlain);
    }

    private void properties(boolean tagged) {
        if (tagged) {
            diagnostics.report(
                    DiagnosticId.TAG,
                    place(parser.start()),
                    "tags are not allowed; a decision is plain text, numbers, maps and lists");
        }
        if (parser.isAnchored() && !isShared) {
            diagnostics.report(
                    DiagnosticId.ANCHOR, place(parser.start()), "anchors are not allowed; share parts with 'include'");
        }
    }

    private Syntax refused(Mark start) {
        return new Syntax.Refused(source, start.getLine() + 1, start.getColumn() + 1, start.getIndex());
    }

    private Place place(Mark mark) {
        return new Place(source.name(), mark.getLine() + 1, mark.getColumn() + 1);
    }

    private void push(Syntax part) {
        if (top == stack.length) {
            stack = Arrays.copyOf(stack, 2 * top);
        }
        stack[top++] = part;
    }
}
