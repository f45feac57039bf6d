package io.github.steelyard.io;

/** A part of a YAML text with the place where it stands: a scalar, a map, a list, or what was refused already. */
abstract sealed class Syntax implements Located {

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

    final SourceText source() {
        return source;
    }

    @Override
    public final Place place() {
        return new Place(source.name(), source.sheet(), line, column);
    }

    /** The line, from 1. */
    final int line() {
        return line;
    }

    /** How many characters of the text stand before it. */
    final int start() {
        return start;
    }

    /** Whether it is a plain scalar that says nothing: empty, ~ or null. */
    boolean isNull() {
        return false;
    }

    /** Whether nothing is written here at all. */
    boolean isEmpty() {
        return false;
    }

    /** What it is, for messages. */
    abstract String shown();

    /** One value, exactly as typed (escapes and folds resolved). */
    static final class Scalar extends Syntax {
        private final String text;
        private final boolean plain;
        private final int end;

        Scalar(SourceText source, int line, int column, int start, int end, String text, boolean plain) {
            super(source, line, column, start);
            this.text = text;
            this.plain = plain;
            this.end = end;
        }

        String text() {
            return text;
        }

        /** Whether it stands without quotes. */
        boolean isPlain() {
            return plain;
        }

        /** How many characters of the text stand before its end. */
        int end() {
            return end;
        }

        @Override
        boolean isNull() {
            if (!plain || text.length() > 4) {
                return false;
            }
            return switch (text) {
                case "", "~", "null", "Null", "NULL" -> true;
                default -> false;
            };
        }

        @Override
        boolean isEmpty() {
            return plain && text.isEmpty();
        }

        @Override
        String shown() {
            return isEmpty() ? "empty" : Diagnostics.quoted(text);
        }
    }

    /** Keys and what they hold, in the order of the file, each key once. */
    static final class Mapping extends Syntax {
        private final Scalar[] keys;
        private final Syntax[] values;

        Mapping(SourceText source, int line, int column, int start, Scalar[] keys, Syntax[] values) {
            super(source, line, column, start);
            this.keys = keys;
            this.values = values;
        }

        int size() {
            return keys.length;
        }

        Scalar key(int k) {
            return keys[k];
        }

        Syntax value(int k) {
            return values[k];
        }

        @Override
        String shown() {
            return "a map";
        }
    }

    /** Elements in order. */
    static final class Listing extends Syntax {
        private final Syntax[] elements;

        Listing(SourceText source, int line, int column, int start, Syntax[] elements) {
            super(source, line, column, start);
            this.elements = elements;
        }

        int size() {
            return elements.length;
        }

        Syntax element(int k) {
            return elements[k];
        }

        @Override
        String shown() {
            return "a list";
        }
    }

    /** Something that an error was reported for; nothing more is said about it. */
    static final class Refused extends Syntax {
        Refused(SourceText source, int line, int column, int start) {
            super(source, line, column, start);
        }

        @Override
        String shown() {
            return "something refused";
        }
    }
}
