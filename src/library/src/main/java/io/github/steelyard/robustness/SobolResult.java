package io.github.steelyard.robustness;

import io.github.steelyard.evaluation.Study;
import io.github.steelyard.robustness.SobolIndices.Index;
import java.util.List;

/**
 * How much of the variance of the winner's lead, and of who wins, each input accounts for.
 *
 * @param study what was asked
 * @param winner index of the option that leads at the central weights and performances
 * @param samples base samples
 * @param inputs every input, then {@code facts} and {@code values} where there are any
 */
record SobolResult(Study study, int winner, int samples, List<Share> inputs) {

    SobolResult {
        inputs = List.copyOf(inputs);
    }

    /**
     * The share of one input.
     *
     * @param id as in results
     * @param words for people
     * @param isGroup whether it is all facts or all values together
     * @param lead of the variance of the winner's lead
     * @param identity of the variance of who wins
     */
    record Share(String id, String words, boolean isGroup, Index lead, Index identity) {}
}
