package io.github.steelyard.optimization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The point of a polyhedron nearest to a given one, in the Euclidean sense.
 *
 * <p><b>Formula:</b> min ½‖x − x₀‖² over Σ a·x = b and Σ a·x ≥ b, by the dual active-set method: from x₀, the most
 * violated constraint is added, and those whose multiplier would turn negative are dropped, until none is violated. The
 * last active set is solved once more, so that the answer is exact to rounding.
 *
 * <p><b>Cost:</b> one small orthogonalisation a step; about as many steps as constraints bind at the answer.
 *
 * <p><b>Source:</b> Goldfarb &amp; Idnani (1983), A numerically stable dual method for solving strictly convex
 * quadratic programs, Mathematical Programming 27, 1–33.
 */
public final class Projection {

    private static final double TINY = 1e-11;

    private final int size;
    private final List<double[]> normals = new ArrayList<>();
    private final List<Double> bounds = new ArrayList<>();
    private int equalities;

    public Projection(int size) {
        this.size = size;
    }

    /** Adds Σ a·x = b; before all {@link #atLeast}. */
    public Projection exactly(double[] a, double b) {
        if (equalities < normals.size()) {
            throw new IllegalStateException("equalities come first");
        }
        if (add(a, b)) {
            equalities++;
        }
        return this;
    }

    /** Adds Σ a·x ≥ b. */
    public Projection atLeast(double[] a, double b) {
        add(a, b);
        return this;
    }

    private boolean add(double[] a, double b) {
        double norm = Math.sqrt(dot(a, a));
        if (norm == 0) {
            return false;
        }
        double[] unit = new double[size];
        for (int j = 0; j < size; j++) {
            unit[j] = a[j] / norm;
        }
        normals.add(unit);
        bounds.add(b / norm);
        return true;
    }

    /** The nearest point; empty when no point satisfies all constraints. */
    public Optional<double[]> of(double[] start) {
        Run run = new Run(start.clone());
        for (int c = 0; c < equalities; c++) {
            if (!run.include(c)) {
                return Optional.empty();
            }
        }
        int limit = 50 * (normals.size() + size + 1);
        for (int step = 0; step < limit; step++) {
            int worst = run.mostViolated();
            if (worst < 0) {
                return Optional.of(run.polished(start));
            }
            if (!run.include(worst)) {
                return Optional.empty();
            }
        }
        throw new IllegalStateException("a projection onto " + normals.size() + " constraints did not finish");
    }

    /** The state of one projection. */
    private final class Run {
        private final double[] x;
        private final List<Integer> active = new ArrayList<>();
        private final List<Double> multipliers = new ArrayList<>();

        Run(double[] x) {
            this.x = x;
        }

        int mostViolated() {
            int worst = -1;
            double least = -TINY;
            for (int c = equalities; c < normals.size(); c++) {
                double slack = dot(normals.get(c), x) - bounds.get(c);
                if (slack < least && !active.contains(c)) {
                    least = slack;
                    worst = c;
                }
            }
            return worst;
        }

        /** Moves until constraint c holds with equality; false when it cannot. */
        boolean include(int c) {
            double own = 0;
            while (true) {
                double[] n = normals.get(c);
                Basis basis = new Basis(active);
                double[] z = basis.residual(n);
                double[] r = basis.coefficients(n);
                double gap = bounds.get(c) - dot(n, x);
                double length = dot(z, z);
                boolean dependent = length < TINY;
                if (c < equalities && dependent) {
                    return Math.abs(gap) <= 1e-9;
                }
                double full = dependent ? Double.POSITIVE_INFINITY : gap / length;
                int dropped = -1;
                double part = Double.POSITIVE_INFINITY;
                for (int k = 0; k < r.length && c >= equalities; k++) {
                    if (active.get(k) >= equalities && r[k] > TINY && multipliers.get(k) / r[k] < part) {
                        part = multipliers.get(k) / r[k];
                        dropped = k;
                    }
                }
                double step = Math.min(full, part);
                if (Double.isInfinite(step)) {
                    return false;
                }
                for (int k = 0; k < r.length; k++) {
                    multipliers.set(k, multipliers.get(k) - step * r[k]);
                }
                own += step;
                if (!dependent) {
                    for (int j = 0; j < size; j++) {
                        x[j] += step * z[j];
                    }
                }
                if (full <= part) {
                    active.add(c);
                    multipliers.add(own);
                    return true;
                }
                active.remove(dropped);
                multipliers.remove(dropped);
            }
        }

        /** The point nearest to {@code start} on all active constraints at once. */
        double[] polished(double[] start) {
            Basis basis = new Basis(active);
            double[] rest = new double[active.size()];
            for (int k = 0; k < rest.length; k++) {
                rest[k] = bounds.get(active.get(k)) - dot(normals.get(active.get(k)), start);
            }
            return basis.shifted(start, rest);
        }
    }

    /** An orthonormal basis of some normals: N = Q R by Gram–Schmidt, each vector twice. */
    private final class Basis {
        private final double[][] q;
        private final double[][] r;

        Basis(List<Integer> columns) {
            int k = columns.size();
            q = new double[k][];
            r = new double[k][k];
            for (int c = 0; c < k; c++) {
                double[] v = normals.get(columns.get(c)).clone();
                for (int pass = 0; pass < 2; pass++) {
                    for (int b = 0; b < c; b++) {
                        double along = dot(q[b], v);
                        r[b][c] += along;
                        for (int j = 0; j < size; j++) {
                            v[j] -= along * q[b][j];
                        }
                    }
                }
                r[c][c] = Math.sqrt(dot(v, v));
                for (int j = 0; j < size; j++) {
                    v[j] /= r[c][c];
                }
                q[c] = v;
            }
        }

        double[] residual(double[] n) {
            double[] z = n.clone();
            for (int pass = 0; pass < 2; pass++) {
                for (double[] direction : q) {
                    double along = dot(direction, z);
                    for (int j = 0; j < size; j++) {
                        z[j] -= along * direction[j];
                    }
                }
            }
            return z;
        }

        /** Coefficients of the part of n that the columns span. */
        double[] coefficients(double[] n) {
            double[] c = new double[q.length];
            for (int k = q.length - 1; k >= 0; k--) {
                double sum = dot(q[k], n);
                for (int l = k + 1; l < q.length; l++) {
                    sum -= r[k][l] * c[l];
                }
                c[k] = sum / r[k][k];
            }
            return c;
        }

        /** start + Q y with Rᵀ y = rest. */
        double[] shifted(double[] start, double[] rest) {
            double[] y = new double[q.length];
            double[] x = Arrays.copyOf(start, size);
            for (int k = 0; k < q.length; k++) {
                double sum = rest[k];
                for (int l = 0; l < k; l++) {
                    sum -= r[l][k] * y[l];
                }
                y[k] = sum / r[k][k];
                for (int j = 0; j < size; j++) {
                    x[j] += y[k] * q[k][j];
                }
            }
            return x;
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }
}
