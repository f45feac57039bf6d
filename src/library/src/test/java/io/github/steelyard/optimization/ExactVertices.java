package io.github.steelyard.optimization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Small programmes over x ≥ 0 with whole coefficients, solved by looking at every vertex in exact whole-number
 * arithmetic: the slow truth for {@link LinearProgram}.
 */
final class ExactVertices {

    /** Further out than any vertex of the programmes tested, so that a best point here shows an unbounded one. */
    private static final long FAR = 1_000_000;

    private final int n;
    private final List<long[]> rows = new ArrayList<>();
    private final List<Integer> kinds = new ArrayList<>();

    /** The answer: status with the best value where there is one. */
    record Answer(String status, double value) {}

    ExactVertices(int n) {
        this.n = n;
        for (int i = 0; i < n; i++) {
            long[] a = new long[n];
            a[i] = 1;
            add(a, 1, 0);
        }
        long[] ones = new long[n];
        Arrays.fill(ones, 1);
        add(ones, -1, FAR);
    }

    /** Adds Σ a·x ≤ b (kind −1), = b (0) or ≥ b (1). */
    void add(long[] a, int kind, long b) {
        long[] row = Arrays.copyOf(a, n + 1);
        row[n] = b;
        rows.add(row);
        kinds.add(kind);
    }

    Answer maximize(long[] c) {
        int[] pick = new int[n];
        Best best = new Best();
        choose(0, 0, pick, c, best);
        return best.det == 0
                ? new Answer("infeasible", Double.NaN)
                : best.far ? new Answer("unbounded", Double.NaN) : new Answer("optimal", best.num / (double) best.det);
    }

    private static final class Best {
        private long num;
        private long det;
        private boolean far;
    }

    private void choose(int k, int from, int[] pick, long[] c, Best best) {
        if (k == n) {
            vertex(pick, c, best);
            return;
        }
        for (int r = from; r < rows.size(); r++) {
            pick[k] = r;
            choose(k + 1, r + 1, pick, c, best);
        }
    }

    private void vertex(int[] pick, long[] c, Best best) {
        long[][] a = new long[n][];
        for (int k = 0; k < n; k++) {
            a[k] = Arrays.copyOf(rows.get(pick[k]), n);
        }
        long det = determinant(a, n);
        if (det == 0) {
            return;
        }
        long[] x = new long[n];
        for (int i = 0; i < n; i++) {
            long[][] b = new long[n][];
            for (int k = 0; k < n; k++) {
                b[k] = a[k].clone();
                b[k][i] = rows.get(pick[k])[n];
            }
            x[i] = determinant(b, n) * Long.signum(det);
        }
        long size = Math.abs(det);
        for (int r = 0; r < rows.size(); r++) {
            long slack = dot(rows.get(r), x) - rows.get(r)[n] * size;
            int kind = kinds.get(r);
            if (kind == 0 ? slack != 0 : slack * kind < 0) {
                return;
            }
        }
        long num = dot(c, x);
        long order = best.det == 0 ? 1 : num * best.det - best.num * size;
        boolean far = dot(rows.get(n), x) == FAR * size;
        if (order > 0 || order == 0 && best.far && !far) {
            best.num = num;
            best.det = size;
            best.far = far;
        }
    }

    private long dot(long[] a, long[] x) {
        long sum = 0;
        for (int i = 0; i < n; i++) {
            sum += a[i] * x[i];
        }
        return sum;
    }

    private static long determinant(long[][] a, int n) {
        if (n == 1) {
            return a[0][0];
        }
        long det = 0;
        for (int column = 0; column < n; column++) {
            if (a[0][column] != 0) {
                long[][] minor = new long[n - 1][n - 1];
                for (int i = 1; i < n; i++) {
                    for (int j = 0, to = 0; j < n; j++) {
                        if (j != column) {
                            minor[i - 1][to++] = a[i][j];
                        }
                    }
                }
                det += (column % 2 == 0 ? 1 : -1) * a[0][column] * determinant(minor, n - 1);
            }
        }
        return det;
    }
}
