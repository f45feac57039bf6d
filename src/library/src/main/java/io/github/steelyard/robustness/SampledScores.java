package io.github.steelyard.robustness;

import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.sampling.Draws;
import io.github.steelyard.sampling.WeightSampler;
import java.util.List;

/** The scores of all options over draws, with the weights behind them; the draws are those of {@link Smaa}. */
final class SampledScores {

    final PerformanceSampler performances;
    /** By criterion and draw. */
    final double[][] weights;
    /** By option and draw; more is better. */
    final double[][] scores;
    /** By option and draw: 1 where it is first, shared in ties. */
    final double[][] first;
    /** The option with the best mean score. */
    final int best;

    SampledScores(
            PerformanceSampler performances,
            WeightSampler sampler,
            Scoring scoring,
            int draws,
            Cancellation cancellation) {
        this.performances = performances;
        this.weights = new double[sampler.size()][draws];
        sampler.fill(0, draws, weights);
        int m = performances.problem().options().size();
        this.scores = new double[m][draws];
        this.first = new double[m][draws];
        double[] own = new double[weights.length];
        for (int k = 0; k < draws; k++) {
            cancellation.check();
            for (int j = 0; j < own.length; j++) {
                own[j] = weights[j][k];
            }
            double[] s = scoring.scores(performances.draw(k), own);
            List<Integer> leaders = Ranking.of(s, true).leaders();
            for (int i = 0; i < m; i++) {
                scores[i][k] = s[i];
            }
            for (int i : leaders) {
                first[i][k] = 1.0 / leaders.size();
            }
        }
        int top = 0;
        for (int i = 1; i < m; i++) {
            top = mean(i) > mean(top) ? i : top;
        }
        this.best = top;
    }

    int draws() {
        return scores[0].length;
    }

    double mean(int i) {
        double sum = 0;
        for (double s : scores[i]) {
            sum += s;
        }
        return sum / draws();
    }

    /** The option with the second-best mean score. */
    int second() {
        int second = -1;
        for (int i = 0; i < scores.length; i++) {
            if (i != best && (second < 0 || mean(i) > mean(second))) {
                second = i;
            }
        }
        return second;
    }

    /** What knowing everything would add: in each draw the best score there, less that of the best option now. */
    Worth perfect() {
        double[] gains = new double[draws()];
        for (int k = 0; k < gains.length; k++) {
            for (double[] s : scores) {
                gains[k] = Math.max(gains[k], s[k] - scores[best][k]);
            }
        }
        return Worth.of(gains);
    }

    /** The uniform behind a performance, by draw. */
    double[] uniforms(int i, int j) {
        double[] u = new double[draws()];
        for (int k = 0; k < u.length; k++) {
            u[k] = Draws.uniform(performances.bits(i, j, k));
        }
        return u;
    }
}
