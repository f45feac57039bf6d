package io.github.steelyard.aggregation;

import java.util.List;

/**
 * How credible it is that one row of performances is at least as good as another: the concordance, lowered by every
 * criterion whose discordance exceeds it.
 *
 * <p><b>Formula:</b> C = Σ w<sub>j</sub> c<sub>j</sub>; σ = C Π (1 − d<sub>j</sub>)/(1 − C) over criteria with
 * d<sub>j</sub> &gt; C.
 *
 * @param criteria one a column
 * @param weights one a column, together 1
 */
record Credibility(List<PseudoCriterion> criteria, double[] weights) {

    /** Concordance of "{@code a} is at least as good as {@code b}"; rows of performances of which more is better. */
    double concordance(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += weights[j] * criteria.get(j).concordance(a[j], b[j]);
        }
        return Math.min(1, sum);
    }

    /** Credibility of the same, given its concordance. */
    double of(double[] a, double[] b, double concordance) {
        double credibility = concordance;
        for (int j = 0; j < a.length; j++) {
            double discordance = criteria.get(j).discordance(a[j], b[j]);
            if (discordance > concordance) {
                credibility *= (1 - discordance) / (1 - concordance);
            }
        }
        return credibility;
    }
}
