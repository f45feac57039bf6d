package io.github.steelyard.weighting;

import io.github.steelyard.text.Numbers;
import java.util.Optional;

/**
 * How far judgements contradict each other, and which to look at again.
 *
 * @param measure what tells how far
 * @param size by that measure; 0 when they agree
 * @param mend the judgement without which the others would fit best; empty where none is known
 * @param clash the node on which three judgements contradict each other most; empty where they hardly do
 */
public record Contradiction(Measure measure, double size, Optional<Mend> mend, Optional<Clash> clash) {

    /** What tells how far judgements contradict each other. */
    public enum Measure {
        /** Saaty's consistency ratio of pairwise comparisons. */
        CONSISTENCY_RATIO,
        /** The input consistency of the best-worst method. */
        INPUT_CONSISTENCY
    }

    /**
     * A comparison and what would fit the others.
     *
     * @param first id of a node
     * @param second id of a node
     * @param stated how many times as important the first is, as stated
     * @param mended the ratio in its place for which the contradiction is smallest
     * @param size of the contradiction then
     */
    public record Mend(String first, String second, double stated, double mended, double size) {}

    /**
     * Three comparisons that contradict each other.
     *
     * @param node id of the node between the best and the worst
     * @param best id
     * @param worst id
     * @param bestOverNode how many times as important the best is as the node
     * @param nodeOverWorst how many times as important the node is as the worst
     * @param bestOverWorst how many times as important the best is as the worst
     */
    public record Clash(
            String node, String best, String worst, double bestOverNode, double nodeOverWorst, double bestOverWorst) {

        /** In words, to go into a sentence: what is stated, and what it makes. */
        public String words() {
            return "most on '" + node + "': '" + best + "' is stated as " + Numbers.plain(bestOverNode)
                    + " times it and it as " + Numbers.plain(nodeOverWorst) + " times '" + worst + "', which makes "
                    + Numbers.plain(bestOverNode * nodeOverWorst) + ", but '" + best + "' over '" + worst
                    + "' is stated as " + Numbers.plain(bestOverWorst);
        }
    }
}
