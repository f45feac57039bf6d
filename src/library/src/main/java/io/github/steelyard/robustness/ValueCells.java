package io.github.steelyard.robustness;

import static java.util.Objects.requireNonNull;

import io.github.steelyard.model.BoundCell;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.ValueCurve;
import io.github.steelyard.sampling.Draws;
import org.jspecify.annotations.Nullable;

/**
 * The values of all cells as functions of the 32 random bits behind them: constants, straight lines (a uniform
 * performance on a straight value function), and everything else.
 */
final class ValueCells {

    static final byte CONSTANT = 0;
    static final byte LINE = 1;
    static final byte CURVE = 2;
    /** It depends on uncertainties that all options share. */
    static final byte SHARED = 3;

    final int options;
    final int criteria;
    final byte[][] kind;
    /** The constant, or the value in the middle of a line. */
    final double[][] base;
    /** What one unit of the signed bits adds along a line. */
    final double[][] slope;
    /** No value of any draw is larger in size. */
    final double bound;

    /** Null where values are the same in every draw. */
    private final @Nullable PerformanceSampler sampler;

    private ValueCells(int options, int criteria, @Nullable PerformanceSampler sampler, double[][] constants) {
        this.options = options;
        this.criteria = criteria;
        this.sampler = sampler;
        this.kind = new byte[options][criteria];
        this.base = constants;
        this.slope = new double[options][criteria];
        double largest = 0;
        for (int i = 0; i < options; i++) {
            for (int j = 0; j < criteria; j++) {
                largest = Math.max(largest, sampler == null ? Math.abs(base[i][j]) : compile(i, j));
            }
        }
        this.bound = largest;
    }

    /** The values under the criteria's value functions. */
    static ValueCells of(PerformanceSampler sampler) {
        int m = sampler.problem().options().size();
        int n = sampler.problem().criteria().size();
        return new ValueCells(m, n, sampler, new double[m][n]);
    }

    /** The same values in every draw. */
    static ValueCells of(Matrix values, boolean negated) {
        double[][] rows = values.toRows();
        for (double[] row : rows) {
            for (int j = 0; j < row.length; j++) {
                row[j] = negated ? -row[j] : row[j];
            }
        }
        return new ValueCells(values.rows(), values.columns(), null, rows);
    }

    private PerformanceSampler drawn() {
        return requireNonNull(sampler, "nothing is drawn where values are the same in every draw");
    }

    private double compile(int i, int j) {
        if (drawn().program(i, j) != null) {
            return shared(i, j);
        }
        Quantile quantile = drawn().quantile(i, j);
        ValueCurve curve = drawn().problem().curves().get(j);
        double low = curve.value(quantile.of(Integer.MIN_VALUE));
        double high = curve.value(quantile.of(Integer.MAX_VALUE));
        if (quantile.isPoint() || curve.worst() == curve.best()) {
            base[i][j] = low;
        } else if (quantile instanceof Quantile.Even || quantile instanceof Quantile.Flat && curve.isLinear()) {
            kind[i][j] = LINE;
            double from = end(quantile, curve, false);
            double to = end(quantile, curve, true);
            base[i][j] = from + (to - from) * (0.5 + 0.5 * Draws.GRID);
            slope[i][j] = (to - from) * Draws.GRID;
        } else {
            kind[i][j] = CURVE;
        }
        return Math.max(Math.abs(low), Math.abs(high));
    }

    private double shared(int i, int j) {
        ValueCurve curve = drawn().problem().curves().get(j);
        if (curve.worst() == curve.best()) {
            return 0;
        }
        kind[i][j] = SHARED;
        BoundCell cell = (BoundCell) drawn().problem().drawn(j).at(i);
        double most = cell.missing() > 0 ? 1 : 0;
        for (double end : cell.farthest()) {
            most = end == end ? Math.max(most, Math.abs(curve.value(end))) : most;
        }
        return most;
    }

    private static double end(Quantile quantile, ValueCurve curve, boolean isHigh) {
        if (quantile instanceof Quantile.Flat flat) {
            return curve.value(isHigh ? flat.high() : flat.low());
        }
        return curve.worst() < curve.best() == isHigh ? 1 : 0;
    }

    boolean isExact() {
        return sampler == null || sampler.uncertain() == 0;
    }

    /** How many cells differ from draw to draw. */
    int uncertain() {
        return sampler == null ? 0 : sampler.uncertain();
    }

    /** The 32 random bits behind a cell that is not constant, for draw {@code from} and those after it. */
    void bits(int i, int j, long from, int[] bits) {
        drawn().fill(i, j, from, bits.length, bits);
    }

    /** The criterion at a place of the order in which they are drawn and added up. */
    int criterion(int place) {
        return sampler == null ? place : sampler.criterion(place);
    }

    /** Whether bits go by counter, so that {@link #key} is all that a loop needs. */
    boolean isByCounter() {
        return sampler == null || !sampler.isNet();
    }

    long key(int i, int pair) {
        return drawn().key(i, pair);
    }

    /** The bits of the criteria at places 2·pair and 2·pair + 1 for option i, in draw {@code from} and those after it. */
    void split(int i, int pair, long from, int count, int[] low, int[] high) {
        drawn().split(i, pair, from, count, low, high);
    }

    /** Room to draw uncertainties in, for one thread; null where nothing depends on them. */
    @Nullable
    SharedBlock block() {
        return sampler == null || !sampler.isShared() ? null : new SharedBlock(sampler);
    }

    /**
     * Values of a cell in draw {@code from} and those after it.
     *
     * @param bits behind the cell
     * @param block of {@link #block}
     */
    void values(int i, int j, long from, int[] bits, int count, @Nullable SharedBlock block, double[] out) {
        if (kind[i][j] == SHARED) {
            System.arraycopy(requireNonNull(block).at(from, count).performances(i, j), 0, out, 0, count);
            worth(j, count, out);
            return;
        }
        values(i, j, bits, count, out);
    }

    private void values(int i, int j, int[] bits, int count, double[] out) {
        if (kind[i][j] == LINE) {
            line(base[i][j], slope[i][j], bits, count, out);
            return;
        }
        drawn().quantile(i, j).fill(bits, count, out);
        worth(j, count, out);
    }

    private void worth(int j, int count, double[] out) {
        ValueCurve curve = drawn().problem().curves().get(j);
        double range = curve.best() - curve.worst();
        if (curve.isLinear() && Double.isFinite(1 / range)) {
            straight(curve.worst(), 1 / range, count, out);
        } else {
            for (int k = 0; k < count; k++) {
                out[k] = curve.value(out[k]);
            }
        }
    }

    private static void straight(double worst, double scale, int count, double[] x) {
        for (int k = 0; k < count; k++) {
            x[k] = (x[k] - worst) * scale;
        }
    }

    private static void line(double base, double slope, int[] bits, int count, double[] out) {
        for (int k = 0; k < count; k++) {
            out[k] = base + slope * bits[k];
        }
    }
}
