package io.github.steelyard.sampling;

import java.util.Optional;

/** Draws weights of the criteria. Immutable and thread-safe; draw k is a function of the seed and k alone. */
public interface WeightSampler {

    /** How many criteria. */
    int size();

    /**
     * Draws {@code first} to {@code first + count − 1} into {@code w[criterion][0 … count − 1]}; each draw has shares of
     * 0 or more that sum to 1.
     */
    void fill(long first, int count, double[][] w);

    /** The weights, when every draw is the same. */
    default Optional<double[]> point() {
        return Optional.empty();
    }

    /** How the weights are spread, to end the sentence "The weights are …". */
    String words();
}
