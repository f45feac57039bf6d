package io.github.steelyard.robustness;

import io.github.steelyard.aggregation.AggregationMethod;
import io.github.steelyard.aggregation.AggregationMethods;
import io.github.steelyard.aggregation.Scorer;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run draws and how it ranks it.
 *
 * @param weights how weights are drawn
 * @param kernel the fastest that fits
 * @param exact the whole answer, where no draws are needed
 */
record SmaaSetup(WeightSampler weights, Kernel kernel, Optional<Shares> exact) {

    /**
     * The setup for a study.
     *
     * @param any whether every set of weights is allowed, whatever the file states
     * @param methods ids of several methods to rank with at once; empty for the study's own
     */
    static SmaaSetup of(Study study, boolean any, List<String> methods) {
        WeightSampler weights = WeightSpread.of(study, any);
        Problem problem = study.problem();
        PerformanceSampler performances = new PerformanceSampler(problem, study.seed());
        List<MethodKernel.Prepared> all = new ArrayList<>();
        for (String id : methods) {
            AggregationMethod method = AggregationMethods.all().get(id);
            boolean own = id.equals(study.choice().id());
            all.add(new MethodKernel.Prepared(
                    method, own ? study.parameters() : Parameters.of(method, Map.of(), study.scope())));
        }
        if (all.isEmpty()) {
            all.add(new MethodKernel.Prepared(study.method(), study.parameters()));
        }
        Optional<ValueCells> cells = all.size() > 1 ? Optional.empty() : cells(all.get(0), performances, study);
        return new SmaaSetup(
                weights,
                cells.<Kernel>map(c -> new AdditiveKernel(c, weights))
                        .orElseGet(() -> new MethodKernel(performances, weights, all)),
                cells.filter(ValueCells::isExact)
                        .flatMap(c -> WeightSpread.polytope(weights).flatMap(p -> ExactShares.of(c.base, p))));
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
