package io.github.steelyard.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Somebody who decides whether an event happens, or which state comes.
 *
 * @param by id of a stakeholder, whose weights count
 * @param reading how the answer follows from the weights
 * @param precision of a noisy answer: the larger, the surer is the better answer
 * @param knows ids of events and states that are known when the answer is given
 * @param reply how the answer is found; empty until a study has worked it out
 */
public record Decider(String by, Reading reading, double precision, List<String> knows, Optional<Reply> reply) {

    /** The precision that holds unless a file says otherwise. */
    public static final double DEFAULT_PRECISION = 10;

    /** How an answer follows from weights. */
    public enum Reading {
        /** In each draw the answer that is better by weights drawn for the decider. */
        LIKELY,
        /** The answer that is better by the stated weights. */
        BEST,
        /** Each answer with a probability that rises with how good it is. */
        NOISY;

        /** {@return how it is written} */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** {@return all words} */
        public static List<String> words() {
            return Arrays.stream(values()).map(Reading::word).toList();
        }
    }

    /**
     * Copies lists and maps, and checks that every part is given.
     *
     * @param by id of a stakeholder, whose weights count
     * @param reading how the answer follows from the weights
     * @param precision of a noisy answer: the larger, the surer is the better answer
     * @param knows ids of events and states that are known when the answer is given
     * @param reply how the answer is found; empty until a study has worked it out
     * @throws InvalidDecision when a part is null
     */
    public Decider {
        Given.value(by, "who decides");
        Given.value(reading, "the reading of a decider");
        knows = Given.list(knows, "what a decider knows");
        Given.value(reply, "the reply of a decider");
    }

    /**
     * {@return somebody who takes the better answer by the stated weights}
     *
     * @param by id of the stakeholder whose weights the decider has
     */
    public static Decider best(String by) {
        return new Decider(by, Reading.BEST, DEFAULT_PRECISION, List.of(), Optional.empty());
    }

    /** The same with a reply that is worked out. */
    Decider replying(Reply found) {
        return new Decider(by, reading, precision, knows, Optional.of(found));
    }

    /** What is stated; what was worked out of it does not count. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Decider d
                && by.equals(d.by)
                && reading == d.reading
                && precision == d.precision
                && knows.equals(d.knows)
                && reply.isPresent() == d.reply.isPresent();
    }

    @Override
    public int hashCode() {
        return by.hashCode();
    }
}
