package io.github.steelyard.robustness;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.weighting.FeasibleWeights;
import java.util.List;
import java.util.Optional;

/** How a study's weights are spread: over what its file states, around its weights, or over all weights. */
final class WeightSpread {

    private static final int MOST_VERTICES = 320;
    private static final int MOST_SIMPLICES = 20_000;

    private WeightSpread() {}

    /**
     * The sampler of a study's weights.
     *
     * @param any whether every set of weights is allowed, whatever the file states
     * @throws Refusal when the stated bounds and orders contradict each other
     */
    static WeightSampler of(Study study, boolean any) {
        return of(study, any, null);
    }

    /** The same with first attempts at gamma variates that are already there, or null. */
    static WeightSampler of(Study study, boolean any, DirichletWeights.Kept kept) {
        int n = study.problem().criteria().size();
        long seed = study.seed();
        if (n == 1) {
            return new FixedWeights(new double[] {1}, "exact");
        }
        if (any) {
            return new SimplexWeights(n, seed);
        }
        FeasibleWeights feasible = FeasibleWeights.of(study.nodeWeights());
        if (feasible.isStated()) {
            return within(feasible, seed);
        }
        double uncertainty = study.decision().weightUncertainty();
        double[] stated = study.weights().toArray();
        int positive = 0;
        for (double w : stated) {
            positive += w > 0 ? 1 : 0;
        }
        if (uncertainty == 0 || positive == 1) {
            return new FixedWeights(stated, "exact");
        }
        // Around equal weights the widest spread is that of any weights at all, of which more can be said exactly.
        return uncertainty == 1 && areEqual(stated)
                ? new SimplexWeights(n, seed)
                : new DirichletWeights(stated, uncertainty, seed, kept);
    }

    private static boolean areEqual(double[] weights) {
        for (double w : weights) {
            if (Math.abs(w - weights[0]) > 1e-12) {
                return false;
            }
        }
        return true;
    }

    /** Uniform over the feasible weights. */
    static WeightSampler within(FeasibleWeights feasible, long seed) {
        if (feasible.constraints().isEmpty()) {
            return new SimplexWeights(feasible.size(), seed);
        }
        Optional<WeightPolytope> polytope = WeightPolytope.of(feasible, MOST_VERTICES);
        if (polytope.isPresent() ? polytope.get().vertices().isEmpty() : feasible.isEmpty()) {
            throw contradiction(feasible);
        }
        if (polytope.isPresent() && polytope.get().dimension() == 0) {
            return new FixedWeights(polytope.get().vertices().get(0), "exact: the statements allow only these");
        }
        return polytope.flatMap(p -> Triangulation.of(p, MOST_SIMPLICES))
                .<WeightSampler>map(t -> new PolytopeWeights(t, seed))
                .orElseGet(() -> new HitAndRunWeights(feasible, seed));
    }

    private static Refusal contradiction(FeasibleWeights feasible) {
        List<String> statements = feasible.contradiction();
        return new Refusal("no weights meet all that is stated"
                + (statements.isEmpty() ? "" : "; these cannot hold together: " + String.join("; ", statements)));
    }

    /** The vertices of the weights over which a sampler is uniform; empty when it is not uniform or they are many. */
    static Optional<WeightPolytope> polytope(WeightSampler sampler) {
        int n = sampler.size();
        if (sampler instanceof SimplexWeights) {
            return WeightPolytope.of(FeasibleWeights.any(n), MOST_VERTICES);
        }
        if (sampler instanceof PolytopeWeights polytope) {
            return Optional.of(polytope.polytope());
        }
        return sampler.point().map(point -> new WeightPolytope(n, List.of(point), new long[1], n));
    }
}
