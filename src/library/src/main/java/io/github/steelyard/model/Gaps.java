package io.github.steelyard.model;

import java.util.List;
import java.util.Optional;

/** Tells the missing performances of a table what they count as. */
final class Gaps {

    private Gaps() {}

    /** The “do nothing” option: the one that is named, else one of the kind "baseline". */
    static Optional<Option> baseline(List<Option> options, Optional<String> named) {
        return named.isPresent()
                ? options.stream().filter(o -> o.id().equals(named.get())).findFirst()
                : options.stream().filter(o -> o.kind().equals("baseline")).findFirst();
    }

    /** The table where every missing performance knows the policy of its criterion, or that there is none. */
    static PerformanceTable filled(
            PerformanceTable table,
            List<Option> options,
            List<Criterion> criteria,
            Optional<MissingPolicy> general,
            Optional<String> baseline) {
        if (table.rows() != options.size() || table.columns() != criteria.size()) {
            return table;
        }
        Performance[][] filled = new Performance[criteria.size()][];
        int base = baseline(options, baseline).map(options::indexOf).orElse(-1);
        for (int j = 0; j < filled.length; j++) {
            Optional<MissingPolicy> policy = criteria.get(j).missing().or(() -> general);
            for (int i = 0; i < options.size() && !table.isExact(j); i++) {
                Performance p = table.isExact(i, j) ? null : table.at(i, j);
                int column = j;
                Optional<Filling> filling =
                        p == null ? Optional.empty() : policy.map(one -> filling(one, table, base, column));
                Performance other = p == null ? null : with(p, filling);
                if (other != p) {
                    filled[j] = filled[j] == null ? new Performance[options.size()] : filled[j];
                    filled[j][i] = other;
                }
            }
        }
        return table.replacing(filled);
    }

    private static Filling filling(MissingPolicy policy, PerformanceTable table, int base, int j) {
        Performance like = policy == MissingPolicy.BASELINE && base >= 0 ? table.at(base, j) : Performance.MISSING;
        return new Filling(policy, like.isMissing() ? Performance.MISSING : with(like, Optional.empty()));
    }

    private static Performance with(Performance p, Optional<Filling> filling) {
        if (p instanceof Performance.Missing missing) {
            return missing.filling().equals(filling)
                    ? p
                    : filling.isEmpty() ? Performance.MISSING : new Performance.Missing(filling);
        }
        return p instanceof BoundCell bound
                        && !bound.filling().equals(filling)
                        && (bound.missing() > 0 || filling.isEmpty())
                ? bound.filledBy(filling)
                : p;
    }
}
