package io.github.steelyard.reactions;

import io.github.steelyard.sampling.Triangulation;
import java.util.List;

/**
 * The share of a set of weights in which a linear function is below 0: a length, an area, a volume.
 *
 * <p><b>Source:</b> Varsi (1973), The multidimensional content of the frustum of the simplex, Pacific Journal of
 * Mathematics 46, 303-314.
 */
final class HalfShare {

    private static final double TOLERANCE = 1e-12;

    private HalfShare() {}

    static double below(Triangulation set, double[] function) {
        List<double[]> vertices = set.polytope().vertices();
        double share = 0;
        double before = 0;
        for (int s = 0; s < set.simplices().length; s++) {
            int[] simplex = set.simplices()[s];
            double[] at = new double[simplex.length];
            for (int v = 0; v < at.length; v++) {
                for (int j = 0; j < function.length; j++) {
                    at[v] += function[j] * vertices.get(simplex[v])[j];
                }
                at[v] = Math.abs(at[v]) < TOLERANCE ? 0 : at[v];
            }
            share += (set.upTo()[s] - before) * below(at);
            before = set.upTo()[s];
        }
        return share;
    }

    /** The share of a simplex, by the values at its vertices. */
    static double below(double[] at) {
        int negative = 0;
        for (double x : at) {
            negative += x < 0 ? 1 : 0;
        }
        double[] shares = new double[negative + 1];
        shares[0] = 1;
        for (double up : at) {
            if (up < 0) {
                continue;
            }
            int k = 0;
            for (double down : at) {
                if (down < 0) {
                    k++;
                    shares[k] = (up * shares[k] - down * shares[k - 1]) / (up - down);
                }
            }
        }
        // A simplex all below has no vertex that would take something off.
        return negative == at.length ? 1 : shares[negative] * (negative == 0 ? 0 : 1);
    }
}
