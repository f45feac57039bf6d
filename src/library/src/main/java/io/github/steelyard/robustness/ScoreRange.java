package io.github.steelyard.robustness;

import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Matrix;
import java.util.Arrays;

/**
 * Between which scores most draws put each option. By option: the score that 5% of the draws stay below, then the one
 * that 95% do; by the nearest rank, so both are scores of draws. Numbers of the method's own scale, lower or higher being
 * better as it is there.
 */
final class ScoreRange {

    private static final double TAIL = 0.05;

    private ScoreRange() {}

    static Matrix of(Study study, int draws, Cancellation cancellation) {
        boolean isHigherBetter = study.evaluate().scores().higherIsBetter();
        SampledScores sampled = new SampledScores(
                PerformanceSampler.of(study), WeightSpread.of(study, false), Scoring.of(study), draws, cancellation);
        int m = sampled.scores.length;
        double[][] ends = new double[2][m];
        for (int i = 0; i < m; i++) {
            double[] sorted = sampled.scores[i].clone();
            Arrays.sort(sorted);
            double low = sorted[(int) Math.ceil(TAIL * draws) - 1];
            double high = sorted[(int) Math.ceil((1 - TAIL) * draws) - 1];
            ends[0][i] = isHigherBetter ? low : -high;
            ends[1][i] = isHigherBetter ? high : -low;
        }
        return Matrix.ofColumns(m, ends);
    }
}
