package io.github.steelyard.weighting;

import java.util.List;
import java.util.Optional;

/** Priorities from pairwise judgements of anything, options as well as criteria. */
public final class JudgedPriorities {

    private JudgedPriorities() {}

    /**
     * A judgement.
     *
     * @param first index of a thing
     * @param second index of another
     * @param ratio how many times as much the first is preferred to the second, above 0
     */
    public record Judgement(int first, int second, double ratio) {}

    /**
     * The principal eigenvector of the judgements, summing to 1; see {@link Ahp}. Pairs that are left out are filled as
     * Harker (1987) does. Empty when the judgements do not link all things, so that no priorities follow.
     *
     * @param n how many things there are, at least one
     * @param judgements each pair at most once
     */
    public static Optional<double[]> eigenvector(int n, List<Judgement> judgements) {
        PairwiseJudgements pairs = new PairwiseJudgements(
                n,
                judgements.stream()
                        .map(j -> new PairwiseJudgements.Judgement(j.first(), j.second(), j.ratio()))
                        .toList());
        return pairs.parts().size() == 1
                ? Optional.of(Priorities.eigenvector(pairs).weights())
                : Optional.empty();
    }
}
