package io.github.steelyard.catalogue;

import io.github.steelyard.text.Numbers;
import java.util.List;
import java.util.Optional;

/**
 * One parameter of a catalogue entry: its name, shape, range, default and help.
 *
 * @param name kebab-case name
 * @param kind shape of the value
 * @param fallback the default, empty when the parameter is required or simply absent
 * @param required whether leaving it out is an error
 * @param range allowed numbers, for every number that the value holds
 * @param choices allowed words where the kind has a list of words
 * @param coversAll whether an order or a map from criteria must name every criterion (for a weighting method: every
 *     node it weighs)
 * @param help one sentence
 */
public record ParameterSpec(
        String name,
        ParameterKind kind,
        Optional<Object> fallback,
        boolean required,
        Range range,
        List<String> choices,
        boolean coversAll,
        String help) {

    /**
     * Copies {@code choices}.
     *
     * @param name kebab-case name
     * @param kind shape of the value
     * @param fallback the default, empty when the parameter is required or simply absent
     * @param required whether leaving it out is an error
     * @param range allowed numbers, for every number that the value holds
     * @param choices allowed words where the kind has a list of words
     * @param coversAll whether an order or a map from criteria must name every criterion (for a weighting method: every
     *     node it weighs)
     * @param help one sentence
     * @throws NullPointerException when it or a part of it is null
     */
    public ParameterSpec {
        choices = List.copyOf(choices);
    }

    /** An interval of numbers, each end open or closed. */
    public record Range(double low, boolean lowOpen, double high, boolean highOpen) {
        /** Every finite number. */
        public static final Range ANY = new Range(Double.NEGATIVE_INFINITY, true, Double.POSITIVE_INFINITY, true);

        /**
         * {@return whether the range holds {@code x}}
         *
         * @param x any number; NaN is in no range
         */
        public boolean holds(double x) {
            return (lowOpen ? x > low : x >= low) && (highOpen ? x < high : x <= high);
        }

        @Override
        public String toString() {
            if (low == Double.NEGATIVE_INFINITY && high == Double.POSITIVE_INFINITY) {
                return "any finite number";
            }
            if (high == Double.POSITIVE_INFINITY) {
                return (lowOpen ? "> " : ">= ") + Numbers.plain(low);
            }
            if (low == Double.NEGATIVE_INFINITY) {
                return (highOpen ? "< " : "<= ") + Numbers.plain(high);
            }
            return (lowOpen ? "above " : "from ")
                    + Numbers.plain(low)
                    + (highOpen ? " to below " : " to ")
                    + Numbers.plain(high);
        }
    }

    /**
     * {@return a number with a default}
     *
     * @param name kebab-case name
     * @param fallback the default
     */
    public static ParameterSpec number(String name, double fallback) {
        return new ParameterSpec(
                name, ParameterKind.NUMBER, Optional.of(fallback), false, Range.ANY, List.of(), false, "");
    }

    /**
     * {@return a whole number with a default}
     *
     * @param name kebab-case name
     * @param fallback the default
     */
    public static ParameterSpec integer(String name, long fallback) {
        return new ParameterSpec(
                name, ParameterKind.INTEGER, Optional.of((double) fallback), false, Range.ANY, List.of(), false, "");
    }

    /**
     * {@return one of some words; the first is the default}
     *
     * @param name kebab-case name
     * @param words the words that are allowed, the default first
     */
    public static ParameterSpec choice(String name, String... words) {
        return new ParameterSpec(
                name, ParameterKind.CHOICE, Optional.of(words[0]), false, Range.ANY, List.of(words), false, "");
    }

    /**
     * {@return a parameter of another shape, absent unless given}
     *
     * @param name kebab-case name
     * @param kind what values look like
     */
    public static ParameterSpec optional(String name, ParameterKind kind) {
        return new ParameterSpec(name, kind, Optional.empty(), false, Range.ANY, List.of(), false, "");
    }

    /**
     * {@return a parameter that must be given}
     *
     * @param name kebab-case name
     * @param kind what values look like
     */
    public static ParameterSpec required(String name, ParameterKind kind) {
        return new ParameterSpec(name, kind, Optional.empty(), true, Range.ANY, List.of(), false, "");
    }

    /**
     * {@return the same with numbers restricted to low..high, ends included}
     *
     * @param low least number allowed
     * @param high greatest number allowed
     */
    public ParameterSpec in(double low, double high) {
        return new ParameterSpec(
                name, kind, fallback, required, new Range(low, false, high, false), choices, coversAll, help);
    }

    /**
     * {@return the same with numbers restricted to more than {@code low}}
     *
     * @param low the number that all allowed ones are above
     */
    public ParameterSpec above(double low) {
        return new ParameterSpec(
                name,
                kind,
                fallback,
                required,
                new Range(low, true, Double.POSITIVE_INFINITY, true),
                choices,
                coversAll,
                help);
    }

    /**
     * {@return the same with numbers restricted to {@code low} or more}
     *
     * @param low least number allowed
     */
    public ParameterSpec atLeast(double low) {
        return new ParameterSpec(
                name,
                kind,
                fallback,
                required,
                new Range(low, false, Double.POSITIVE_INFINITY, true),
                choices,
                coversAll,
                help);
    }

    /**
     * {@return the same with these words allowed}
     *
     * @param words those that are allowed
     */
    public ParameterSpec words(List<String> words) {
        return new ParameterSpec(name, kind, fallback, required, range, words, coversAll, help);
    }

    /** {@return the same where every criterion (for a weighting method: every node it weighs) must be named} */
    public ParameterSpec forAll() {
        return new ParameterSpec(name, kind, fallback, required, range, choices, true, help);
    }

    /**
     * {@return the same with a default}
     *
     * @param value the default, of the kind of the parameter
     */
    public ParameterSpec or(Object value) {
        return new ParameterSpec(name, kind, Optional.of(value), false, range, choices, coversAll, help);
    }

    /**
     * {@return the same with one sentence of help}
     *
     * @param sentence what the parameter does, with its unit
     */
    public ParameterSpec help(String sentence) {
        return new ParameterSpec(name, kind, fallback, required, range, choices, coversAll, sentence);
    }

    /** {@return what may be given, in words: the kind with its range or choices} */
    public String allowed() {
        String limits = switch (kind) {
            case CHOICE -> " " + String.join(", ", choices);
            case CHOICES, CHOICE_BY_CRITERION, CHOICE_BY_PAIR ->
                choices.isEmpty() ? "" : ": " + String.join(", ", choices);
            case NUMBER,
                    INTEGER,
                    NUMBERS,
                    NUMBER_BY_CRITERION,
                    NUMBERS_BY_CRITERION,
                    NUMBER_BY_PAIR,
                    NUMBER_BY_COALITION -> range.equals(Range.ANY) ? "" : ", " + range;
            default -> "";
        };
        return kind.words() + limits + (coversAll ? "; it names every one" : "");
    }
}
