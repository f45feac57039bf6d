package io.github.steelyard.io.syntax;

import io.github.steelyard.io.text.WholeText;
import java.io.IOException;
import java.lang.reflect.Constructor;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * The YAML parser over a whole text, which says where each token stands and leaves every scalar as typed: what is a
 * number is for the reader to decide, who knows what is wanted in its place. It stands on the events of SnakeYAML alone:
 * Jackson's own parser over them changes its constructors from one release to the next, and a Spark cluster brings an
 * old one.
 */
final class LocatedParser {

    /** What comes next. */
    enum Token {
        MAP,
        MAP_END,
        LIST,
        LIST_END,
        KEY,
        VALUE
    }

    /** Text that is not YAML, and where. */
    static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Mark mark;
        private final transient Mark context;

        Malformed(String problem, Mark mark, Mark context) {
            super(problem, null, false, false);
            this.mark = mark;
            this.context = context;
        }

        /** Where what is being read began, null when that is not known. */
        Mark context() {
            return context;
        }

        Mark mark() {
            return mark;
        }
    }

    private final ParserImpl events;
    private Event last;
    /** For each map and list that is open: 'l' in a list, 'k' in a map before a key, 'v' in one before a value. */
    private final StringBuilder open = new StringBuilder();

    LocatedParser(String text) {
        this.events = events(new WholeText(text));
    }

    /** With the options of SnakeYAML 1.33 and later, or as 1.31 and 1.32 want to be called. */
    private static ParserImpl events(StreamReader reader) {
        try {
            LoaderOptions options = new LoaderOptions();
            options.setCodePointLimit(Integer.MAX_VALUE);
            return new ParserImpl(reader, options);
        } catch (NoSuchMethodError older) {
            try {
                Constructor<ParserImpl> plain = ParserImpl.class.getConstructor(StreamReader.class);
                return plain.newInstance(reader);
            } catch (ReflectiveOperationException neither) {
                throw older;
            }
        }
    }

    /**
     * The next token, or null at the end of the text.
     *
     * @throws IOException when a map or list stands where a key belongs
     */
    Token nextToken() throws IOException {
        while (true) {
            Event event = event(last);
            if (event == null) {
                return null;
            }
            last = event;
            switch (event.getEventId()) {
                case MappingStart -> {
                    value();
                    open.append('k');
                    return Token.MAP;
                }
                case SequenceStart -> {
                    value();
                    open.append('l');
                    return Token.LIST;
                }
                case MappingEnd -> {
                    open.setLength(open.length() - 1);
                    return Token.MAP_END;
                }
                case SequenceEnd -> {
                    open.setLength(open.length() - 1);
                    return Token.LIST_END;
                }
                case Scalar, Alias -> {
                    int top = open.length() - 1;
                    boolean isKey = top >= 0 && open.charAt(top) == 'k';
                    if (isKey) {
                        open.setCharAt(top, 'v');
                        return Token.KEY;
                    }
                    value();
                    return Token.VALUE;
                }
                case StreamEnd -> {
                    return null;
                }
                default -> {
                    // Begins and ends of documents say nothing here.
                }
            }
        }
    }

    /** A value is complete or begins: the next in a map is a key. */
    private void value() throws IOException {
        int top = open.length() - 1;
        if (top >= 0 && open.charAt(top) == 'k') {
            throw new IOException("Expected a field name");
        }
        if (top >= 0 && open.charAt(top) == 'v') {
            open.setCharAt(top, 'k');
        }
    }

    private Event event(Event before) {
        if (before != null && before.is(Event.ID.StreamEnd)) {
            return null;
        }
        try {
            return events.getEvent();
        } catch (MarkedYAMLException e) {
            throw new Malformed(
                    e.getProblem() == null ? e.getContext() : e.getProblem(), e.getProblemMark(), e.getContextMark());
        }
    }

    /** Where the current token begins. */
    Mark start() {
        return last.getStartMark();
    }

    /** What the scanner saw. */
    Event event() {
        return last;
    }

    /** Whether the current token is {@code *name}. */
    boolean isAlias() {
        return last.is(Event.ID.Alias);
    }

    /** Whether the current token carries {@code &name}. */
    boolean isAnchored() {
        return last instanceof NodeEvent node && !isAlias() && node.getAnchor() != null;
    }

    /** The name of the anchor that the current token carries or, as an alias, stands for. */
    String name() {
        return ((NodeEvent) last).getAnchor();
    }

    /** Whether there is nothing but the end of the text. */
    boolean isAtEnd() {
        return last.is(Event.ID.StreamEnd);
    }

    /** The text of the current scalar. */
    String text() {
        return last instanceof ScalarEvent scalar ? scalar.getValue() : "";
    }
}
