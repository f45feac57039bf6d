package io.github.steelyard.sensitivity;

import io.github.steelyard.evaluation.Study;
import io.github.steelyard.weighting.FeasibleWeights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/** Slow and simple: corners of a region of weights by trying every set of planes. */
final class Corners {

    /** Σ a·w = b, or ≥ b where {@code isFree} is false. */
    record Plane(double[] a, double b) {}

    private final int n;
    private final List<Plane> limits = new ArrayList<>();
    private final List<Plane> equalities = new ArrayList<>();

    Corners(int n) {
        this.n = n;
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        equalities.add(new Plane(ones, 1));
        for (int j = 0; j < n; j++) {
            double[] unit = new double[n];
            unit[j] = 1;
            limits.add(new Plane(unit, 0));
        }
    }

    /** The weights of a region at which an option is first. */
    static Corners of(Study study, FeasibleWeights region, int first) {
        Corners corners = new Corners(region.size());
        for (FeasibleWeights.Constraint constraint : region.constraints()) {
            double[] a = constraint.a();
            if (constraint.isEquality()) {
                corners.equalities.add(new Plane(a, 0));
            } else {
                for (int j = 0; j < a.length; j++) {
                    a[j] = -a[j];
                }
                corners.limits.add(new Plane(a, 0));
            }
        }
        double[][] v = study.problem().values().toRows();
        for (int k = 0; k < v.length && first >= 0; k++) {
            if (k != first) {
                double[] a = new double[region.size()];
                for (int j = 0; j < a.length; j++) {
                    a[j] = v[first][j] - v[k][j];
                }
                corners.limits.add(new Plane(a, 0));
            }
        }
        return corners;
    }

    /** Every point that lies on enough of the limits and the further planes, and within the limits. */
    List<double[]> all(List<Plane> further) {
        List<Plane> planes = new ArrayList<>(limits);
        planes.addAll(further);
        List<double[]> found = new ArrayList<>();
        int rank = rank();
        choose(planes, new ArrayList<>(), 0, n - rank, found);
        return found;
    }

    private int rank() {
        return new SingularValueDecomposition(matrix(equalities)).getRank();
    }

    private RealMatrix matrix(List<Plane> planes) {
        return new Array2DRowRealMatrix(planes.stream().map(Plane::a).toArray(double[][]::new));
    }

    private void choose(List<Plane> planes, List<Plane> chosen, int from, int left, List<double[]> found) {
        if (left == 0) {
            List<Plane> system = new ArrayList<>(equalities);
            system.addAll(chosen);
            // Least squares over the (possibly redundant) equalities and the chosen planes.
            RealMatrix a = matrix(system);
            RealMatrix square = a.transpose().multiply(a);
            LUDecomposition lu = new LUDecomposition(square, 1e-10);
            if (lu.getSolver().isNonSingular()) {
                double[] b = system.stream().mapToDouble(Plane::b).toArray();
                double[] w = lu.getSolver()
                        .solve(new ArrayRealVector(a.transpose().operate(b)))
                        .toArray();
                if (isInside(w) && liesOn(system, w)) {
                    found.add(w);
                }
            }
            return;
        }
        for (int p = from; p <= planes.size() - left; p++) {
            chosen.add(planes.get(p));
            choose(planes, chosen, p + 1, left - 1, found);
            chosen.remove(chosen.size() - 1);
        }
    }

    private static boolean liesOn(List<Plane> planes, double[] w) {
        return planes.stream().allMatch(p -> Math.abs(at(p, w)) < 1e-8);
    }

    boolean isInside(double[] w) {
        return limits.stream().allMatch(p -> at(p, w) > -1e-8) && liesOn(equalities, w);
    }

    private static double at(Plane plane, double[] w) {
        double sum = -plane.b();
        for (int j = 0; j < w.length; j++) {
            sum += plane.a()[j] * w[j];
        }
        return sum;
    }

    /** The planes on which the smallest sum of changes from a point can lie. */
    static List<Plane> sumPlanes(double[] from) {
        List<Plane> planes = new ArrayList<>();
        for (int j = 0; j < from.length; j++) {
            double[] unit = new double[from.length];
            unit[j] = 1;
            planes.add(new Plane(unit, from[j]));
        }
        return planes;
    }

    /** The planes on which the smallest largest change from a point can lie. */
    static List<Plane> largestPlanes(double[] from) {
        List<Plane> planes = sumPlanes(from);
        for (int j = 0; j < from.length; j++) {
            for (int l = j + 1; l < from.length; l++) {
                for (int sign = -1; sign <= 1; sign += 2) {
                    double[] a = new double[from.length];
                    a[j] = 1;
                    a[l] = sign;
                    planes.add(new Plane(a, from[j] + sign * from[l]));
                }
            }
        }
        return planes;
    }
}
