package io.github.steelyard.io.syntax;

import io.github.steelyard.io.syntax.LocatedParser.Token;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * A part of a YAML or JSON text and the exact characters that it takes up, for whoever changes the text and leaves the
 * rest alone. Indexes count characters of the text from 0.
 */
public final class TextPart {

    /** What a part is. */
    public enum Kind {
        SCALAR,
        MAP,
        LIST
    }

    private final Kind kind;
    private final int start;
    private int end;
    private final boolean isFlow;
    private final String scalar;
    private boolean isPlain;
    private final List<TextPart> keys = new ArrayList<>();
    private final List<TextPart> values = new ArrayList<>();

    private TextPart(Kind kind, int start, int end, boolean isFlow, String scalar) {
        this.kind = kind;
        this.start = start;
        this.end = end;
        this.isFlow = isFlow;
        this.scalar = scalar;
    }

    /**
     * The parts of a text; empty when it holds no map of keys, or is no YAML.
     *
     * @param text YAML or JSON
     */
    public static Optional<TextPart> of(String text) {
        try {
            // A tab that JSON is indented with counts as one blank, so that every index stays.
            LocatedParser parser = new LocatedParser(text.replace('\t', ' '));
            Token first = parser.nextToken();
            if (first != Token.MAP) {
                return Optional.empty();
            }
            return Optional.of(read(parser, first, text));
        } catch (LocatedParser.Malformed | IOException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static TextPart read(LocatedParser parser, Token token, String text) throws IOException {
        Event event = parser.event();
        int start = index(text, event.getStartMark().getIndex());
        if (token == Token.VALUE || token == Token.KEY) {
            int end = index(text, event.getEndMark().getIndex());
            TextPart part = new TextPart(Kind.SCALAR, start, trimmed(text, start, end), false, parser.text());
            part.isPlain = event instanceof ScalarEvent scalar && scalar.getScalarStyle() == ScalarStyle.PLAIN;
            return part;
        }
        boolean isFlow = event instanceof CollectionStartEvent open && open.isFlow();
        boolean isMap = token == Token.MAP;
        TextPart part = new TextPart(isMap ? Kind.MAP : Kind.LIST, start, start, isFlow, "");
        for (Token next = parser.nextToken();
                next != Token.MAP_END && next != Token.LIST_END;
                next = parser.nextToken()) {
            if (isMap) {
                part.keys.add(read(parser, next, text));
                next = parser.nextToken();
            }
            part.values.add(read(parser, next, text));
        }
        part.end = isFlow ? index(text, parser.event().getEndMark().getIndex()) : part.lastEnd();
        return part;
    }

    private int lastEnd() {
        int last = start;
        for (TextPart value : values) {
            last = Math.max(last, value.end);
        }
        for (TextPart key : keys) {
            last = Math.max(last, key.end);
        }
        return last;
    }

    /** Block scalars end with the lines after them; those are nobody's. */
    private static int trimmed(String text, int start, int end) {
        int last = end;
        while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        return last;
    }

    private static int index(String text, int points) {
        return text.length() == text.codePointCount(0, text.length()) ? points : text.offsetByCodePoints(0, points);
    }

    public Kind kind() {
        return kind;
    }

    public boolean isMap() {
        return kind == Kind.MAP;
    }

    public boolean isList() {
        return kind == Kind.LIST;
    }

    /** Index of its first character. */
    public int start() {
        return start;
    }

    /** Index after its last character; its start where nothing is written. */
    public int end() {
        return end;
    }

    /** Whether a map stands in braces or a list in brackets. */
    public boolean isFlow() {
        return isFlow;
    }

    /** Whether nothing is written. */
    public boolean isEmpty() {
        return kind == Kind.SCALAR && start == end;
    }

    /** The text of a scalar. */
    public String scalar() {
        return scalar;
    }

    /** Whether a scalar stands without quotes on its line. */
    public boolean isPlain() {
        return isPlain;
    }

    public int size() {
        return values.size();
    }

    /** The k-th key of a map. */
    public TextPart key(int k) {
        return keys.get(k);
    }

    /** The k-th value of a map or element of a list. */
    public TextPart value(int k) {
        return values.get(k);
    }

    /** Where a key stands among the others, −1 when it is not there; elements of lists by number. */
    public int indexOf(String key) {
        if (isList()) {
            int k = key.matches("[0-9]{1,6}") ? Integer.parseInt(key) : -1;
            return k < size() ? k : -1;
        }
        for (int k = 0; k < keys.size(); k++) {
            if (keys.get(k).scalar.equals(key)) {
                return k;
            }
        }
        return -1;
    }

    /** What stands under a way of keys. */
    public Optional<TextPart> find(List<String> way) {
        TextPart part = this;
        for (String key : way) {
            int k = part.indexOf(key);
            if (k < 0) {
                return Optional.empty();
            }
            part = part.value(k);
        }
        return Optional.of(part);
    }

    /** Maps, lists and the texts of scalars, in order. */
    public Object plain() {
        if (isMap()) {
            Map<String, Object> map = new LinkedHashMap<>();
            for (int k = 0; k < size(); k++) {
                map.put(keys.get(k).scalar, values.get(k).plain());
            }
            return map;
        }
        if (isList()) {
            return values.stream().map(TextPart::plain).toList();
        }
        return scalar;
    }
}
