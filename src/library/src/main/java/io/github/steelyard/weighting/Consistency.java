package io.github.steelyard.weighting;

import io.github.steelyard.weighting.PairwiseJudgements.Judgement;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * How far pairwise judgements contradict each other.
 *
 * <p><b>Formula:</b> index (λ − n) / (n − 1); ratio = index / RI(n), RI the mean index of random matrices, from Saaty
 * (1980) up to 15 things, beyond that by the straight line of Alonso &amp; Lamata (2006). For one or two things both
 * are 0.
 *
 * @param lambda the largest eigenvalue
 * @param index the consistency index
 * @param ratio the consistency ratio
 */
record Consistency(double lambda, double index, double ratio) {

    /** Up to which ratio judgements are usually accepted (Saaty 1980). */
    static final double ACCEPTABLE = 0.1;

    private static final double[] RANDOM_INDEX = {
        0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59
    };

    /**
     * The judgement without which the others would fit best.
     *
     * @param judgement as stated
     * @param mended the ratio in its place for which λ is smallest, to ten digits
     * @param ratio the consistency ratio that this would give
     * @param isAlone whether no other judgement would help as much
     */
    record Mend(Judgement judgement, double mended, double ratio, boolean isAlone) {}

    static Consistency of(double lambda, int n) {
        double index = n < 3 ? 0 : Math.max(0, (lambda - n) / (n - 1));
        return new Consistency(lambda, index, n < 3 ? 0 : index / randomIndex(n));
    }

    static double randomIndex(int n) {
        return n <= RANDOM_INDEX.length ? RANDOM_INDEX[n - 1] : (1.7699 * n - 4.3513) / (n - 1);
    }

    /**
     * The judgement that hurts most: the one whose best replacement lowers λ most. When several do equally, the one
     * stated first. Empty when the judgements are consistent as they stand.
     */
    static Optional<Mend> mend(PairwiseJudgements judgements, double lambda) {
        int n = judgements.size();
        if (n < 3 || lambda - n < 1e-9 * n) {
            return Optional.empty();
        }
        Mend best = null;
        double lowest = lambda;
        double same = 1e-9 * (lambda - n);
        Priorities.Scaled scaled = Priorities.scaled(judgements);
        for (Judgement judgement : judgements.stated()) {
            if (judgements.isComplete() || judgements.without(judgement).parts().size() == 1) {
                BestRatio replaced = BestRatio.of(scaled, judgement);
                double then = Math.max(n, replaced.lambda());
                if (then < lowest - same) {
                    lowest = then;
                    best = new Mend(
                            judgement, rounded(replaced.ratio()), of(then, n).ratio(), true);
                } else if (best != null && then < lowest + same) {
                    best = new Mend(best.judgement(), best.mended(), best.ratio(), false);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** What nobody can state more exactly anyway, free of the rounding of the search. */
    private static double rounded(double ratio) {
        return new BigDecimal(ratio).round(new MathContext(10)).doubleValue();
    }
}
