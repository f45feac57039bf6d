package io.github.steelyard.portfolio;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.commons.math3.util.CombinatoricsUtils;

/**
 * What each measure adds to a package: its score less that of the package without it, and the Shapley value over all
 * parts of the package, scored with the rules aside.
 *
 * <p><b>Formula:</b> φ<sub>i</sub> = Σ<sub>S ∌ i</sub> |S|! (n − |S| − 1)! / n! (s(S ∪ i) − s(S)); where doing nothing has
 * no performance its score counts as 0.
 *
 * <p><b>Source:</b> Shapley (1953), A value for n-person games, Contributions to the theory of games II, 307-317.
 */
final class Additions {

    /** Of larger packages the Shapley value is left out. */
    private static final int MOST = 12;

    private final Map<String, OptionalDouble> without = new LinkedHashMap<>();
    private final Map<String, Double> shapley = new LinkedHashMap<>();

    Additions(Valued valued, long best) {
        List<String> measures = valued.set().measures(best);
        int n = measures.size();
        long[] bit = measures.stream()
                .mapToLong(id -> valued.set().bits(List.of(id)))
                .toArray();
        List<Long> parts = new ArrayList<>();
        boolean isSmall = n <= MOST;
        for (int s = 0; s < (isSmall ? 1 << n : n + 1); s++) {
            long part = best;
            for (int i = 0; i < n; i++) {
                boolean isOut = isSmall ? (s >> i & 1) == 0 : s == i + 1;
                part &= isOut ? ~bit[i] : -1;
            }
            if (part != 0 || valued.isNoneDefined()) {
                parts.add(part);
            }
        }
        Map<Long, Double> scores = valued.scores(parts);
        for (int i = 0; i < n; i++) {
            Double rest = scores.get(best & ~bit[i]);
            without.put(
                    measures.get(i),
                    rest == null ? OptionalDouble.empty() : OptionalDouble.of(requireNonNull(scores.get(best)) - rest));
        }
        for (int i = 0; i < n && isSmall; i++) {
            double sum = 0;
            for (int s = 0; s < 1 << n; s++) {
                if ((s >> i & 1) == 0) {
                    long part = 0;
                    for (int k = 0; k < n; k++) {
                        part |= (s >> k & 1) == 1 ? bit[k] : 0;
                    }
                    double share = 1.0 / (n * CombinatoricsUtils.binomialCoefficientDouble(n - 1, Integer.bitCount(s)));
                    sum += share * (requireNonNull(scores.get(part | bit[i])) - scores.getOrDefault(part, 0.0));
                }
            }
            shapley.put(measures.get(i), sum);
        }
    }

    Map<String, OptionalDouble> without() {
        return without;
    }

    Map<String, Double> shapley() {
        return shapley;
    }
}
