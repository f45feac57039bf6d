package io.github.steelyard.evaluation;

import io.github.steelyard.aggregation.Property;
import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.aggregation.Scores;
import io.github.steelyard.aggregation.Sight;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.gaps.MissingCells;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Settled;
import java.util.Arrays;
import java.util.Optional;

/**
 * What scores and ranks can be while performances are missing: every missing one may be anything from the worst to the
 * best end of its scale, whatever policy fills it.
 *
 * <p><b>Formula:</b> with all missing performances at their worst s<sup>−</sup>, at their best s<sup>+</sup>; the best
 * rank of i is 1 + |{k ≠ i: s<sub>k</sub><sup>−</sup> &gt; s<sub>i</sub><sup>+</sup>}|, the worst 1 + |{k ≠ i:
 * s<sub>k</sub><sup>+</sup> &gt; s<sub>i</sub><sup>−</sup>}|. Both are reached, since the score of an option depends on
 * its own performances alone, and rises with each value.
 *
 * <p><b>Edge:</b> a performance that is missing with some probability moves by that share of its scale. Methods that
 * compare options with each other have no such intervals. Ties share the smaller rank.
 */
public final class ScoreIntervals {

    private final double[] low;
    private final double[] high;
    private final int[] best;
    private final int[] worst;
    private final double size;
    private final boolean more;

    private ScoreIntervals(ScoreIntervals some, int[] best, int[] worst) {
        this.low = some.low;
        this.high = some.high;
        this.best = best;
        this.worst = worst;
        this.size = some.size;
        this.more = some.more;
    }

    private ScoreIntervals(Scores atWorst, Scores atBest) {
        int m = atWorst.size();
        this.more = atWorst.higherIsBetter();
        double[] poor = turned(atWorst, more);
        double[] good = turned(atBest, more);
        double largest = Math.max(atWorst.unit(), atBest.unit());
        for (int i = 0; i < m; i++) {
            largest = Math.max(largest, Math.max(Math.abs(poor[i]), Math.abs(good[i])));
        }
        this.size = largest;
        double tie = Ranking.TIE_TOLERANCE * size;
        double[] poorest = poor.clone();
        double[] best = good.clone();
        Arrays.sort(poorest);
        Arrays.sort(best);
        this.best = new int[m];
        this.worst = new int[m];
        this.low = new double[m];
        this.high = new double[m];
        for (int i = 0; i < m; i++) {
            this.best[i] = 1 + above(poorest, good[i] + tie);
            // Its own best is not ahead of its own worst: it is one option.
            int ahead = above(best, poor[i] + tie) - (good[i] > poor[i] + tie ? 1 : 0);
            this.worst[i] = 1 + ahead;
            low[i] = Math.min(atWorst.at(i), atBest.at(i));
            high[i] = Math.max(atWorst.at(i), atBest.at(i));
        }
    }

    private static double[] turned(Scores scores, boolean more) {
        double[] turned = scores.toArray();
        for (int i = 0; i < turned.length && !more; i++) {
            turned[i] = -turned[i];
        }
        return turned;
    }

    /** How many of the sorted numbers are above a limit. */
    private static int above(double[] sorted, double limit) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = from + to >>> 1;
            if (sorted[middle] > limit) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return sorted.length - from;
    }

    /**
     * {@return the scores of a study in which nothing is missing, each with itself for both ends}
     *
     * @param evaluation a ranking with its scores
     */
    public static ScoreIntervals exact(Evaluation evaluation) {
        return new ScoreIntervals(evaluation.scores(), evaluation.scores());
    }

    /**
     * {@return the same options among more of them, which were counted elsewhere}
     *
     * @param bestRanks the smallest rank number of each option among all
     * @param worstRanks the largest rank number of each option among all
     */
    public ScoreIntervals among(int[] bestRanks, int[] worstRanks) {
        return new ScoreIntervals(this, bestRanks.clone(), worstRanks.clone());
    }

    /**
     * {@return the worst that option i can be, turned so that more is better}
     *
     * @param i index of the option, from 0
     */
    public double poorest(int i) {
        return more ? low[i] : -high[i];
    }

    /**
     * {@return the best that option i can be, turned so that more is better}
     *
     * @param i index of the option, from 0
     */
    public double finest(int i) {
        return more ? high[i] : -low[i];
    }

    /** {@return the size of the largest score, by which ties are measured} */
    public double size() {
        return size;
    }

    /** {@return how many options there are} */
    public int count() {
        return low.length;
    }

    /**
     * {@return the intervals of a study; empty where nothing is missing, or the method compares options with each
     * other}
     *
     * @param study the study that is asked
     */
    public static Optional<ScoreIntervals> of(Study study) {
        Problem problem = study.problem();
        boolean isOwn = study.method().sight(study.parameters()) == Sight.OWN
                && study.method().holds().contains(Property.DOMINANCE);
        if (!isOwn || problem.options().isEmpty() || !(problem.hasMissing() || MissingCells.areOpen(problem))) {
            return Optional.empty();
        }
        return Optional.of(new ScoreIntervals(scores(study, false), scores(study, true)));
    }

    private static Scores scores(Study study, boolean isBest) {
        Study settled = study.with(Settled.missingAt(study.problem(), isBest));
        return settled.scorer().score(study.weights(), Tracer.OFF);
    }

    /** {@return whether some score can be another} */
    public boolean areOpen() {
        return !Arrays.equals(low, high);
    }

    /**
     * {@return the lowest score of option i}
     *
     * @param i index of the option, from 0
     */
    public double low(int i) {
        return low[i];
    }

    /**
     * {@return the highest score of option i}
     *
     * @param i index of the option, from 0
     */
    public double high(int i) {
        return high[i];
    }

    /**
     * {@return the smallest rank number of option i}
     *
     * @param i index of the option, from 0
     */
    public int best(int i) {
        return best[i];
    }

    /**
     * {@return the largest rank number of option i}
     *
     * @param i index of the option, from 0
     */
    public int worst(int i) {
        return worst[i];
    }
}
