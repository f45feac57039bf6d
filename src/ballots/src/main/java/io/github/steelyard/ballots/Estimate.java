package io.github.steelyard.ballots;

import io.github.steelyard.text.Numbers;

/** What a participant thinks of one performance. */
public sealed interface Estimate {

    /**
     * An amount in the criterion's unit.
     *
     * @param low the least that is plausible
     * @param likely the most plausible, between low and high
     * @param high the most that is plausible
     */
    record Amount(double low, double likely, double high) implements Estimate {
        public Amount {
            if (!(low <= likely && likely <= high) || !Double.isFinite(low) || !Double.isFinite(high)) {
                throw new IllegalArgumentException(
                        "low, likely and high must ascend, were " + low + ", " + likely + ", " + high);
            }
        }

        @Override
        public String toString() {
            return Numbers.plain(low) + ", " + Numbers.plain(likely) + ", " + Numbers.plain(high);
        }
    }

    /** A level of a constructed scale. */
    record Level(String word) implements Estimate {
        @Override
        public String toString() {
            return word;
        }
    }
}
