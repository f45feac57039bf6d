package io.github.steelyard.aggregation;

import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Weights;
import java.util.Optional;

/** A method prepared for one problem: scores the options for any weights. Pure and thread-safe. */
@FunctionalInterface
public interface Scorer {

    /**
     * {@return the scores for these weights}
     *
     * @param weights one share a criterion, in their order
     * @param tracer takes every intermediate table
     */
    Scores score(Weights weights, Tracer tracer);

    /**
     * {@return where the score is linear in the weights: the matrix V with score<sub>i</sub>(w) = Σ<sub>j</sub>
     * w<sub>j</sub> V<sub>ij</sub>} Contributions and exact sensitivity rest on it. Which way is better is in the
     * scores: of a linear score, too, less may be better.
     */
    default Optional<Matrix> terms() {
        return Optional.empty();
    }
}
