package io.github.steelyard.aggregation;

import io.github.steelyard.model.ColumnTotals;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Direction;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Ways to make columns of different units comparable. All but {@link #NONE} turn costs round, so that more is better.
 *
 * <p><b>Formula</b> (benefit; cost): value: the value function; min-max: (x − min) / (max − min); (max − x) / (max −
 * min); ratio-to-best: x / max; min / x; vector: x / ‖x‖; 1 − x / ‖x‖; sum: x / Σx; (1/x) / Σ(1/x); max-complement:
 * x / max; 1 − x / max; nonlinear: (x / max)²; (min / x)³; zavadskas-turskis: 1 − |max − x| / max; 1 − |min − x| / min;
 * z-score: (x − mean) / sd with the sign turned for costs, sd of the population, or of the sample in z-score-sample.
 *
 * <p><b>Edge:</b> a constant column is 0 under min-max, z-score and value, so that it tells no options apart. Ratios
 * need positive performances (0 is allowed for benefits as long as one is above 0) and refuse others.
 *
 * <p><b>Source:</b> Jahan &amp; Edwards (2015), A state-of-the-art survey on the influence of normalization techniques
 * in ranking, Materials &amp; Design 65, 335–342.
 */
enum Normalization {
    VALUE,
    MIN_MAX,
    RATIO_TO_BEST,
    VECTOR,
    SUM,
    MAX_COMPLEMENT,
    NONLINEAR,
    ZAVADSKAS_TURSKIS,
    Z_SCORE,
    Z_SCORE_SAMPLE,
    NONE;

    /** Between this and its inverse, squares are plain numbers. */
    private static final double LEAST_LENGTH = 1e-100;

    /** The word in files. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Normalization of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The words of some, in this order. */
    static String[] words(Normalization... some) {
        return Arrays.stream(some).map(Normalization::word).toArray(String[]::new);
    }

    /** Whether normalised performances lie around 0. */
    boolean isCentred() {
        return this == Z_SCORE || this == Z_SCORE_SAMPLE;
    }

    /** Why the columns do not allow it. */
    Optional<String> objection(Problem problem) {
        return switch (this) {
            case RATIO_TO_BEST, SUM, NONLINEAR, ZAVADSKAS_TURSKIS ->
                Sign.POSITIVE_COSTS.objection(problem, "normalization '" + word() + "'");
            case MAX_COMPLEMENT -> Sign.NOT_NEGATIVE.objection(problem, "normalization '" + word() + "'");
            case VALUE, MIN_MAX, VECTOR, Z_SCORE, Z_SCORE_SAMPLE, NONE -> Optional.empty();
        };
    }

    /** The normalised columns, where there is no objection. */
    Matrix apply(Problem problem) {
        if (this == VALUE) {
            return problem.values();
        }
        if (this == NONE) {
            return problem.central();
        }
        List<Criterion> criteria = problem.criteria();
        double[][] columns = new double[criteria.size()][];
        for (int j = 0; j < columns.length; j++) {
            columns[j] = problem.central().column(j);
            normalize(
                    columns[j],
                    criteria.get(j).direction() == Direction.MAX,
                    problem.central().whole(j));
        }
        return Matrix.taking(problem.options().size(), columns);
    }

    /** @param whole of the column that x is a part of; the ends of both are the same */
    private void normalize(double[] x, boolean max, Optional<ColumnTotals> whole) {
        switch (this) {
            case MIN_MAX -> minMax(x, max);
            case RATIO_TO_BEST -> ratioToBest(x, max, 1);
            case NONLINEAR -> ratioToBest(x, max, max ? 2 : 3);
            case VECTOR -> vector(x, max, whole);
            case SUM -> sum(x, max, whole);
            case MAX_COMPLEMENT -> maxComplement(x, max);
            case ZAVADSKAS_TURSKIS -> zavadskasTurskis(x, max);
            case Z_SCORE, Z_SCORE_SAMPLE -> zScore(x, max, this == Z_SCORE_SAMPLE, whole);
            case VALUE, NONE -> throw new IllegalStateException(word() + " needs no arithmetic");
        }
    }

    private static void minMax(double[] x, boolean max) {
        minMax(x, least(x), greatest(x), max);
    }

    /** Puts numbers of a column that runs from {@code low} to {@code high} between 0 and 1. */
    static void minMax(double[] x, double low, double high, boolean max) {
        double range = high - low;
        if (range == 0) {
            Arrays.fill(x, 0);
        } else if (Double.isInfinite(range)) {
            double half = high / 2 - low / 2;
            for (int i = 0; i < x.length; i++) {
                x[i] = (max ? x[i] / 2 - low / 2 : high / 2 - x[i] / 2) / half;
            }
        } else if (max) {
            for (int i = 0; i < x.length; i++) {
                x[i] = (x[i] - low) / range;
            }
        } else {
            for (int i = 0; i < x.length; i++) {
                x[i] = (high - x[i]) / range;
            }
        }
    }

    private static void ratioToBest(double[] x, boolean max, int power) {
        double best = max ? greatest(x) : least(x);
        for (int i = 0; i < x.length; i++) {
            double ratio = max ? x[i] / best : best / x[i];
            x[i] = power == 1 ? ratio : Math.pow(ratio, power);
        }
    }

    private static void sum(double[] x, boolean max, Optional<ColumnTotals> whole) {
        double best = max ? greatest(x) : least(x);
        double total = max
                ? whole.map(ColumnTotals::sum).orElseGet(() -> ColumnTotals.sum(x)) / best
                : best * whole.map(ColumnTotals::reciprocals).orElseGet(() -> ColumnTotals.reciprocals(x));
        ratioToBest(x, max, 1);
        if (!Double.isFinite(total)) {
            total = ColumnTotals.sum(x);
        }
        for (int i = 0; i < x.length; i++) {
            x[i] /= total;
        }
    }

    private static void maxComplement(double[] x, boolean max) {
        double high = greatest(x);
        for (int i = 0; i < x.length; i++) {
            x[i] = max ? x[i] / high : 1 - x[i] / high;
        }
    }

    private static void zavadskasTurskis(double[] x, boolean max) {
        double best = max ? greatest(x) : least(x);
        for (int i = 0; i < x.length; i++) {
            x[i] = 1 - Math.abs(best - x[i]) / best;
        }
    }

    private static void zScore(double[] x, boolean max, boolean sample, Optional<ColumnTotals> whole) {
        boolean constant = least(x) == greatest(x);
        ColumnTotals all = whole.orElseGet(() -> ColumnTotals.of(x));
        double centre = all.mean();
        double spread = all.deviation(sample);
        if (spread >= LEAST_LENGTH && spread <= 1 / LEAST_LENGTH || whole.isPresent()) {
            for (int i = 0; i < x.length; i++) {
                x[i] = constant ? 0 : (max ? x[i] - centre : centre - x[i]) / spread;
            }
            return;
        }
        double largest = divideByLargest(x);
        double mean = 0;
        for (double v : x) {
            mean += v / x.length;
        }
        double squares = 0;
        for (double v : x) {
            squares += (v - mean) * (v - mean);
        }
        double sd = Math.sqrt(squares / (sample ? x.length - 1 : x.length));
        for (int i = 0; i < x.length; i++) {
            x[i] = constant || largest == 0 ? 0 : (max ? x[i] - mean : mean - x[i]) / sd;
        }
    }

    private static void vector(double[] x, boolean max, Optional<ColumnTotals> whole) {
        divideByNorm(x, whole);
        for (int i = 0; !max && i < x.length; i++) {
            x[i] = 1 - x[i];
        }
    }

    /** How far each performance falls short of its column's best, as a share of the range; 0 in a constant column. */
    static Matrix shortfalls(Problem problem) {
        double[][] columns = new double[problem.criteria().size()][];
        for (int j = 0; j < columns.length; j++) {
            columns[j] = problem.central().column(j);
            minMax(columns[j], problem.criteria().get(j).direction() == Direction.MIN);
        }
        return Matrix.taking(problem.options().size(), columns);
    }

    /** Columns divided by their sums, costs left as costs; a column of zeros stays one. */
    static Matrix divideBySums(Matrix table) {
        double[][] columns = new double[table.columns()][];
        for (int j = 0; j < columns.length; j++) {
            double[] column = table.column(j);
            columns[j] = column;
            double sum = table.whole(j).map(ColumnTotals::sum).orElseGet(() -> ColumnTotals.sum(column));
            double largest = divideByLargest(column);
            double total = Double.isFinite(sum) ? sum / largest : ColumnTotals.sum(column);
            for (int i = 0; largest > 0 && i < columns[j].length; i++) {
                columns[j][i] /= total;
            }
        }
        return Matrix.taking(table.rows(), columns);
    }

    /** Columns divided by their Euclidean lengths, costs left as costs; a column of zeros stays one. */
    static Matrix divideByNorms(Matrix table) {
        double[][] columns = new double[table.columns()][];
        for (int j = 0; j < columns.length; j++) {
            columns[j] = table.column(j);
            divideByNorm(columns[j], table.whole(j));
        }
        return Matrix.taking(table.rows(), columns);
    }

    private static void divideByNorm(double[] x, Optional<ColumnTotals> whole) {
        double length = whole.map(ColumnTotals::norm).orElseGet(() -> ColumnTotals.norm(x));
        double largest = divideByLargest(x);
        double norm = length >= LEAST_LENGTH && length <= 1 / LEAST_LENGTH ? length / largest : ColumnTotals.norm(x);
        for (int i = 0; norm > 0 && i < x.length; i++) {
            x[i] /= norm;
        }
    }

    /** Divides by the largest absolute number, so that squares neither overflow nor vanish; returns that number. */
    private static double divideByLargest(double[] x) {
        double largest = Math.max(Math.abs(least(x)), Math.abs(greatest(x)));
        for (int i = 0; largest > 0 && i < x.length; i++) {
            x[i] /= largest;
        }
        return largest;
    }

    private static double least(double[] x) {
        double least = Double.POSITIVE_INFINITY;
        for (double v : x) {
            least = Math.min(least, v);
        }
        return least;
    }

    private static double greatest(double[] x) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (double v : x) {
            greatest = Math.max(greatest, v);
        }
        return greatest;
    }
}
