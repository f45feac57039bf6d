package io.github.steelyard.robustness;

import io.github.steelyard.evaluation.Words;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * What is uncertain in a study as independent inputs: one a performance, one a weight.
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
     * @param id as in results: {@code weight:ID}, {@code weights} or {@code performance:OPTION/CRITERION}
     * @param words for people
     * @param option index, −1 for weights
     * @param criterion index, −1 for all weights together
     * @param start its first number of a point
     * @param size how many numbers between 0 and 1 it takes
     */
    record Input(String id, String words, int option, int criterion, int start, int size) {
        boolean isWeight() {
            return option < 0;
        }
    }

    private final Problem problem;
    private final PerformanceSampler performances;
    private final WeightSampler weights;
    private final List<Input> inputs = new ArrayList<>();
    private final List<DoubleUnaryOperator> variates = new ArrayList<>();
    private final double[][] pool;
    private int coordinates;

    Factors(PerformanceSampler performances, WeightSampler weights) {
        this.problem = performances.problem();
        this.performances = performances;
        this.weights = weights;
        boolean walked = weights instanceof HitAndRunWeights;
        this.pool = walked ? new double[weights.size()][POOL] : null;
        if (walked) {
            weights.fill(0, POOL, pool);
        }
        addWeights();
        for (int i = 0; i < problem.options().size(); i++) {
            for (int j = 0; j < problem.criteria().size(); j++) {
                if (!performances.quantile(i, j).isPoint()) {
                    add(performanceId(problem, i, j), performanceWords(problem, i, j), i, j, 1);
                }
            }
        }
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
            for (int j = 0; j < weights.size(); j++) {
                double shape = weights instanceof DirichletWeights d ? d.shape(j) : 1;
                Criterion criterion = problem.criteria().get(j);
                variates.add(variate(shape));
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
            if (!input.isWeight()) {
                columns[input.criterion][input.option] =
                        performances.quantile(input.option, input.criterion).at(point[input.start]);
            }
        }
        return columns;
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
        return new Values(performances(point), variates(point));
    }

    /**
     * Values of all inputs, and of what is not uncertain.
     *
     * @param columns performances, column by column
     * @param variates behind the weights
     */
    record Values(double[][] columns, double[] variates) {

        double[] weights() {
            return shares(variates);
        }

        /** Exchanges some inputs with those of another; done twice, all is as before. */
        void exchange(List<Input> some, Values other) {
            for (Input input : some) {
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
        }
    }
}
