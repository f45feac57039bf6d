package io.github.steelyard.reactions;

import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Stakeholder;
import io.github.steelyard.sampling.DrawOrder;
import io.github.steelyard.sampling.Draws;
import io.github.steelyard.sampling.Spreads;
import io.github.steelyard.sampling.Triangulation;
import io.github.steelyard.sampling.WeightPolytope;
import io.github.steelyard.sampling.WeightSampler;
import io.github.steelyard.weighting.FeasibleWeights;
import io.github.steelyard.weighting.JudgedWeights;
import io.github.steelyard.weighting.NodeWeights;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** The weights of somebody who decides: as stated, and as drawn. */
final class DeciderWeights {

    private static final int DRAWS = 4096;
    private static final int MOST_VERTICES = 320;
    private static final int MOST_SIMPLICES = 20_000;

    private final double[] stated;
    private final WeightSampler sampler;
    private final Optional<Triangulation> uniform;

    private DeciderWeights(double[] stated, WeightSampler sampler, Optional<Triangulation> uniform) {
        this.stated = stated;
        this.sampler = sampler;
        this.uniform = uniform;
    }

    static DeciderWeights of(Problem problem, Decision decision, Stakeholder someone) {
        NodeWeights weights = NodeWeights.resolve(
                        problem, Optional.of(someone), decision.stakeholders(), Map.of(), Tracer.OFF)
                .within(
                        decision.judgements().isFree()
                                ? java.util.List.of()
                                : JudgedWeights.of(decision.judgements().by(someone.id()), problem));
        FeasibleWeights feasible = FeasibleWeights.of(weights);
        double[] stated = weights.weights().toArray();
        WeightSampler sampler = Spreads.of(
                feasible,
                stated,
                decision.weightUncertainty(),
                Draws.key(decision.seed(), someone.id()),
                null,
                DrawOrder.byId(problem.criteria()));
        Optional<Triangulation> uniform = feasible.isStated() && sampler.point().isEmpty()
                ? WeightPolytope.of(feasible, MOST_VERTICES).flatMap(p -> Triangulation.of(p, MOST_SIMPLICES))
                : Optional.empty();
        return new DeciderWeights(stated, sampler, uniform);
    }

    /** As stated; where bounds are stated, what the weighting makes of them. */
    double[] stated() {
        return stated;
    }

    /** Weights by draw. */
    double[][] draws(long[] counters) {
        double[][] draws = new double[counters.length][];
        double[][] one = new double[stated.length][1];
        for (int k = 0; k < draws.length; k++) {
            sampler.fill(counters[k], 1, one);
            draws[k] = new double[stated.length];
            for (int j = 0; j < stated.length; j++) {
                draws[k][j] = one[j][0];
            }
        }
        return draws;
    }

    /**
     * How often each answer is the best.
     *
     * @param values by answer and criterion
     * @param best the answer at given weights
     * @param sampled told when the shares are those of draws
     */
    double[] shares(double[][] values, ToIntFunction<double[]> best, Runnable sampled) {
        double[] shares = new double[values.length];
        if (sampler.point().isPresent()) {
            shares[best.applyAsInt(sampler.point().get())] = 1;
            return shares;
        }
        if (uniform.isPresent() && values.length == 2) {
            double[] lead = new double[stated.length];
            for (int j = 0; j < lead.length; j++) {
                lead[j] = values[1][j] - values[0][j];
            }
            shares[0] = HalfShare.below(uniform.get(), lead);
            shares[1] = 1 - shares[0];
            return shares;
        }
        sampled.run();
        double[][] w = new double[stated.length][DRAWS];
        sampler.fill(0, DRAWS, w);
        double[] own = new double[stated.length];
        for (int k = 0; k < DRAWS; k++) {
            for (int j = 0; j < own.length; j++) {
                own[j] = w[j][k];
            }
            shares[best.applyAsInt(own)] += 1.0 / DRAWS;
        }
        return shares;
    }
}
