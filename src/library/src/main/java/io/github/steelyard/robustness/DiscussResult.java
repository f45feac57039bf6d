package io.github.steelyard.robustness;

import io.github.steelyard.evaluation.Study;
import java.util.List;

/**
 * What is worth finding out or agreeing on.
 *
 * @param study what was asked
 * @param best index of the option with the best mean score
 * @param samples draws, 0 when all states could be listed
 * @param perfect what knowing everything would add to the expected score
 * @param entropy of who is first, in bits
 * @param topics by worth, the largest first
 */
record DiscussResult(Study study, int best, int samples, Worth perfect, double entropy, List<Topic> topics) {

    DiscussResult {
        topics = List.copyOf(topics);
    }

    /**
     * Something that could be known.
     *
     * @param id {@code performance:OPTION/CRITERION}, {@code criterion:ID} for all performances on it, {@code weight:ID}
     * @param words for people
     * @param worth what knowing it would add to the expected score
     * @param entropyDrop by how many bits the entropy of who is first would fall on average
     */
    record Topic(String id, String words, Worth worth, double entropyDrop) {}

    /** Whether nothing that is uncertain can change who is best. */
    boolean isSettled() {
        return perfect.gain() == 0;
    }
}
