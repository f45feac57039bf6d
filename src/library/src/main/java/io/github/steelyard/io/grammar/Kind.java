package io.github.steelyard.io.grammar;

import io.github.steelyard.text.Numbers;
import java.util.List;

/** What may stand behind a key. */
public sealed interface Kind {

    /** A text, as typed. */
    Kind TEXT = new Text();

    /** A number, or the word of a level. */
    Kind AMOUNT = new Amount(false);

    /** An id of something else in the file. */
    Kind ID = new Defined("id", "id");

    /** In words, for the documentation, in Markdown. */
    String words();

    /** A text. */
    record Text() implements Kind {
        @Override
        public String words() {
            return "text";
        }
    }

    /**
     * A number, or the word of a level.
     *
     * @param orNothing whether nothing may stand there
     */
    record Amount(boolean orNothing) implements Kind {
        @Override
        public String words() {
            return "number or level" + (orNothing ? ", or nothing" : "");
        }
    }

    /**
     * A number.
     *
     * @param low the least that is allowed
     * @param high the most that is allowed
     * @param lowOpen whether {@code low} itself is not allowed
     */
    record Number(double low, double high, boolean lowOpen) implements Kind {
        @Override
        public String words() {
            if (high != Double.POSITIVE_INFINITY) {
                return "number from " + Numbers.plain(low) + " to " + Numbers.plain(high);
            }
            return low == Double.NEGATIVE_INFINITY
                    ? "number"
                    : "number " + (lowOpen ? "> " : ">= ") + Numbers.plain(low);
        }
    }

    /**
     * A whole number.
     *
     * @param low the least that is allowed
     */
    record Whole(long low) implements Kind {
        @Override
        public String words() {
            return low == Long.MIN_VALUE ? "whole number" : "whole number >= " + low;
        }
    }

    /** One of some words. */
    record Word(List<String> allowed) implements Kind {
        public Word {
            allowed = List.copyOf(allowed);
        }

        @Override
        public String words() {
            List<String> quoted = allowed.stream().map(word -> "`" + word + "`").toList();
            int last = quoted.size() - 1;
            return last == 0 ? quoted.get(0) : String.join(", ", quoted.subList(0, last)) + " or " + quoted.get(last);
        }
    }

    /** A map with the keys of a table. */
    record Keys(KeyTable table) implements Kind {
        @Override
        public String words() {
            return "map of " + String.join(", ", table.names());
        }
    }

    /** A map with ids for keys. */
    record ById(Kind values) implements Kind {
        @Override
        public String words() {
            return (values instanceof ById ? "by id, then " : "by id: ") + values.words();
        }
    }

    /**
     * A shape of its own, which the schema describes once for all keys that use it.
     *
     * @param name of the shape
     * @param words what it is, in words
     */
    record Defined(String name, String words) implements Kind {}

    /**
     * A shape of its own that only one key has.
     *
     * @param name of the shape
     * @param words what it is, in words
     */
    record Special(String name, String words) implements Kind {}

    /** Any number. */
    static Kind number() {
        return new Number(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, false);
    }

    /** A number within limits, both allowed. */
    static Kind number(double low, double high) {
        return new Number(low, high, false);
    }

    /** A number of at least {@code low}. */
    static Kind atLeast(double low) {
        return new Number(low, Double.POSITIVE_INFINITY, false);
    }

    /** A number above {@code low}. */
    static Kind above(double low) {
        return new Number(low, Double.POSITIVE_INFINITY, true);
    }
}
