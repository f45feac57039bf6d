package io.github.steelyard.record;

import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.Scale;
import java.util.List;
import java.util.Optional;

/** Tells performances that are written in two ways and are the same: a level by its word and by its number. */
final class SameAmount {

    private SameAmount() {}

    static boolean is(Change change, Decision first, Decision second) {
        List<String> path = change.path();
        boolean isBase = path.size() == 5 && path.get(0).equals(FactTree.OPTIONS);
        if (!isBase || !change.last().equals(FactTree.AMOUNT)) {
            return false;
        }
        Optional<Performance> a = performance(first, path.get(1), path.get(3));
        return a.isPresent()
                && a.equals(performance(second, path.get(1), path.get(3)))
                && scale(first, path.get(3)).equals(scale(second, path.get(3)))
                && first.confidence().equals(second.confidence());
    }

    private static Optional<Performance> performance(Decision decision, String option, String criterion) {
        for (int i = 0; i < decision.options().size(); i++) {
            for (int j = 0; j < decision.tree().criteria().size(); j++) {
                if (decision.options().get(i).id().equals(option)
                        && decision.tree().criteria().get(j).id().equals(criterion)) {
                    Performance performance = decision.performances().at(i, j);
                    return performance instanceof Performance.Exact ? Optional.of(performance) : Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Scale> scale(Decision decision, String id) {
        return decision.tree().criteria().stream()
                .filter(c -> c.id().equals(id))
                .map(Criterion::scale)
                .findFirst();
    }
}
