package io.github.steelyard.aggregation;

import io.github.steelyard.catalogue.Numbers;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Direction;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Ways to make columns of different units comparable. All but {@link #NONE} turn costs round, so that more is better.
 *
 * <p><b>Formula</b> (benefit; cost): value: the value function; min-max: (x − min) / (max − min); (max − x) / (max −
 * min); ratio-to-best: x / max; min / x; vector: x / ‖x‖; 1 − x / ‖x‖; sum: x / Σx; (1/x) / Σ(1/x).
 *
 * <p><b>Edge:</b> a constant column is 0 under min-max and value, so that it tells no options apart. ratio-to-best and
 * sum need positive performances (0 is allowed for benefits as long as one is above 0) and refuse others.
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
    NONE;

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

    /**
     * The normalised columns.
     *
     * @throws Refusal when a column does not allow it
     */
    Matrix apply(Problem problem) {
        if (this == VALUE) {
            return problem.values();
        }
        int m = problem.options().size();
        List<Criterion> criteria = problem.criteria();
        double[][] columns = new double[criteria.size()][];
        for (int j = 0; j < columns.length; j++) {
            columns[j] = column(problem.central().column(j), criteria.get(j));
        }
        return Matrix.ofColumns(m, columns);
    }

    /** One column, normalised in place. */
    double[] column(double[] x, Criterion criterion) {
        boolean max = criterion.direction() == Direction.MAX;
        switch (this) {
            case MIN_MAX -> minMax(x, max);
            case RATIO_TO_BEST -> ratio(x, criterion);
            case VECTOR -> vector(x, max);
            case SUM -> sum(x, criterion);
            case VALUE, NONE -> {}
        }
        return x;
    }

    private static void minMax(double[] x, boolean max) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double v : x) {
            low = Math.min(low, v);
            high = Math.max(high, v);
        }
        double range = high - low;
        boolean halve = Double.isInfinite(range);
        double size = halve ? high / 2 - low / 2 : range;
        for (int i = 0; i < x.length; i++) {
            double from = max ? low : x[i];
            double to = max ? x[i] : high;
            x[i] = size == 0 ? 0 : (halve ? to / 2 - from / 2 : to - from) / size;
        }
    }

    private static void ratio(double[] x, Criterion criterion) {
        positive(x, criterion, "ratio-to-best");
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (double v : x) {
            low = Math.min(low, v);
            high = Math.max(high, v);
        }
        for (int i = 0; i < x.length; i++) {
            x[i] = criterion.direction() == Direction.MAX ? x[i] / high : low / x[i];
        }
    }

    private static void sum(double[] x, Criterion criterion) {
        positive(x, criterion, "sum");
        boolean max = criterion.direction() == Direction.MAX;
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (double v : x) {
            low = Math.min(low, v);
            high = Math.max(high, v);
        }
        double total = 0;
        for (int i = 0; i < x.length; i++) {
            x[i] = max ? x[i] / high : low / x[i];
            total += x[i];
        }
        for (int i = 0; i < x.length; i++) {
            x[i] /= total;
        }
    }

    private static void vector(double[] x, boolean max) {
        double norm = norm(x);
        for (int i = 0; i < x.length; i++) {
            double share = norm == 0 ? 0 : x[i] / norm;
            x[i] = max ? share : 1 - share;
        }
    }

    /** Euclidean length without overflow. */
    static double norm(double[] x) {
        double largest = 0;
        for (double v : x) {
            largest = Math.max(largest, Math.abs(v));
        }
        if (largest == 0) {
            return 0;
        }
        double sum = 0;
        for (double v : x) {
            sum += v / largest * (v / largest);
        }
        return largest * Math.sqrt(sum);
    }

    private static void positive(double[] x, Criterion criterion, String word) {
        boolean max = criterion.direction() == Direction.MAX;
        double high = 0;
        for (double v : x) {
            if (v < 0 || v == 0 && !max) {
                throw new Refusal("normalization '" + word + "' needs performances "
                        + (max ? ">= 0" : "> 0 where less is better") + "; '" + criterion.id() + "' has "
                        + Numbers.plain(v));
            }
            high = Math.max(high, v);
        }
        if (high == 0) {
            throw new Refusal(
                    "normalization '" + word + "' needs a performance above 0; '" + criterion.id() + "' has none");
        }
    }
}
