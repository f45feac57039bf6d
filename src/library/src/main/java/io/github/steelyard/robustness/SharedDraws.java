package io.github.steelyard.robustness;

import io.github.steelyard.model.Correlation;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.Uncertainties;
import io.github.steelyard.model.Uncertainty;
import io.github.steelyard.model.ValueCurve;
import io.github.steelyard.model.ValueFunction;
import io.github.steelyard.sampling.Draws;
import io.github.steelyard.statistics.Copula;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How the uncertainties that performances share are drawn. Draw k of each is a function of (seed, its id, k) alone, but
 * for quantities that correlations join. Immutable.
 */
final class SharedDraws {

    private final Uncertainties uncertainties;
    private final long[] keys;
    private final Quantile[] quantiles;
    /** By uncertainty: what its quantity is joined with; null where it stands alone. */
    private final Copula[] copulas;

    SharedDraws(Uncertainties uncertainties, long seed) {
        this.uncertainties = uncertainties;
        int n = uncertainties.all().size();
        this.keys = new long[n];
        this.quantiles = new Quantile[n];
        this.copulas = new Copula[n];
        Map<String, String> together = Correlation.joined(uncertainties.correlations());
        Map<String, Copula> made = new java.util.HashMap<>();
        for (int u = 0; u < n; u++) {
            Uncertainty one = uncertainties.all().get(u);
            keys[u] = Draws.key(seed, one.id());
            if (one instanceof Uncertainty.Quantity quantity) {
                quantiles[u] = free(quantity.spread());
                String group = together.get(one.id());
                copulas[u] = group == null ? null : made.computeIfAbsent(group, g -> copula(g, together));
            }
        }
    }

    private Copula copula(String group, Map<String, String> together) {
        List<String> ids = new ArrayList<>();
        together.forEach((id, name) -> {
            if (name.equals(group)) {
                ids.add(id);
            }
        });
        return new Copula(ids, uncertainties::correlation);
    }

    /** The distribution of a spread that no scale cuts. */
    static Quantile free(Performance spread) {
        return Quantile.of(spread, Criterion.max("free"), new ValueCurve(new ValueFunction.Linear(), 0, 1));
    }

    Uncertainties uncertainties() {
        return uncertainties;
    }

    /** The 64 bits of draw k: the low half is the uncertainty's, the high half that of the place in a chance's range. */
    long bits(int uncertainty, long k) {
        return Draws.bits(keys[uncertainty], k);
    }

    Quantile quantile(int uncertainty) {
        return quantiles[uncertainty];
    }

    /** What a quantity is joined with, or null. */
    Copula copula(int uncertainty) {
        return copulas[uncertainty];
    }

    /** The numbers of the quantities that a quantity is joined with, itself included; itself alone where it is not. */
    List<Integer> joined(int uncertainty) {
        return copulas[uncertainty] == null
                ? List.of(uncertainty)
                : copulas[uncertainty].ids().stream().map(uncertainties::index).toList();
    }
}
