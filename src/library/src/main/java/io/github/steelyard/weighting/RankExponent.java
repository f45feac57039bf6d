package io.github.steelyard.weighting;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Tracer;

/**
 * Rank-sum weights raised to a power, so that the spread between ranks can be set.
 *
 * <p><b>Formula:</b> w<sub>j</sub> = (n − r<sub>j</sub> + 1)<sup>z</sup> / Σ<sub>k</sub> (n − r<sub>k</sub> +
 * 1)<sup>z</sup>, r<sub>j</sub> the rank, for tied children the mean of their places.
 *
 * <p><b>Edge:</b> z = 0: equal weights; z = 1: rank sum.
 *
 * <p><b>Source:</b> Stillwell, Seaver &amp; Edwards (1981), OBHP 28, 62–77. They solve z from the weight that the
 * author gives to the first; here it is stated, 2 unless said otherwise.
 */
final class RankExponent implements WeightingMethod {

    @Override
    public Description description() {
        return Description.of(
                        "rank-exponent",
                        "Rank exponent",
                        "Rank-sum weights raised to a power; the larger it is, the more the first ranks count.")
                .formula("w_j = (n - r_j + 1)^z / sum_k (n - r_k + 1)^z")
                .source("Stillwell, Seaver & Edwards (1981), A comparison of weight approximation techniques in"
                        + " multiattribute utility decision making, OBHP 28, 62-77")
                .parameter(ImportanceOrder.parameter())
                .parameter(ParameterSpec.number("exponent", 2)
                        .in(0, 100)
                        .help("z: 0 gives equal weights, 1 the rank sum; larger, and the first ranks count for more"));
    }

    @Override
    public LocalWeights weigh(WeightingTask task, Parameters parameters, Tracer tracer) {
        double z = parameters.number("exponent");
        int n = task.size();
        return LocalWeights.of(ImportanceOrder.of(task, parameters)
                .weighByRank(r -> Math.pow((n - r + 1) / n, z), tracer));
    }
}
