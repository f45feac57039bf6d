package io.github.steelyard.weighting;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Tracer;

/**
 * The centre of all weights that agree with an order of importance: the mean of their extreme points.
 *
 * <p><b>Formula:</b> w<sub>j</sub> = (1/n) Σ<sub>k ≥ r(j)</sub> 1/k. With ties: L levels, N<sub>k</sub> children in the
 * first k of them; a child of level l gets (1/L) Σ<sub>k ≥ l</sub> 1/N<sub>k</sub>.
 *
 * <p><b>Edge:</b> all tied: equal weights.
 *
 * <p><b>Source:</b> Barron &amp; Barrett (1996), Management Science 42(11), 1515–1523; Edwards &amp; Barron (1994).
 *
 * <p><b>Differs:</b> some programs give tied children the mean of the weights of their places; that is not the centre
 * of the weights that agree with the statement.
 */
final class RankOrderCentroid implements WeightingMethod {

    @Override
    public Description description() {
        return Description.of(
                        "rank-order-centroid",
                        "Rank-order centroid",
                        "The centre of all weights that agree with an order of importance.")
                .formula("w_j = (1/n) sum_{k=r_j..n} 1/k; with ties, L levels and N_k nodes in the first k of them:"
                        + " w = (1/L) sum_{k=l..L} 1/N_k for a node of level l")
                .source("Barron & Barrett (1996), Decision quality using ranked attribute weights, Management Science"
                        + " 42(11), 1515-1523; Edwards & Barron (1994), SMARTS and SMARTER, OBHDP 60, 306-325")
                .parameter(ImportanceOrder.parameter());
    }

    @Override
    public LocalWeights weigh(WeightingTask task, Parameters parameters, Tracer tracer) {
        ImportanceOrder order = ImportanceOrder.of(task, parameters);
        int count = order.levels().size();
        double[] sums = new double[count + 1];
        int first = task.size();
        for (int level = count - 1; level >= 0; level--) {
            sums[level] = sums[level + 1] + 1.0 / first;
            first -= order.levels().get(level).size();
        }
        return LocalWeights.of(order.weigh(level -> sums[level], tracer));
    }
}
