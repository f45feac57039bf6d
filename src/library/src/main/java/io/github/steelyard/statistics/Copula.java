package io.github.steelyard.statistics;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * Makes independent normal variates go together as correlations of ranks say.
 *
 * <p><b>Formula:</b> z = L ε with L L<sup>T</sup> = R, R<sub>ij</sub> = 2 sin(π r<sub>ij</sub> / 6), ε independent; a
 * quantity is F<sup>−1</sup>(Φ(z)). A quantity that goes with an earlier one without fail, r = ±1, has its uniform, u or
 * 1 − u. Quantities stand by id, so that the order of the file does not matter.
 *
 * <p><b>Edge:</b> a singular R is fine: what is left of a variate that earlier ones settle is 0.
 */
public final class Copula {

    /** Rounding may leave so much of a variate that others settle. */
    private static final double NOTHING = 1e-9;

    private final List<String> ids;
    private final double[][] correlation;
    private final double[][] rows;

    /**
     * The copula of quantities.
     *
     * @param quantities their ids, in any order
     * @param correlation R by the ids in order: symmetric, 1 of each with itself, 0 of two that are independent
     */
    public Copula(Collection<String> quantities, Function<List<String>, double[][]> correlation) {
        this.ids = quantities.stream().sorted().toList();
        this.correlation = correlation.apply(ids);
        this.rows = rows(this.correlation);
    }

    private static double[][] rows(double[][] r) {
        double[][] l = new double[r.length][r.length];
        for (int i = 0; i < r.length; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = r[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= l[i][k] * l[j][k];
                }
                if (i == j) {
                    l[i][i] = rest > NOTHING ? Math.sqrt(rest) : 0;
                } else {
                    l[i][j] = l[j][j] == 0 ? 0 : rest / l[j][j];
                }
            }
        }
        return l;
    }

    /** The quantities, by id. */
    public List<String> ids() {
        return ids;
    }

    /** What each variate takes of the independent ones: a row a quantity. */
    public double[] row(int i) {
        return rows[i].clone();
    }

    /** The earlier quantity that this one goes with without fail; −1 when there is none. */
    public int twin(int i) {
        for (int j = 0; j < i; j++) {
            if (Math.abs(correlation[i][j]) == 1) {
                return j;
            }
        }
        return -1;
    }

    /** Whether a quantity runs against its twin. */
    public boolean isMirrored(int i) {
        return correlation[i][twin(i)] < 0;
    }

    /** Those that cannot go together as stated: three of them where three are enough, else all; empty when they can. */
    public Optional<List<String>> impossible() {
        int n = ids.size();
        for (int a = 0; a < n; a++) {
            for (int b = a + 1; b < n; b++) {
                for (int c = b + 1; c < n; c++) {
                    double x = correlation[a][b];
                    double y = correlation[b][c];
                    double z = correlation[a][c];
                    if (1 + 2 * x * y * z - x * x - y * y - z * z < -NOTHING) {
                        return Optional.of(List.of(ids.get(a), ids.get(b), ids.get(c)));
                    }
                }
            }
        }
        double least = n == 0
                ? 1
                : Arrays.stream(new EigenDecomposition(new Array2DRowRealMatrix(correlation)).getRealEigenvalues())
                        .min()
                        .getAsDouble();
        return least < -NOTHING ? Optional.of(ids) : Optional.empty();
    }
}
