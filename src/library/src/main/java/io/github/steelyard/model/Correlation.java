package io.github.steelyard.model;

/**
 * Two quantities that go together.
 *
 * @param first id of a quantity
 * @param second id of another
 * @param rank Spearman's correlation of their ranks, −1..1
 */
public record Correlation(String first, String second, double rank) {

    public Correlation {
        Given.value(first, "the first of a correlation");
        Given.value(second, "the second of a correlation");
        PerformanceRules.require(PerformanceRules.within("'rank' of a correlation", rank, -1, 1));
    }

    /**
     * The correlation of the normal variates behind them.
     *
     * <p><b>Formula:</b> ρ = 2 sin(π r / 6). <b>Source:</b> Pearson (1907), On further methods of determining
     * correlation.
     */
    public double copula() {
        return Math.abs(rank) == 1 ? rank : 2 * StrictMath.sin(Math.PI * rank / 6);
    }
}
