package io.github.steelyard.spark;

import java.io.Serializable;

/**
 * Ranks of scores that come best first, as {@link io.github.steelyard.aggregation.Ranking} gives them: a group of ties is
 * measured from its best member.
 *
 * @param tolerance by which scores may differ that tie
 * @param count of scores so far
 * @param leader the best score of the last group; NaN before the first
 * @param rank of that group
 */
record Ranks(double tolerance, long count, double leader, long rank) implements Serializable {

    private static final long serialVersionUID = 1;

    /** With one more score, whose rank is then {@link #rank}. */
    Ranks next(double score) {
        boolean isTied = score == leader || Math.abs(score - leader) <= tolerance;
        return isTied
                ? new Ranks(tolerance, count + 1, leader, rank)
                : new Ranks(tolerance, count + 1, score, count + 1);
    }
}
