package io.github.steelyard.evaluation;

import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.report.document.Block;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An analysis with its result, ready to be shown.
 *
 * @param analysis what was asked
 * @param result the result, of the type that the analysis has
 * @param blocks for people
 * @param figures for programs
 * @param measure one number by which many decisions can be sorted, where there is one
 */
public record Answer(
        Analysis<?> analysis,
        Object result,
        List<Block> blocks,
        @Nullable Object figures,
        OptionalDouble measure) {

    /**
     * Copies {@code blocks}.
     *
     * @param analysis what was asked
     * @param result the result, of the type that the analysis has
     * @param blocks for people
     * @param figures for programs
     * @param measure one number by which many decisions can be sorted, where there is one
     * @throws NullPointerException when it or a part of it is null
     */
    public Answer {
        blocks = List.copyOf(blocks);
    }

    /**
     * Checks the parameters, asks for an objection and runs the analysis.
     *
     * @param analysis the question
     * @param study the study that the question is about
     * @param given parameters as plain values
     * @param cancellation asked now and then whether to stop
     * @param progress told how much is done
     * @return the answer, or why there is none
     * @throws Refusal when a parameter is wrong or the study does not allow an answer
     */
    public static Answer of(
            Analysis<?> analysis,
            Study study,
            Map<String, Object> given,
            Cancellation cancellation,
            Progress progress) {
        return of(analysis, study, given, cancellation, progress, rougher -> {});
    }

    /**
     * Checks the parameters, asks for an objection and runs the analysis.
     *
     * @param analysis the question
     * @param study the study that the question is about
     * @param given parameters as plain values
     * @param cancellation asked now and then whether to stop
     * @param progress told how much is done
     * @param soFar takes the answers that are there before the last, each better than the one before, on the calling
     *     thread; many analyses have none
     * @return the answer, or why there is none
     * @throws Refusal when a parameter is wrong or the study does not allow an answer
     */
    public static Answer of(
            Analysis<?> analysis,
            Study study,
            Map<String, Object> given,
            Cancellation cancellation,
            Progress progress,
            Consumer<Answer> soFar) {
        return ask(analysis, study, given, cancellation, progress, soFar);
    }

    private static <R> Answer ask(
            Analysis<R> analysis,
            Study study,
            Map<String, Object> given,
            Cancellation cancellation,
            Progress progress,
            Consumer<Answer> soFar) {
        Parameters parameters = analysis.admitted(study, given);
        R last = analysis.run(
                study, parameters, cancellation, progress, result -> soFar.accept(answer(analysis, result)));
        return answer(analysis, last);
    }

    private static <R> Answer answer(Analysis<R> analysis, R result) {
        return new Answer(
                analysis, result, analysis.present(result), analysis.figures(result), analysis.measure(result));
    }
}
