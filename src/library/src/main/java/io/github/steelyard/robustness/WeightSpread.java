package io.github.steelyard.robustness;

import io.github.steelyard.evaluation.Study;
import io.github.steelyard.sampling.DirichletWeights;
import io.github.steelyard.sampling.DrawOrder;
import io.github.steelyard.sampling.FixedWeights;
import io.github.steelyard.sampling.SimplexWeights;
import io.github.steelyard.sampling.Spreads;
import io.github.steelyard.sampling.WeightSampler;
import io.github.steelyard.weighting.FeasibleWeights;
import org.jspecify.annotations.Nullable;

/** How a study's weights are spread: over what its file states, around its weights, or over all weights. */
final class WeightSpread {

    private WeightSpread() {}

    /**
     * The sampler of a study's weights.
     *
     * @param any whether every set of weights is allowed, whatever the file states
     * @throws io.github.steelyard.catalogue.Refusal when the stated bounds and orders contradict each other
     */
    static WeightSampler of(Study study, boolean any) {
        return of(study, any, null);
    }

    /** The same with first attempts at gamma variates that are already there, or null. */
    static WeightSampler of(Study study, boolean any, DirichletWeights.@Nullable Kept kept) {
        int n = study.problem().criteria().size();
        long seed = study.seed();
        if (n == 1) {
            return new FixedWeights(new double[] {1}, "exact");
        }
        DrawOrder order = DrawOrder.of(study.decision(), study.problem().criteria());
        if (any) {
            return new SimplexWeights(n, seed, order);
        }
        return Spreads.of(
                FeasibleWeights.of(study.nodeWeights()),
                study.weights().toArray(),
                study.decision().weightUncertainty(),
                seed,
                kept,
                order);
    }
}
