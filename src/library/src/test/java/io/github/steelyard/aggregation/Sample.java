package io.github.steelyard.aggregation;

import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.PreferenceFunction;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Scale;
import io.github.steelyard.model.Thresholds;
import io.github.steelyard.model.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** A small random decision that can be changed in the ways that {@link Property} is about. */
record Sample(List<Criterion> criteria, List<String> options, double[][] rows, double[] points) {

    /** What performances look like. */
    enum Kind {
        /** Any positive number, scales declared. */
        DECLARED,
        /** Any positive number, scales taken from the options. */
        LOCAL,
        /** Whole numbers from 1 to 4, so that ties abound; scales declared. */
        COARSE
    }

    static Sample random(SplittableRandom random, int m, int n, Kind kind) {
        List<Criterion> criteria = new ArrayList<>();
        for (int j = 0; j < n; j++) {
            boolean max = random.nextInt(3) > 0;
            Criterion criterion = max ? Criterion.max("c" + (j + 1)) : Criterion.min("c" + (j + 1));
            if (kind != Kind.LOCAL) {
                criterion = criterion.between(max ? 0.5 : 10, max ? 10 : 0.5);
            }
            if (random.nextInt(3) == 0) {
                criterion = criterion.preferring(PreferenceFunction.LINEAR, thresholds(1, 2.5));
            }
            criteria.add(criterion);
        }
        double[][] rows = new double[m][n];
        for (double[] row : rows) {
            for (int j = 0; j < n; j++) {
                row[j] = kind == Kind.COARSE ? random.nextInt(1, 5) : random.nextDouble(0.5, 10);
            }
        }
        double[] points = IntStream.range(0, n)
                .mapToDouble(j -> kind == Kind.COARSE ? random.nextInt(1, 4) : random.nextDouble(0.05, 1))
                .toArray();
        return new Sample(criteria, ids(m), rows, points);
    }

    /** A random decision of two to seven options and one to four criteria; each seed gives the same one always. */
    static Sample of(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return random(random, 2 + random.nextInt(6), 1 + random.nextInt(4), kindOf(seed));
    }

    static Kind kindOf(int seed) {
        return Kind.values()[seed % 3];
    }

    private static Thresholds thresholds(double indifference, double preference) {
        return new Thresholds(
                OptionalDouble.of(indifference),
                OptionalDouble.of(preference),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    static List<String> ids(int m) {
        return IntStream.rangeClosed(1, m).mapToObj(i -> "a" + i).toList();
    }

    Problem problem() {
        return Problem.of(criteria, options, rows);
    }

    Weights weights() {
        return Weights.of(points);
    }

    int m() {
        return rows.length;
    }

    int n() {
        return criteria.size();
    }

    /** Criterion j in another unit: scale and thresholds go along. */
    Sample inUnit(int j, double factor) {
        Criterion c = criteria.get(j);
        Thresholds t = c.thresholds();
        Thresholds scaled = new Thresholds(
                times(t.indifference(), factor),
                times(t.preference(), factor),
                times(t.veto(), factor),
                times(t.s(), factor));
        Criterion changed =
                rescaled(c, x -> x * factor).preferring(c.preferenceFunction().orElse(null), scaled);
        return with(j, changed, x -> x * factor);
    }

    private static OptionalDouble times(OptionalDouble x, double factor) {
        return x.isPresent() ? OptionalDouble.of(x.getAsDouble() * factor) : x;
    }

    /** Criterion j with its zero moved; the scale goes along. */
    Sample moved(int j, double by) {
        return with(j, rescaled(criteria.get(j), x -> x + by), x -> x + by);
    }

    private static Criterion rescaled(Criterion c, DoubleUnaryOperator change) {
        return c.scale() instanceof Scale.Declared d
                ? c.between(change.applyAsDouble(d.worst()), change.applyAsDouble(d.best()))
                : c;
    }

    private Sample with(int j, Criterion criterion, DoubleUnaryOperator change) {
        List<Criterion> others = new ArrayList<>(criteria);
        others.set(j, criterion);
        double[][] table = rows(i -> {
            double[] row = rows[i].clone();
            row[j] = change.applyAsDouble(row[j]);
            return row;
        });
        return new Sample(others, options, table, points);
    }

    /** The options of these indices, in this order; one that comes again gets a new id. */
    Sample options(int... indices) {
        List<String> ids = new ArrayList<>();
        for (int i : indices) {
            ids.add(ids.contains(options.get(i)) ? options.get(i) + "-copy" : options.get(i));
        }
        double[][] table = Arrays.stream(indices).mapToObj(i -> rows[i].clone()).toArray(double[][]::new);
        return new Sample(criteria, ids, table, points);
    }

    /** One more criterion, on a local scale. */
    Sample plus(Criterion criterion, double weight, double... column) {
        List<Criterion> more = new ArrayList<>(criteria);
        more.add(criterion);
        double[] morePoints = Arrays.copyOf(points, points.length + 1);
        morePoints[points.length] = weight;
        double[][] table = rows(i -> {
            double[] row = Arrays.copyOf(rows[i], rows[i].length + 1);
            row[rows[i].length] = column[i];
            return row;
        });
        return new Sample(more, options, table, morePoints);
    }

    private double[][] rows(IntFunction<double[]> row) {
        return IntStream.range(0, m()).mapToObj(row).toArray(double[][]::new);
    }

    /** Whether option a is at least as good as b on every criterion. */
    boolean dominates(int a, int b) {
        return IntStream.range(0, n()).allMatch(j -> criteria.get(j).sign() * (rows[a][j] - rows[b][j]) >= 0);
    }

    @Override
    public String toString() {
        return criteria.stream().map(c -> c.id() + " " + c.direction()).toList() + " " + Arrays.toString(points) + " "
                + Arrays.deepToString(rows);
    }
}
