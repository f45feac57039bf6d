package io.github.steelyard.sampling;

import java.util.Arrays;

/**
 * Uniform over a triangulated set of weights: a simplex chosen by its volume, then a point of it with uniform spacings as
 * coordinates. Exact, and without any chain: every draw stands on its own.
 *
 * <p><b>Source:</b> Devroye (1986), Non-Uniform Random Variate Generation, sections V.2 and XI.2.
 */
public final class PolytopeWeights implements WeightSampler {

    private final Triangulation triangulation;
    private final long choice;
    private final long[] keys;

    public PolytopeWeights(Triangulation triangulation, long seed) {
        this.triangulation = triangulation;
        this.choice = Draws.key(seed, Draws.Use.WEIGHT, 0);
        this.keys = new long[triangulation.simplices()[0].length - 1];
        for (int c = 0; c < keys.length; c++) {
            keys[c] = Draws.key(seed, Draws.Use.WEIGHT, c + 1);
        }
    }

    public WeightPolytope polytope() {
        return triangulation.polytope();
    }

    @Override
    public int size() {
        return triangulation.polytope().size();
    }

    @Override
    public void fill(long first, int count, double[][] w) {
        double[] cuts = new double[keys.length + 1];
        double[] point = new double[size()];
        for (int k = 0; k < count; k++) {
            for (int c = 0; c < keys.length; c++) {
                double u = Draws.fine(Draws.bits(keys[c], first + k));
                int at = c;
                while (at > 0 && cuts[at - 1] > u) {
                    cuts[at] = cuts[at - 1];
                    at--;
                }
                cuts[at] = u;
            }
            cuts[keys.length] = 1;
            point(cuts, simplex(Draws.fine(Draws.bits(choice, first + k))), point);
            for (int j = 0; j < point.length; j++) {
                w[j][k] = point[j];
            }
        }
    }

    /** The mean of all weights in the set. */
    public double[] centre() {
        double[] centre = new double[size()];
        double before = 0;
        for (int s = 0; s < triangulation.simplices().length; s++) {
            int[] simplex = triangulation.simplices()[s];
            double share = triangulation.upTo()[s] - before;
            before = triangulation.upTo()[s];
            for (int v : simplex) {
                for (int j = 0; j < centre.length; j++) {
                    centre[j] += share / simplex.length * polytope().vertices().get(v)[j];
                }
            }
        }
        return centre;
    }

    /** How many numbers between 0 and 1 make a set of weights. */
    public int coordinates() {
        return keys.length + 1;
    }

    /** The weights that these numbers make; uniform over the set when they are over the unit cube. */
    public double[] at(double[] numbers) {
        double[] cuts = new double[keys.length + 1];
        System.arraycopy(numbers, 1, cuts, 0, keys.length);
        cuts[keys.length] = 1;
        Arrays.sort(cuts);
        double[] point = new double[size()];
        point(cuts, simplex(numbers[0]), point);
        return point;
    }

    private int[] simplex(double u) {
        double[] upTo = triangulation.upTo();
        int low = 0;
        int high = upTo.length - 1;
        while (low < high) {
            int middle = low + high >>> 1;
            if (u < upTo[middle]) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return triangulation.simplices()[low];
    }

    private void point(double[] cuts, int[] simplex, double[] out) {
        Arrays.fill(out, 0);
        double before = 0;
        for (int s = 0; s < simplex.length; s++) {
            double share = cuts[s] - before;
            before = cuts[s];
            double[] vertex = triangulation.polytope().vertices().get(simplex[s]);
            for (int j = 0; j < out.length; j++) {
                out[j] += share * vertex[j];
            }
        }
    }

    @Override
    public String words() {
        return "anything that the stated bounds and orders allow, every set of weights as likely as any other";
    }
}
