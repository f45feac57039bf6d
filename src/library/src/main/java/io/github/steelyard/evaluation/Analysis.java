package io.github.steelyard.evaluation;

import io.github.steelyard.catalogue.Described;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.figures.ResultValues;
import io.github.steelyard.gaps.MissingCells;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.text.PlainValues;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A question asked of a study. Stateless and thread-safe.
 *
 * @param <R> its result, an immutable value
 */
public interface Analysis<R> extends Described {

    /**
     * {@return why the question makes no sense for this study; empty when it does}
     *
     * @param study the study that the question is about
     * @param parameters checked, with defaults for the rest
     */
    default Optional<String> objection(Study study, Parameters parameters) {
        return study.problem().options().isEmpty() ? Optional.of("there is no option to rank") : Optional.empty();
    }

    /**
     * Answers the question.
     *
     * @param study the study that the question is about
     * @param parameters checked, with defaults for the rest
     * @param cancellation asked now and then whether to stop
     * @param progress told how much is done
     * @return the answer
     * @throws Refusal when the study does not allow an answer
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    R run(Study study, Parameters parameters, Cancellation cancellation, Progress progress);

    /**
     * Answers the question and shows rougher answers on the way, where it has any: each is better than the one before,
     * and the one returned is the same as without anybody watching.
     *
     * @param study the study that the question is about
     * @param parameters checked, with defaults for the rest
     * @param cancellation asked now and then whether to stop
     * @param progress told how much is done
     * @param soFar takes them, on the calling thread
     * @return the answer
     * @throws Refusal when the study does not allow an answer
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    default R run(Study study, Parameters parameters, Cancellation cancellation, Progress progress, Consumer<R> soFar) {
        return run(study, parameters, cancellation, progress);
    }

    /**
     * Answers the question with the parameters at their defaults.
     *
     * @param study the study that the question is about
     * @return the answer
     * @throws Refusal when the study does not allow an answer
     */
    default R run(Study study) {
        return run(study, Map.of());
    }

    /**
     * Answers the question.
     *
     * @param study the study that the question is about
     * @param given parameters by name, of any numbers, lists and maps; the others are at their defaults
     * @return the answer
     * @throws Refusal when a parameter is wrong or the study does not allow an answer
     */
    default R run(Study study, Map<String, ?> given) {
        return run(study, admitted(study, given), Cancellation.NEVER, Progress.NONE);
    }

    /**
     * {@return the parameters, checked for this study}
     *
     * @param study the study that the question is about
     * @param given values by name; the others are at their defaults
     * @throws Refusal when one is wrong or the study does not allow an answer
     */
    default Parameters admitted(Study study, Map<String, ?> given) {
        Parameters parameters = Parameters.of(this, PlainValues.of(given), study.scope());
        MissingCells.refusal(study.problem())
                .or(() -> objection(study, parameters))
                .ifPresent(reason -> {
                    throw new Refusal("'" + id() + "' has no answer here: " + reason);
                });
        return parameters;
    }

    /**
     * {@return the answer for people: sentences first, then tables and charts} Without words of its own an analysis
     * shows its figures in tables.
     *
     * @param result what {@link #run} gave
     */
    default List<Block> present(R result) {
        return FigureTables.of(description().name(), figures(result));
    }

    /**
     * {@return the answer for programs, as {@link ResultValues} makes it of the outputs of the result}
     *
     * @param result what {@link #run} gave
     */
    default @Nullable Object figures(R result) {
        return ResultValues.plain(result);
    }

    /**
     * {@return one number by which many decisions can be sorted, the more fragile or open ones first or last; {@code
     * methods ID} says which} Empty where the answer has none.
     *
     * @param result what {@link #run} gave
     */
    default OptionalDouble measure(R result) {
        return OptionalDouble.empty();
    }
}
