package io.github.steelyard.robustness;

import io.github.steelyard.model.Matrix;

/**
 * In which share of draws each option has which rank.
 *
 * @param samples how many draws were counted; 0 when the shares are exact
 * @param shares by option and rank, the first rank first
 */
public record Acceptability(long samples, Matrix shares) {

    static Acceptability of(RankTally tally) {
        int m = tally.options;
        double[][] columns = new double[m][m];
        for (int rank = 0; rank < m; rank++) {
            for (int i = 0; i < m; i++) {
                columns[rank][i] = tally.times(i, rank) / tally.draws;
            }
        }
        return new Acceptability(tally.draws, Matrix.ofColumns(m, columns));
    }

    /**
     * {@return the share of draws in which option i is first}
     *
     * @param i index of the option, from 0
     */
    public double first(int i) {
        return shares.at(i, 0);
    }
}
