package io.github.steelyard.robustness;

import io.github.steelyard.model.SpreadQuantile;
import io.github.steelyard.sampling.Draws;

/**
 * A spread inside a performance that depends on uncertainties.
 *
 * @param quantile as it is drawn where nothing cuts it
 * @param slow the same, for the part between two ends
 */
record Leaf(Quantile quantile, SpreadQuantile slow) {

    /**
     * Adds the spread to a number. Sums stay inside the scale: where some would not, the spread is that of the part which
     * does, as if it were drawn again until it did.
     *
     * @param out the spread alone; the sums afterwards
     */
    void add(double[] base, int[] bits, double low, double high, double[] out) {
        double least = slow.farthest(false);
        double most = slow.farthest(true);
        for (int k = 0; k < out.length; k++) {
            double from = base[k];
            boolean isCut = from + least < low || from + most > high;
            out[k] = isCut ? from + slow.at(Draws.uniform(bits[k]), low - from, high - from) : from + out[k];
        }
    }
}
