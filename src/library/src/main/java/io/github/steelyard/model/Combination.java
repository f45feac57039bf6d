package io.github.steelyard.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the performances of measures on one criterion make that of their package. */
public enum Combination {
    /** Their sum; of none 0. */
    SUM,
    /** The largest number. */
    MAX,
    /** The smallest number. */
    MIN,
    /** Their mean. */
    MEAN,
    /** The worst, by the criterion's direction. */
    WORST,
    /** The best, by the criterion's direction. */
    BEST,
    /** The probability that at least one of independent events happens: 1 − Π(1 − p); of none 0. */
    JOINT;

    /** {@return how it is written} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * {@return the one that is written so, if there is one}
     *
     * @param word as decision files write it
     */
    public static Optional<Combination> find(String word) {
        return Arrays.stream(values()).filter(c -> c.word().equals(word)).findFirst();
    }

    /** {@return all words} */
    public static List<String> words() {
        return Arrays.stream(values()).map(Combination::word).toList();
    }

    /** {@return whether doing nothing has a performance} */
    public boolean isDefinedForNone() {
        return this == SUM || this == JOINT;
    }

    /**
     * {@return whether it takes the largest number on a criterion of this direction; empty where it takes no extreme}
     *
     * @param direction which end of the criterion is better
     */
    public Optional<Boolean> takesLargest(Direction direction) {
        return switch (this) {
            case MAX -> Optional.of(true);
            case MIN -> Optional.of(false);
            case BEST -> Optional.of(direction == Direction.MAX);
            case WORST -> Optional.of(direction == Direction.MIN);
            default -> Optional.empty();
        };
    }

    /**
     * {@return what numbers come to; NaN when one is missing}
     *
     * @param x performances of the measures that are in, NaN where missing
     * @param direction which end of the criterion is better
     * @param whole the number that stands for certain where probabilities join: 1, or 100 for per cent
     */
    public double of(double[] x, Direction direction, double whole) {
        if (x.length == 0) {
            return isDefinedForNone() ? 0 : Double.NaN;
        }
        Optional<Boolean> largest = takesLargest(direction);
        double out = this == JOINT ? 1 : this == SUM || this == MEAN ? 0 : x[0];
        for (double one : x) {
            out = largest.isPresent()
                    ? largest.get() ? Math.max(out, one) : Math.min(out, one)
                    : this == JOINT ? out * (1 - one / whole) : out + one;
        }
        return this == JOINT ? whole * (1 - out) : this == MEAN ? out / x.length : out;
    }
}
