package io.github.steelyard.aggregation;

import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.Direction;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Weights;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The weighted sum of columns from min to max, block by block: a million options are read twice and no table of their
 * normalised performances is made, unless somebody asks for it.
 */
final class MinMaxSum implements Scorer {

    private static final int BLOCK = 1024;

    private final Problem problem;
    private final double[][] ends;
    private final boolean[] max;
    /** Null until asked for. */
    private @Nullable Matrix terms;

    MinMaxSum(Problem problem) {
        this.problem = problem;
        int n = problem.criteria().size();
        this.ends = new double[n][];
        this.max = new boolean[n];
        for (int j = 0; j < n; j++) {
            ends[j] = problem.central().ends(j);
            max[j] = problem.criteria().get(j).direction() == Direction.MAX;
        }
    }

    @Override
    public Scores score(Weights weights, Tracer tracer) {
        Matrix x = problem.central();
        int m = x.rows();
        double[] scores = new double[m];
        double[] block = new double[Math.min(BLOCK, m)];
        double[] sums = new double[block.length];
        for (int from = 0; from < m; from += BLOCK) {
            Arrays.fill(sums, 0);
            for (int j = 0; j < max.length; j++) {
                if (weights.at(j) != 0) {
                    x.read(j, from, block);
                    Normalization.minMax(block, ends[j][0], ends[j][1], max[j]);
                    add(sums, weights.at(j), block);
                }
            }
            System.arraycopy(sums, 0, scores, from, Math.min(BLOCK, m - from));
        }
        if (tracer.isOn()) {
            WeightedSum.show(tracer, problem, table(), weights, scores);
        }
        return Scores.higherIsBetter(scores);
    }

    private static void add(double[] sums, double weight, double[] x) {
        for (int k = 0; k < sums.length; k++) {
            sums[k] += weight * x[k];
        }
    }

    @Override
    public Optional<Matrix> terms() {
        return Optional.of(table());
    }

    private synchronized Matrix table() {
        if (terms == null) {
            terms = Normalization.MIN_MAX.apply(problem);
        }
        return terms;
    }
}
