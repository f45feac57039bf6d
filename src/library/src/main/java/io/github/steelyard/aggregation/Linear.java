package io.github.steelyard.aggregation;

import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Weights;
import java.util.Optional;

/**
 * A scorer whose score is linear in the weights.
 *
 * @param matrix the terms, unweighted
 * @param scorer what turns their weighted sums into scores and shows the steps
 */
record Linear(Matrix matrix, Scorer scorer) implements Scorer {

    @Override
    public Scores score(Weights weights, Tracer tracer) {
        return scorer.score(weights, tracer);
    }

    @Override
    public Optional<Matrix> terms() {
        return Optional.of(matrix);
    }

    /** Σ_j w_j x_ij for every row, adding criteria in order. */
    static double[] sum(Matrix x, Weights weights) {
        double[] sums = new double[x.rows()];
        for (int j = 0; j < x.columns(); j++) {
            if (weights.at(j) != 0) {
                x.addTo(sums, j, weights.at(j));
            }
        }
        return sums;
    }
}
