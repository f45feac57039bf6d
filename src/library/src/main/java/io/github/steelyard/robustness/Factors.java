package io.github.steelyard.robustness;

import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Problem;
import io.github.steelyard.phrases.Words;
import io.github.steelyard.sampling.DirichletWeights;
import io.github.steelyard.sampling.HitAndRunWeights;
import io.github.steelyard.sampling.PolytopeWeights;
import io.github.steelyard.sampling.SimplexWeights;
import io.github.steelyard.sampling.WeightSampler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is uncertain in a study as independent inputs: one an uncertainty that performances share (one for all that
 * correlations join), one a performance with a spread of its own, one a weight.
 *
 * <p>Weights sum to 1 and so depend on each other. What is independent is the variate behind each: a gamma variate (an
 * exponential one where all weights are allowed) that is divided by the sum of all. The input "weight of j" is that
 * variate. Where the file states bounds or orders there is no such variate for each criterion, and all weights together
 * are one input.
 */
final class Factors {

    private static final int POOL = 1 << 14;

    /**
     * An input.
     *
     * @param id as in results: {@code weight:ID}, {@code weights}, {@code uncertainty:ID} or {@code
     *     performance:OPTION/CRITERION}
     * @param words for people
     * @param option index, −1 for weights and uncertainties
     * @param criterion index, −1 for all weights together and for uncertainties
     * @param start its first number of a point
     * @param size how many numbers between 0 and 1 it takes
     */
    record Input(String id, String words, int option, int criterion, int start, int size) {
        boolean isWeight() {
            return option < 0 && !isShared();
        }

        boolean isShared() {
            return id.startsWith("uncertainty:");
        }
    }

    private final Problem problem;
    private final PerformanceSampler performances;
    private final WeightSampler weights;
    private final List<Input> inputs = new ArrayList<>();
    private final List<DoubleUnaryOperator> variates = new ArrayList<>();
    /** Weights that were walked to; null where each has a variate of its own. */
    private final double @Nullable [][] pool;

    private int coordinates;
    private final Map<Integer, Integer> shared = new HashMap<>();
    /** By option and criterion: the coordinate of a performance, −1 where it has none. */
    private final int[][] cells;

    Factors(PerformanceSampler performances, WeightSampler weights) {
        this.problem = performances.problem();
        this.performances = performances;
        this.weights = weights;
        boolean walked = weights instanceof HitAndRunWeights;
        this.pool = walked ? walked(weights) : null;
        addWeights();
        for (SharedInputs.Input input : SharedInputs.of(performances)) {
            int at = coordinates;
            for (int k = 0; k < input.sizes().size(); k++) {
                shared.put(input.uncertainties().get(k), at);
                at += input.sizes().get(k);
            }
            add(input.id(), input.words(), -1, -1, at - coordinates);
        }
        this.cells = new int[problem.options().size()][problem.criteria().size()];
        for (int[] row : cells) {
            Arrays.fill(row, -1);
        }
        for (int row = 0; row < problem.options().size(); row++) {
            for (int column = 0; column < problem.criteria().size(); column++) {
                int i = performances.option(row);
                int j = performances.criterion(column);
                if (performances.isDrawn(i, j)) {
                    cells[i][j] = coordinates;
                    add(performanceId(problem, i, j), performanceWords(problem, i, j), i, j, 1);
                }
            }
        }
    }

    private static double[][] walked(WeightSampler weights) {
        double[][] pool = new double[weights.size()][POOL];
        weights.fill(0, POOL, pool);
        return pool;
    }

    static String performanceId(Problem problem, int i, int j) {
        return "performance:" + problem.options().get(i).id() + "/"
                + problem.criteria().get(j).id();
    }

    static String performanceWords(Problem problem, int i, int j) {
        return "how " + Words.name(problem.options().get(i)) + " does on "
                + Words.name(problem.criteria().get(j));
    }

    static String weightId(Criterion criterion) {
        return "weight:" + criterion.id();
    }

    private void addWeights() {
        if (weights.point().isPresent()) {
            return;
        }
        if (weights instanceof DirichletWeights || weights instanceof SimplexWeights) {
            variates.addAll(Collections.nCopies(weights.size(), null));
            for (int place = 0; place < weights.size(); place++) {
                int j = performances.criterion(place);
                double shape = weights instanceof DirichletWeights d ? d.shape(j) : 1;
                Criterion criterion = problem.criteria().get(j);
                variates.set(j, variate(shape));
                if (shape > 0) {
                    add(weightId(criterion), "the weight of " + criterion.name(), -1, j, 1);
                }
            }
        } else {
            int needs = weights instanceof PolytopeWeights p ? p.coordinates() : 1;
            add("weights", "all weights together", -1, -1, needs);
        }
    }

