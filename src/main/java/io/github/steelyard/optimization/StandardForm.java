package io.github.steelyard.optimization;

import java.util.List;

/**
 * A linear programme as equalities: each row scaled to a largest coefficient of 1 and turned so that its right-hand side
 * is 0 or more, then a slack for each inequality and an artificial column for each row that does not hold at 0.
 */
final class StandardForm {

    private final int variables;
    private final int firstArtificial;
    private final int columns;
    private final double[][] rows;
    private final double[] bounds;
    private final int[] start;
    private final double[] cost;

    /** One constraint Σ a·x ≤, = or ≥ bound: −1, 0 or 1. */
    record Row(double[] a, int sense, double bound) {

        /** The same with the largest coefficient 1 and a bound of 0 or more; at a bound of 0 never "at least". */
        Row tidied() {
            double largest = 0;
            for (double x : a) {
                largest = Math.max(largest, Math.abs(x));
            }
            double by = largest == 0 ? 1 : largest;
            boolean turn = bound < 0 || bound == 0 && sense > 0;
            double[] scaled = new double[a.length];
            for (int j = 0; j < a.length; j++) {
                scaled[j] = (turn ? -a[j] : a[j]) / by + 0.0;
            }
            return new Row(scaled, turn ? -sense : sense, Math.abs(bound) / by);
        }
    }

    StandardForm(int variables, List<Row> constraints, double[] objective) {
        this.variables = variables;
        List<Row> tidy = constraints.stream().map(Row::tidied).toList();
        int slacks = (int) tidy.stream().filter(r -> r.sense() != 0).count();
        int artificial = (int) tidy.stream().filter(r -> r.sense() >= 0).count();
        this.firstArtificial = variables + slacks;
        this.columns = firstArtificial + artificial;
        this.rows = new double[tidy.size()][columns];
        this.bounds = new double[tidy.size()];
        this.start = new int[tidy.size()];
        int slack = variables;
        int extra = firstArtificial;
        for (int r = 0; r < rows.length; r++) {
            Row row = tidy.get(r);
            System.arraycopy(row.a(), 0, rows[r], 0, variables);
            bounds[r] = row.bound();
            if (row.sense() != 0) {
                rows[r][slack] = -row.sense();
                start[r] = slack++;
            }
            if (row.sense() >= 0) {
                rows[r][extra] = 1;
                start[r] = extra++;
            }
        }
        this.cost = new double[columns];
        double largest = 0;
        for (double c : objective) {
            largest = Math.max(largest, Math.abs(c));
        }
        for (int j = 0; j < variables; j++) {
            cost[j] = largest == 0 ? 0 : objective[j] / largest;
        }
    }

    int variables() {
        return variables;
    }

    int rows() {
        return rows.length;
    }

    int columns() {
        return columns;
    }

    int firstArtificial() {
        return firstArtificial;
    }

    int artificials() {
        return columns - firstArtificial;
    }

    /** Not to be changed. */
    double[] row(int r) {
        return rows[r];
    }

    double bound(int r) {
        return bounds[r];
    }

    /** A copy. */
    int[] startingBasis() {
        return start.clone();
    }

    /** Costs with the largest 1; not to be changed. */
    double[] cost() {
        return cost;
    }
}
