package io.github.steelyard.sampling;

import io.github.steelyard.weighting.FeasibleWeights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The vertices of the feasible weights, with the constraints that hold tightly at each.
 *
 * <p>By double description: the simplex of all weights is cut by one constraint after another; a new vertex appears on
 * every edge that the cut crosses, and two vertices share an edge when no third one meets all the constraints that both
 * meet tightly.
 *
 * <p><b>Source:</b> Motzkin, Raiffa, Thompson &amp; Thrall (1953), The double description method; Fukuda &amp; Prodon
 * (1996), Double description method revisited.
 *
 * @param size number of criteria
 * @param vertices each a full set of weights
 * @param tight by vertex, one bit a constraint
 * @param rows how many constraints have a bit
 */
public record WeightPolytope(int size, List<double[]> vertices, long[] tight, int rows) {

    private static final double TOLERANCE = 1e-12;

    /**
     * The vertices, unless there are more than {@code most} on the way or more constraints than bits.
     *
     * @return no vertices at all when the constraints contradict each other
     */
    public static Optional<WeightPolytope> of(FeasibleWeights feasible, int most) {
        int n = feasible.size();
        List<FeasibleWeights.Constraint> constraints = feasible.constraints();
        if (n + constraints.size() > Long.SIZE) {
            return Optional.empty();
        }
        List<double[]> points = new ArrayList<>();
        List<Long> tight = new ArrayList<>();
        long all = n == Long.SIZE ? -1 : (1L << n) - 1;
        for (int j = 0; j < n; j++) {
            double[] corner = new double[n];
            corner[j] = 1;
            points.add(corner);
            tight.add(all & ~(1L << j));
        }
        int row = n;
        // Equalities first: they only ever remove vertices of a smaller set.
        for (boolean equality : new boolean[] {true, false}) {
            for (FeasibleWeights.Constraint constraint : constraints) {
                if (constraint.isEquality() == equality) {
                    cut(points, tight, constraint.a(), equality, row++);
                    if (points.size() > most) {
                        return Optional.empty();
                    }
                }
            }
        }
        long[] bits = tight.stream().mapToLong(Long::longValue).toArray();
        return Optional.of(new WeightPolytope(n, List.copyOf(points), bits, row));
    }

    private static void cut(List<double[]> points, List<Long> tight, double[] a, boolean equality, int row) {
        double size = Arrays.stream(a).map(Math::abs).max().orElse(0);
        double[] excess = new double[points.size()];
        for (int v = 0; v < excess.length; v++) {
            double sum = 0;
            for (int j = 0; j < a.length; j++) {
                sum += a[j] * points.get(v)[j];
            }
            excess[v] = Math.abs(sum) <= TOLERANCE * size ? 0 : sum;
        }
        List<double[]> kept = new ArrayList<>();
        List<Long> keptTight = new ArrayList<>();
        for (int v = 0; v < excess.length; v++) {
            if (excess[v] == 0 || excess[v] < 0 && !equality) {
                kept.add(points.get(v));
                keptTight.add(excess[v] == 0 ? tight.get(v) | 1L << row : tight.get(v));
            }
        }
        for (int out = 0; out < excess.length; out++) {
            for (int in = 0; in < excess.length; in++) {
                if (excess[out] > 0 && excess[in] < 0 && isEdge(tight, out, in)) {
                    kept.add(between(points.get(out), excess[out], points.get(in), excess[in]));
                    keptTight.add(tight.get(out) & tight.get(in) | 1L << row);
                }
            }
        }
        points.clear();
        points.addAll(kept);
        tight.clear();
        tight.addAll(keptTight);
    }

    private static boolean isEdge(List<Long> tight, int a, int b) {
        long common = tight.get(a) & tight.get(b);
        for (int v = 0; v < tight.size(); v++) {
            if (v != a && v != b && (tight.get(v) & common) == common) {
                return false;
            }
        }
        return true;
    }

    private static double[] between(double[] out, double outExcess, double[] in, double inExcess) {
        double share = outExcess / (outExcess - inExcess);
        double[] point = new double[out.length];
        double sum = 0;
        for (int j = 0; j < point.length; j++) {
            point[j] = Math.max(0, out[j] * (1 - share) + in[j] * share);
            sum += point[j];
        }
        for (int j = 0; j < point.length; j++) {
            point[j] /= sum;
        }
        return point;
    }

    /** Dimension of the smallest flat that holds all vertices: 0 a point, 1 a segment, 2 a polygon; −1 when empty. */
    public int dimension() {
        List<double[]> basis = new ArrayList<>();
        for (int v = 1; v < vertices.size(); v++) {
            double[] rest = new double[size];
            for (int j = 0; j < size; j++) {
                rest[j] = vertices.get(v)[j] - vertices.get(0)[j];
            }
            for (double[] b : basis) {
                double along = dot(rest, b);
                for (int j = 0; j < size; j++) {
                    rest[j] -= along * b[j];
                }
            }
            double length = Math.sqrt(dot(rest, rest));
            if (length > 1e-9) {
                basis.add(Arrays.stream(rest).map(x -> x / length).toArray());
            }
        }
        return vertices.isEmpty() ? -1 : basis.size();
    }

    public static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }
}