    private static DoubleUnaryOperator variate(double shape) {
        if (shape == 0) {
            return u -> 0;
        }
        return shape == 1 ? u -> -StrictMath.log(u) : SmoothQuantile.gamma(shape)::at;
    }

    private void add(String id, String words, int option, int criterion, int size) {
        inputs.add(new Input(id, words, option, criterion, coordinates, size));
        coordinates += size;
    }

    List<Input> inputs() {
        return List.copyOf(inputs);
    }

    /** How many numbers between 0 and 1 a point has. */
    int coordinates() {
        return coordinates;
    }

    private double[][] performances(double[] point) {
        double[][] columns =
                new double[problem.criteria().size()][problem.options().size()];
        for (int j = 0; j < columns.length; j++) {
            for (int i = 0; i < columns[j].length; i++) {
                columns[j][i] = performances.quantile(i, j).isPoint()
                        ? performances.quantile(i, j).at(0.5)
                        : 0;
            }
        }
        for (Input input : inputs) {
            if (input.option >= 0 && performances.program(input.option, input.criterion) == null) {
                columns[input.criterion][input.option] =
                        performances.quantile(input.option, input.criterion).at(point[input.start]);
            }
        }
        dependent(point, columns);
        return columns;
    }

    /** Computes what depends on uncertainties at a point. */
    private void dependent(double[] point, double[][] columns) {
        if (performances.isShared()) {
            PointSource source = new PointSource(shared, cells);
            source.at(point);
            performances.dependent(new SharedBlock(performances, source).at(0, 1), columns);
        }
    }

    /**
     * What lies behind the weights at a point of the unit cube: the independent variates where there is an input a
     * criterion, else the weights themselves. {@link #shares} makes weights of either.
     */
    private double[] variates(double[] point) {
        if (weights.point().isPresent()) {
            return weights.point().get();
        }
        if (weights instanceof PolytopeWeights polytope) {
            return polytope.at(point);
        }
        double[] g = new double[weights.size()];
        if (pool != null) {
            for (int j = 0; j < g.length; j++) {
                g[j] = pool[j][(int) (point[0] * POOL)];
            }
            return g;
        }
        for (Input input : inputs) {
            if (input.isWeight()) {
                g[input.criterion] = variates.get(input.criterion).applyAsDouble(point[input.start]);
            }
        }
        return g;
    }

    private static double[] shares(double[] variates) {
        double sum = 0;
        for (double g : variates) {
            sum += g;
        }
        double[] w = new double[variates.length];
        for (int j = 0; j < w.length; j++) {
            w[j] = variates[j] / sum;
        }
        return w;
    }

    /** The inputs at a point of the unit cube. */
    Values at(double[] point) {
        return new Values(performances(point), variates(point), performances.isShared() ? point.clone() : null, this);
    }

    /**
     * Values of all inputs, and of what is not uncertain.
     *
     * @param columns performances, column by column
     * @param variates behind the weights
     * @param point where something depends on uncertainties, else null
     */
    record Values(double[][] columns, double[] variates, double @Nullable [] point, Factors factors) {

        double[] weights() {
            return shares(variates);
        }

        /** Exchanges some inputs with those of another; done twice, all is as before. */
        void exchange(List<Input> some, Values other) {
            double[] own = point;
            double[] others = other.point;
            boolean moved = false;
            for (Input input : some) {
                if (own != null && others != null && !input.isWeight()) {
                    moved = true;
                    for (int c = input.start; c < input.start + input.size; c++) {
                        double kept = own[c];
                        own[c] = others[c];
                        others[c] = kept;
                    }
                }
                if (input.isShared()) {
                    continue;
                }
                if (!input.isWeight()) {
                    double kept = columns[input.criterion][input.option];
                    columns[input.criterion][input.option] = other.columns[input.criterion][input.option];
                    other.columns[input.criterion][input.option] = kept;
                } else {
                    int from = Math.max(0, input.criterion);
                    int to = input.criterion < 0 ? variates.length : from + 1;
                    for (int j = from; j < to; j++) {
                        double kept = variates[j];
                        variates[j] = other.variates[j];
                        other.variates[j] = kept;
                    }
                }
            }
            if (moved && own != null && others != null) {
                factors.dependent(own, columns);
                factors.dependent(others, other.columns);
            }
        }
    }
}
