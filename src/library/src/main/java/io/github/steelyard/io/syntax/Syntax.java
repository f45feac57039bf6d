package io.github.steelyard.io.syntax;

import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.io.text.Located;
import io.github.steelyard.io.text.SourceText;

/** A part of a YAML text with the place where it stands: a scalar, a map, a list, or what was refused already. */
public abstract sealed class Syntax implements Located {

    private final SourceText source;
    private final int line;
    private final int column;
    private final int start;

    private Syntax(SourceText source, int line, int column, int start) {
        this.source = source;
        this.line = line;
        this.column = column;
        this.start = start;
    }

    public final SourceText source() {
        return source;
    }

    @Override
    public final Place place() {
        return new Place(source.name(), source.sheet(), line, column);
    }

    /** The line, from 1. */
    public final int line() {
        return line;
    }

    /** How many characters of the text stand before it. */
    public final int start() {
        return start;
    }

    /** Whether it is a plain scalar that says nothing: empty, ~ or null. */
    public boolean isNull() {
        return false;
    }

    /** Whether nothing is written here at all. */
    public boolean isEmpty() {
        return false;
    }

    /** What it is, for messages. */
    public abstract String shown();

    /** One value, exactly as typed (escapes and folds resolved). */
    public static final class Scalar extends Syntax {
        private final String text;
        private final boolean plain;
        private final int end;

        public Scalar(SourceText source, int line, int column, int start, int end, String text, boolean plain) {
            super(source, line, column, start);
            this.text = text;
            this.plain = plain;
            this.end = end;
        }

        public String text() {
            return text;
        }

        /** Whether it stands without quotes. */
        public boolean isPlain() {
            return plain;
        }

        /** How many characters of the text stand before its end. */
        public int end() {
            return end;
        }

        @Override
        public boolean isNull() {
            if (!plain || text.length() > 4) {
                return false;
            }
            return switch (text) {
                case "", "~", "null", "Null", "NULL" -> true;
                default -> false;
            };
        }

        @Override
        public boolean isEmpty() {
            return plain && text.isEmpty();
        }

        @Override
        public String shown() {
            return isEmpty() ? "empty" : Diagnostics.quoted(text);
        }
    }

    /** Keys and what they hold, in the order of the file, each key once. */
    public static final class Mapping extends Syntax {
        private final Scalar[] keys;
        private final Syntax[] values;

        public Mapping(SourceText source, int line, int column, int start, Scalar[] keys, Syntax[] values) {
            super(source, line, column, start);
            this.keys = keys;
            this.values = values;
        }

        public int size() {
            return keys.length;
        }

        /** The same map as part of a text that is copied and never changed. */
        public Mapping frozen(byte[] bytes) {
            return new Mapping(source().frozen(bytes), line(), place().column(), start(), keys, values);
        }

        /** What stands under a key; null when nothing does. */
        public Syntax get(String key) {
            for (int k = 0; k < keys.length; k++) {
                if (keys[k].text().equals(key)) {
                    return values[k];
                }
            }
            return null;
        }

        public Scalar key(int k) {
            return keys[k];
        }

        public Syntax value(int k) {
            return values[k];
        }

        @Override
        public String shown() {
            return "a map";
        }
    }

    /** Elements in order. */
    public static final class Listing extends Syntax {
        private final Syntax[] elements;

        Listing(SourceText source, int line, int column, int start, Syntax[] elements) {
            super(source, line, column, start);
            this.elements = elements;
        }

        public int size() {
            return elements.length;
        }

        public Syntax element(int k) {
            return elements[k];
        }

        @Override
        public String shown() {
            return "a list";
        }
    }

    /** Something that an error was reported for; nothing more is said about it. */
    public static final class Refused extends Syntax {
        public Refused(SourceText source, int line, int column, int start) {
            super(source, line, column, start);
        }

        @Override
        public String shown() {
            return "something refused";
        }
    }
}
