package io.github.steelyard.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the performances of a criterion are measured against. */
public sealed interface Scale permits Scale.Local, Scale.Declared, Scale.Levels, Scale.Compared {

    /** From the worst to the best that the options at hand may show. */
    record Local() implements Scale {}

    /**
     * Ends stated by the author, whatever the options show (a global scale).
     *
     * @param worst performance of value 0
     * @param best performance of value 1; differs from worst
     * @param isMeasured whether an analysis took the ends from some of the options; then others may lie outside
     */
    record Declared(double worst, double best, boolean isMeasured) implements Scale {

        /**
         * Ends stated by the author.
         *
         * @param worst the performance whose value is 0
         * @param best the performance whose value is 1
         */
        public Declared(double worst, double best) {
            this(worst, best, false);
        }

        /**
         * Checks the ends.
         *
         * @param worst performance of value 0
         * @param best performance of value 1; differs from worst
         * @param isMeasured whether an analysis took the ends from some of the options; then others may lie outside
         * @throws InvalidDecision when an end is not finite or both are the same
         */
        public Declared {
            if (!Double.isFinite(worst) || !Double.isFinite(best) || worst == best) {
                throw new InvalidDecision(new Broken(
                        "scale-ends",
                        "scale must have two different finite ends, was worst " + worst + ", best " + best));
            }
        }
    }

    /**
     * Performances that follow from comparing options in pairs: from 0 to 100, the best option at 100.
     *
     * @param ratios how many times as well the first option does as the second, by their ids
     * @param derivation {@link #EIGENVECTOR} or {@link #GEOMETRIC_MEAN}
     */
    record Compared(Map<String, Map<String, Double>> ratios, String derivation) implements Scale {

        /** Priorities are the principal eigenvector of the judgements. */
        public static final String EIGENVECTOR = "eigenvector";

        /** Priorities are the geometric means of the judgements. */
        public static final String GEOMETRIC_MEAN = "geometric-mean";

        /**
         * Copies lists and maps, and checks that every part is given.
         *
         * @param ratios how many times as well the first option does as the second, by their ids
         * @param derivation {@link #EIGENVECTOR} or {@link #GEOMETRIC_MEAN}
         * @throws InvalidDecision when a part is null
         */
        public Compared {
            Map<String, Map<String, Double>> copy = new LinkedHashMap<>();
            Given.value(ratios, "comparisons").forEach((id, by) -> copy.put(id, Given.map(by, "comparisons")));
            ratios = Collections.unmodifiableMap(copy);
            Given.value(derivation, "the derivation of priorities");
        }
    }

    /**
     * A constructed scale: words with values 0..100, both reached. A performance on it is the value of its level, so
     * the scale runs from 0 (worst) to 100 (best).
     *
     * @param values by word
     * @param means what a word means, by word; words that say it themselves are left out
     */
    record Levels(Map<String, Double> values, Map<String, String> means) implements Scale {
        /**
         * Copies lists and maps, and checks that every part is given.
         *
         * @param values by word
         * @param means what a word means, by word; words that say it themselves are left out
         * @throws InvalidDecision when a part is null
         */
        public Levels {
            values = Given.map(values, "levels");
            means = Given.map(means, "meanings of levels");
        }

        /**
         * Words that say themselves what they mean.
         *
         * @param values value by word, 0..100
         */
        public Levels(Map<String, Double> values) {
            this(values, Map.of());
        }

        /**
         * The word of a value.
         *
         * @param value 0..100, to the last bit the one that a level has
         * @return the level's word; empty when no level has this value
         */
        public Optional<String> word(double value) {
            return values.entrySet().stream()
                    .filter(level -> level.getValue() == value)
                    .map(Map.Entry::getKey)
                    .findFirst();
        }
    }
}
