package io.github.steelyard.model;

import org.apache.commons.math3.distribution.GammaDistribution;

/**
 * A gamma distribution, mean shape / rate; draws outside a scale with ends are redrawn.
 *
 * @param shape more than 0
 * @param rate more than 0, in 1 / unit of the criterion
 */
public record Gamma(double shape, double rate) implements Performance {
    /**
     * Checks the numbers.
     *
     * @param shape more than 0
     * @param rate more than 0, in 1 / unit of the criterion
     * @throws InvalidDecision when shape or rate is not positive, or the mean is too large for a number
     */
    public Gamma {
        PerformanceRules.require(PerformanceRules.finite("shape of a performance", shape));
        PerformanceRules.require(PerformanceRules.finite("rate of a performance", rate));
        PerformanceRules.require(PerformanceRules.positive("shape of a performance", shape));
        PerformanceRules.require(PerformanceRules.positive("rate of a performance", rate));
        PerformanceRules.require(PerformanceRules.finite("the mean of a performance", shape / rate));
    }

    @Override
    public double central() {
        return shape / rate;
    }

    @Override
    public double low() {
        return new GammaDistribution(null, shape, 1).inverseCumulativeProbability(0.025) / rate;
    }

    @Override
    public double high() {
        return new GammaDistribution(null, shape, 1).inverseCumulativeProbability(0.975) / rate;
    }
}
