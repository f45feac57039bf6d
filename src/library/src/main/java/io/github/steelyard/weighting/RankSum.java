package io.github.steelyard.weighting;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Tracer;

/**
 * Weights that fall by the same step from rank to rank.
 *
 * <p><b>Formula:</b> w<sub>j</sub> = (n − r<sub>j</sub> + 1) / Σ<sub>k</sub> (n − r<sub>k</sub> + 1), r<sub>j</sub> the
 * rank, for tied children the mean of their places.
 *
 * <p><b>Source:</b> Stillwell, Seaver &amp; Edwards (1981), OBHP 28, 62–77.
 */
final class RankSum implements WeightingMethod {

    @Override
    public Description description() {
        return Description.of("rank-sum", "Rank sum", "Weights that fall by the same step from rank to rank.")
                .formula("w_j = (n - r_j + 1) / sum_k (n - r_k + 1)")
                .source("Stillwell, Seaver & Edwards (1981), A comparison of weight approximation techniques in"
                        + " multiattribute utility decision making, OBHP 28, 62-77")
                .parameter(ImportanceOrder.parameter());
    }

    @Override
    public LocalWeights weigh(WeightingTask task, Parameters parameters, Tracer tracer) {
        return LocalWeights.of(ImportanceOrder.of(task, parameters).weighByRank(r -> task.size() - r + 1, tracer));
    }
}
