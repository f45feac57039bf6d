package io.github.steelyard.model;

import java.util.List;
import java.util.Map;

/**
 * Two quantities that go together.
 *
 * @param first id of a quantity
 * @param second id of another
 * @param rank Spearman's correlation of their ranks, −1..1
 */
public record Correlation(String first, String second, double rank) {

    /**
     * Checks what is correlated, and how.
     *
     * @param first id of a quantity
     * @param second id of another
     * @param rank Spearman's correlation of their ranks, −1..1
     * @throws InvalidDecision when a part is null, or the rank correlation lies outside −1 to 1
     */
    public Correlation {
        Given.value(first, "the first of a correlation");
        Given.value(second, "the second of a correlation");
        PerformanceRules.require(PerformanceRules.within("'rank' of a correlation", rank, -1, 1));
    }

    /**
     * By quantity: the first, by id, of those that correlations join it with; none for those that stand alone.
     *
     * @param correlations pairs of quantities
     * @return by quantity, the one with the least id of those that it is joined with; none for those that stand alone
     */
    public static Map<String, String> joined(List<Correlation> correlations) {
        return new Components(correlations).names();
    }

    /**
     * {@return the correlation of the normal variates behind them}
     *
     * <p><b>Formula:</b> ρ = 2 sin(π r / 6). <b>Source:</b> Pearson (1907), On further methods of determining
     * correlation.
     */
    public double copula() {
        return Math.abs(rank) == 1 ? rank : 2 * StrictMath.sin(Math.PI * rank / 6);
    }
}
