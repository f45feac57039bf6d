package io.github.steelyard.evaluation;

import io.github.steelyard.catalogue.Described;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.report.document.Block;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/**
 * A question asked of a study. Stateless and thread-safe.
 *
 * @param <R> its result, an immutable value
 */
public interface Analysis<R> extends Described {

    /** Why the question makes no sense for this study; empty when it does. */
    default Optional<String> objection(Study study, Parameters parameters) {
        return study.problem().options().isEmpty() ? Optional.of("there is no option to rank") : Optional.empty();
    }

    /**
     * Answers the question.
     *
     * @throws io.github.steelyard.catalogue.Refusal when the study does not allow an answer
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    R run(Study study, Parameters parameters, Cancellation cancellation, Progress progress);

    /**
     * Answers the question and shows rougher answers on the way, where it has any: each is better than the one before,
     * and the one returned is the same as without anybody watching.
     *
     * @param soFar takes them, on the calling thread
     * @throws io.github.steelyard.catalogue.Refusal when the study does not allow an answer
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    default R run(Study study, Parameters parameters, Cancellation cancellation, Progress progress, Consumer<R> soFar) {
        return run(study, parameters, cancellation, progress);
    }

    /** The answer for people: sentences first, then tables and charts. */
    List<Block> present(R result);

    /** The answer for programs: maps with ids as keys, lists, numbers, text, truth values and null. */
    Object figures(R result);

    /**
     * One number by which many decisions can be sorted, the more fragile or open ones first or last; {@code methods ID}
     * says which. Empty where the answer has none.
     */
    default OptionalDouble measure(R result) {
        return OptionalDouble.empty();
    }
}
