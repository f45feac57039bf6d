package io.github.steelyard.robustness;

import java.util.Arrays;

/**
 * A distribution as points with probabilities, to integrate over: the outcomes of a discrete one, else the middles of
 * equally likely slices.
 *
 * @param x points
 * @param p their probabilities, together 1
 */
record Nodes(double[] x, double[] p) {

    private static final int SLICES = 4096;

    static Nodes of(Quantile quantile) {
        if (quantile instanceof Quantile.Point point) {
            return new Nodes(new double[] {point.performance()}, new double[] {1});
        }
        if (quantile instanceof Quantile.Steps steps) {
            double[] p = steps.upTo().clone();
            for (int o = p.length - 1; o > 0; o--) {
                p[o] -= p[o - 1];
            }
            return new Nodes(steps.performances().clone(), p);
        }
        double[] x = new double[SLICES];
        double[] p = new double[SLICES];
        Arrays.setAll(x, t -> quantile.at((t + 0.5) / SLICES));
        Arrays.fill(p, 1.0 / SLICES);
        return new Nodes(x, p);
    }
}
