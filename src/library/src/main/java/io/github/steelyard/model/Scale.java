package io.github.steelyard.model;

import java.util.Map;

/** What the performances of a criterion are measured against. */
public sealed interface Scale permits Scale.Local, Scale.Declared, Scale.Levels {

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

        /** Ends stated by the author. */
        public Declared(double worst, double best) {
            this(worst, best, false);
        }

        public Declared {
            if (!Double.isFinite(worst) || !Double.isFinite(best) || worst == best) {
                throw new InvalidDecision(new Broken(
                        "scale-ends",
                        "scale must have two different finite ends, was worst " + worst + ", best " + best));
            }
        }
    }

    /**
     * A constructed scale: words with values 0..100, both reached. A performance on it is the value of its level, so
     * the scale runs from 0 (worst) to 100 (best).
     */
    record Levels(Map<String, Double> values) implements Scale {
        public Levels {
            values = Given.map(values, "levels");
        }
    }
}
