package io.github.steelyard.weighting;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.catalogue.Tracer;
import java.util.Arrays;

/**
 * Weights by how little of a criterion is lost when another one is at its best.
 *
 * <p><b>Formula:</b> x the columns, min<sub>k</sub> x<sub>kj</sub> / x<sub>ij</sub> where less is better; a<sub>ij</sub>
 * the value on criterion j of the option best on criterion i, a<sub>jj</sub> thus the best; p<sub>ij</sub> =
 * (a<sub>jj</sub> − a<sub>ij</sub>) / a<sub>jj</sub>; q ≥ 0 solves Σ<sub>j≠i</sub> p<sub>ij</sub> q<sub>j</sub> =
 * q<sub>i</sub> Σ<sub>k</sub> p<sub>ki</sub>, summing to 1. That is the stationary distribution of a Markov chain, and
 * state reduction without a subtraction gives it to the last digits.
 *
 * <p><b>In:</b> performances ≥ 0, and &gt; 0 where less is better.
 *
 * <p><b>Holds:</b> unit change.
 *
 * <p><b>Edge:</b> several options best on a criterion: the first of them counts. Where the equations leave the weights
 * open, or a criterion has nothing to lose and would take all the weight (a constant column): refused.
 *
 * <p><b>Source:</b> Zavadskas &amp; Podvezko (2016), IJITDM 15(2), 267–283, after Mirkin (1974).
 */
final class Cilos implements DataWeighting {

    @Override
    public Description description() {
        return Description.of(
                        "cilos",
                        "CILOS, criterion impact loss",
                        "Criteria count for more, the less of them is lost when another criterion is at its best.")
                .formula("a_ij = value on j of the option best on i (costs as min / x); p_ij = (a_jj - a_ij) / a_jj;"
                        + " sum_{j<>i} p_ij q_j = q_i sum_k p_ki; w = q / sum(q)")
                .source("Zavadskas & Podvezko (2016), Integrated determination of objective criteria weights in MCDM,"
                        + " Int. J. Information Technology & Decision Making 15(2), 267-283")
                .output("impact-loss", "sum of p_kj over the other criteria k, by criterion j");
    }

    @Override
    public Found find(Columns columns, Parameters parameters, Tracer tracer) {
        double[][] p = losses(columns, tracer);
        int n = p.length;
        double[] lost = new double[n];
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                lost[j] += p[i][j];
            }
        }
        tracer.row("sum p", "impact loss", columns.names(), lost);
        return Found.of(solve(p, columns)).with("impact-loss", columns, lost);
    }

    private static double[][] losses(Columns columns, Tracer tracer) {
        columns.requireNonNegative();
        int n = columns.size();
        int m = columns.optionCount();
        double[][] x = new double[n][m];
        int[] best = new int[n];
        for (int j = 0; j < n; j++) {
            double[] column = columns.x()[j];
            for (int i = 1; i < m; i++) {
                if (columns.isMax(j) ? column[i] > column[best[j]] : column[i] < column[best[j]]) {
                    best[j] = i;
                }
            }
            double end = column[best[j]];
            if (end == 0) {
                throw new Refusal("'" + columns.method() + "' needs performances > 0 at the best end of '"
                        + columns.ids().get(j) + "'; the best there is 0");
            }
            for (int i = 0; i < m; i++) {
                x[j][i] = columns.isMax(j) ? column[i] / end : end / column[i];
            }
        }
        if (Arrays.stream(best).allMatch(i -> i == best[0])) {
            throw new Refusal("'" + columns.method() + "' weighs by what one criterion loses at the best of another; '"
                    + columns.options().get(best[0]).id() + "' is best on all of them, so nothing is ever lost");
        }
        double[][] p = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                p[i][j] = 1 - x[j][best[i]];
            }
        }
        columns.trace(tracer, "x", "share of the best performance", x);
        tracer.table(
                "p", "loss on the column's criterion at the best of the row's", columns.names(), columns.names(), p);
        return p;
    }

    /** The stationary distribution for rates p_ij from j to i (Grassmann, Taksar &amp; Heyman 1985). */
    private static double[] solve(double[][] p, Columns columns) {
        int n = p.length;
        double[][] rate = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                rate[j][i] = i == j ? 0 : p[i][j];
            }
        }
        requireOneClass(rate, columns);
        double[] leaving = new double[n];
        for (int k = n - 1; k > 0; k--) {
            for (int j = 0; j < k; j++) {
                leaving[k] += rate[k][j];
            }
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k && leaving[k] > 0; j++) {
                    rate[i][j] += i == j ? 0 : rate[i][k] * rate[k][j] / leaving[k];
                }
            }
        }
        double[] q = new double[n];
        q[0] = 1;
        for (int k = 1; k < n; k++) {
            for (int i = 0; i < k; i++) {
                q[k] += q[i] * rate[i][k];
            }
            q[k] /= leaving[k];
        }
        return q;
    }

    /** Refuses unless weight can flow from every criterion to every other, which makes the solution unique and positive. */
    private static void requireOneClass(double[][] rate, Columns columns) {
        int n = rate.length;
        boolean[][] reach = new boolean[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                reach[i][j] = i == j || rate[i][j] > 0;
            }
        }
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    reach[i][j] |= reach[i][k] && reach[k][j];
                }
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (!reach[i][j]) {
                    throw new Refusal("'" + columns.method() + "' weighs by what one criterion loses at the best of"
                            + " another; on '" + columns.ids().get(i) + "' nothing is lost that would lead to '"
                            + columns.ids().get(j) + "', so that the weights are open or all go to one side");
                }
            }
        }
    }
}
