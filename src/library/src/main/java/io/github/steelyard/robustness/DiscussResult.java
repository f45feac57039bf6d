package io.github.steelyard.robustness;

import io.github.steelyard.catalogue.Meaning;
import io.github.steelyard.catalogue.Outputs;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Study;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
@Outputs(whole = "agenda")
public record DiscussResult(Study study, int best, int samples, Worth perfect, double entropy, List<Topic> topics) {

    /**
     * Copies {@code topics}.
     *
     * @param study what was asked
     * @param best index of the option with the best mean score
     * @param samples draws, 0 when all states could be listed
     * @param perfect what knowing everything would add to the expected score
     * @param entropy of who is first, in bits
     * @param topics by worth, the largest first
     * @throws NullPointerException when it or a part of it is null
     */
    public DiscussResult {
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
    public record Topic(String id, String words, Worth worth, double entropyDrop) {}

    /** {@return whether nothing that is uncertain can change who is best} */
    public boolean isSettled() {
        return perfect.gain() == 0;
    }

    /** What is told of a topic. */
    @Outputs({"subject", "evppi", "standard-error", "entropy-drop", "evpi"})
    private record Told(Topic topic, boolean isEverything) {

        @Meaning("performance:OPTION/CRITERION, criterion:ID (all performances on it), weight:ID, or everything")
        String subject() {
            return topic.id();
        }

        @Meaning("what knowing the subject would add to the expected score of the choice")
        double evppi() {
            return topic.worth().gain();
        }

        @Meaning("of evppi; 0 where it was integrated, not sampled")
        double standardError() {
            return topic.worth().error();
        }

        @Meaning("by how many bits the uncertainty about who is first would fall on average")
        double entropyDrop() {
            return topic.entropyDrop();
        }

        @Meaning(value = "of the first entry: what knowing everything would add", omitted = true)
        Optional<Double> evpi() {
            return isEverything ? Optional.of(topic.worth().gain()) : Optional.empty();
        }
    }

    @Meaning("everything, then each subject, the most worthwhile first")
    private List<Told> agenda() {
        Told everything = new Told(new Topic("everything", "everything", perfect, entropy), true);
        return Stream.concat(Stream.of(everything), topics.stream().map(topic -> new Told(topic, false)))
                .toList();
    }

    /** {@return the analysis that gives it} */
    public static Analysis<DiscussResult> analysis() {
        return new DiscussNext();
    }
}
