package io.github.steelyard.model;

/**
 * A distribution whose logarithm is normal; draws outside a scale with ends are redrawn.
 *
 * @param logMean mean of the natural logarithm
 * @param logSd standard deviation of the natural logarithm
 */
public record Lognormal(double logMean, double logSd) implements Performance {
    /**
     * Checks the numbers.
     *
     * @param logMean mean of the natural logarithm
     * @param logSd standard deviation of the natural logarithm
     * @throws InvalidDecision when one is not finite, or they make a mean that is too large for a number
     */
    public Lognormal {
        PerformanceRules.require(PerformanceRules.finite("log-mean of a performance", logMean));
        PerformanceRules.require(PerformanceRules.finite("log-sd of a performance", logSd));
        PerformanceRules.require(PerformanceRules.logarithm(" of a performance", logMean, logSd));
    }

    @Override
    public double central() {
        return StrictMath.exp(logMean + logSd * logSd / 2);
    }

    @Override
    public double low() {
        return StrictMath.exp(logMean - 1.96 * logSd);
    }

    @Override
    public double high() {
        return StrictMath.exp(logMean + 1.96 * logSd);
    }
}
