package io.github.steelyard.robustness;

import io.github.steelyard.aggregation.AggregationMethod;
import io.github.steelyard.aggregation.Scorer;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Problem;
import io.github.steelyard.sampling.Spreads;
import io.github.steelyard.sampling.WeightSampler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run draws and how it ranks it.
 *
 * @param weights how weights are drawn
 * @param kernel the fastest that fits
 * @param isNet whether draws are quasi-random points in replicates
 * @param exact the whole answer, where no draws are needed
 */
record SmaaSetup(WeightSampler weights, Kernel kernel, boolean isNet, Optional<Shares> exact) {

    /**
     * The setup for a study.
     *
     * @param any whether every set of weights is allowed, whatever the file states
     * @param isNet whether draws are quasi-random points
     * @param methods ids of several methods to rank with at once; empty for the study's own
     */
    static SmaaSetup of(Study study, boolean any, boolean isNet, List<String> methods) {
        PerformanceSampler performances = PerformanceSampler.of(study);
        List<MethodKernel.Prepared> all = prepared(study, methods);
        WeightSampler weights = WeightSpread.of(study, any);
        if (isNet) {
            NetCoordinates points = NetCoordinates.of(performances, NetWeights.coordinates(weights), study.seed());
            weights = NetWeights.of(weights, performances, points.nets());
            performances = performances.over(points);
        }
        Optional<ValueCells> cells = all.size() > 1 ? Optional.empty() : cells(all.get(0), performances, study);
        return cells.isPresent()
                ? of(weights, cells.get(), isNet)
                : new SmaaSetup(weights, new MethodKernel(performances, weights, isNet, all), isNet, Optional.empty());
    }

    /** The setup for values and weights that are already there. */
    static SmaaSetup of(WeightSampler weights, ValueCells cells) {
        return of(weights, cells, false);
    }

    private static SmaaSetup of(WeightSampler weights, ValueCells cells, boolean isNet) {
        Optional<Shares> exact = cells.isExact()
                ? Spreads.polytope(weights).flatMap(p -> ExactShares.of(cells.base, p))
                : Optional.empty();
        return new SmaaSetup(weights, new AdditiveKernel(cells, weights, isNet), isNet, exact);
    }

    private static List<MethodKernel.Prepared> prepared(Study study, List<String> methods) {
        List<MethodKernel.Prepared> all = new ArrayList<>();
        for (String id : methods) {
            AggregationMethod method = study.method(id);
            boolean own = id.equals(study.choice().id());
            all.add(new MethodKernel.Prepared(
                    method, own ? study.parameters() : Parameters.of(method, Map.of(), study.scope())));
        }
        if (all.isEmpty()) {
            all.add(new MethodKernel.Prepared(study.method(), study.parameters()));
        }
        return all;
    }

    /** The values of all cells for the study's own method; empty when its score does not sum weighted values. */
    static Optional<ValueCells> cells(Study study) {
        PerformanceSampler performances = PerformanceSampler.of(study);
        return cells(prepared(study, List.of()).get(0), performances, study);
    }

    private static Optional<ValueCells> cells(
            MethodKernel.Prepared choice, PerformanceSampler performances, Study study) {
        if (choice.method().sumsValues(choice.parameters())) {
            return Optional.of(ValueCells.of(performances));
        }
        if (performances.uncertain() > 0) {
            return Optional.empty();
        }
        Problem drawn = performances.problem().drawn(performances.draw(0));
        Scorer scorer = choice.method().prepared(drawn, choice.parameters());
        Optional<Matrix> terms = scorer.terms();
        boolean higher =
                terms.isEmpty() || scorer.score(study.weights(), Tracer.OFF).higherIsBetter();
        return terms.map(t -> ValueCells.of(t, !higher));
    }
}
