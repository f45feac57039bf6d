package io.github.steelyard.sampling;

import java.util.Arrays;
import java.util.Optional;

/** The same weights in every draw. */
public record FixedWeights(double[] shares, String words) implements WeightSampler {

    @Override
    public int size() {
        return shares.length;
    }

    @Override
    public void fill(long first, int count, double[][] w) {
        for (int j = 0; j < shares.length; j++) {
            Arrays.fill(w[j], 0, count, shares[j]);
        }
    }

    @Override
    public Optional<double[]> point() {
        return Optional.of(shares.clone());
    }
}
