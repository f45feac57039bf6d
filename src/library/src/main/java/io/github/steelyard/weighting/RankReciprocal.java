package io.github.steelyard.weighting;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Tracer;

/**
 * Weights in proportion to one over the rank.
 *
 * <p><b>Formula:</b> w<sub>j</sub> = (1/r<sub>j</sub>) / Σ<sub>k</sub> 1/r<sub>k</sub>, r<sub>j</sub> the rank, for tied
 * children the mean of their places.
 *
 * <p><b>Source:</b> Stillwell, Seaver &amp; Edwards (1981), OBHP 28, 62–77.
 */
final class RankReciprocal implements WeightingMethod {

    @Override
    public Description description() {
        return Description.of("rank-reciprocal", "Rank reciprocal", "Weights in proportion to one over the rank.")
                .formula("w_j = (1/r_j) / sum_k (1/r_k)")
                .source("Stillwell, Seaver & Edwards (1981), A comparison of weight approximation techniques in"
                        + " multiattribute utility decision making, OBHP 28, 62-77")
                .parameter(ImportanceOrder.parameter());
    }

    @Override
    public LocalWeights weigh(WeightingTask task, Parameters parameters, Tracer tracer) {
        return LocalWeights.of(ImportanceOrder.of(task, parameters).weighByRank(r -> 1 / r, tracer));
    }
}
