package io.github.steelyard.sampling;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.weighting.FeasibleWeights;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How weights are spread: over what is stated of them, or around points. */
public final class Spreads {

    private static final int MOST_VERTICES = 320;
    private static final int MOST_SIMPLICES = 20_000;

    private Spreads() {}

    /**
     * The sampler of weights.
     *
     * @param feasible what bounds, orders and judgements allow
     * @param stated the weights themselves, which count where nothing of that kind is stated
     * @param uncertainty how far weights are spread around them, 0..1
     * @param kept first attempts at gamma variates that are already there, or null
     * @param order of the criteria
     * @throws Refusal when the statements contradict each other
     */
    public static WeightSampler of(
            FeasibleWeights feasible,
            double[] stated,
            double uncertainty,
            long seed,
            DirichletWeights.@Nullable Kept kept,
            DrawOrder order) {
        if (feasible.size() == 1) {
            return new FixedWeights(new double[] {1}, "exact");
        }
        if (feasible.isStated()) {
            return within(feasible, seed, order);
        }
        int positive = 0;
        for (double w : stated) {
            positive += w > 0 ? 1 : 0;
        }
        if (uncertainty == 0 || positive == 1) {
            return new FixedWeights(stated, "exact");
        }
        // Around equal weights the widest spread is that of any weights at all, of which more can be said exactly.
        return uncertainty == 1 && areEqual(stated)
                ? new SimplexWeights(feasible.size(), seed, order)
                : new DirichletWeights(stated, uncertainty, seed, kept, order);
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
    public static WeightSampler within(FeasibleWeights feasible, long seed) {
        return within(feasible, seed, DrawOrder.stated(feasible.size()));
    }

    private static WeightSampler within(FeasibleWeights feasible, long seed, DrawOrder order) {
        if (feasible.constraints().isEmpty()) {
            return new SimplexWeights(feasible.size(), seed, order);
        }
        Optional<WeightPolytope> polytope = WeightPolytope.of(order.placed(feasible), MOST_VERTICES);
        if (polytope.isPresent() ? polytope.get().vertices().isEmpty() : feasible.isEmpty()) {
            throw contradiction(feasible);
        }
        if (polytope.isPresent() && polytope.get().dimension() == 0) {
            return new FixedWeights(
                    order.stated(polytope.get().vertices().get(0)), "exact: the statements allow only these");
        }
        return polytope.flatMap(p -> Triangulation.of(p, MOST_SIMPLICES))
                .<WeightSampler>map(t -> new PolytopeWeights(t.stated(order), seed))
                .orElseGet(() -> new HitAndRunWeights(feasible, seed, order));
    }

    private static Refusal contradiction(FeasibleWeights feasible) {
        List<String> statements = feasible.contradiction();
        return new Refusal("no weights meet all that is stated"
                + (statements.isEmpty() ? "" : "; these cannot hold together: " + String.join("; ", statements)));
    }

    /** The vertices of the weights over which a sampler is uniform; empty when it is not uniform or they are many. */
    public static Optional<WeightPolytope> polytope(WeightSampler sampler) {
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
