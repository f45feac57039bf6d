package io.github.steelyard.answers;

import io.github.steelyard.catalogue.Meaning;
import io.github.steelyard.catalogue.Outputs;
import io.github.steelyard.verification.Figure;
import io.github.steelyard.verification.Verification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Published worked examples beside what we compute, as a document for programs, format "steelyard-verify/1".
 *
 * @param verified one an example
 */
@Outputs({"format", "agrees", "examples"})
public record VerifyResult(List<Verification> verified) {

    /**
     * One example.
     *
     * @param example its id
     * @param method which it shows
     * @param source where it is printed
     * @param note what to know about it; empty when there is nothing
     * @param agrees whether every figure does
     * @param figures printed and computed, by name
     */
    public record Example(
            @Meaning("id of the example") String example,
            @Meaning("id of the method that it shows") String method,
            @Meaning("where it is printed") String source,

            @Meaning("what to know about it; null for nothing")
            Optional<String> note,

            @Meaning("whether every figure agrees") boolean agrees,
            @Meaning("printed and computed, by name") Map<String, Compared> figures) {}

    /**
     * One figure.
     *
     * @param printed in the source
     * @param ours as we compute it
     * @param largestDifference of the two
     * @param tolerance that the print allows
     * @param agrees whether the difference is within
     */
    public record Compared(
            @Meaning("in the source") Object printed,
            @Meaning("as we compute it") @Nullable Object ours,
            @Meaning("of the two") Object largestDifference,
            @Meaning("that the print allows") Object tolerance,
            @Meaning("whether the difference is within") boolean agrees) {}

    @Meaning("the format and its version")
    private String format() {
        return "steelyard-verify/1";
    }

    @Meaning("whether every figure of every example agrees")
    private boolean agrees() {
        return verified.stream().allMatch(Verification::agrees);
    }

    @Meaning("one an example")
    private List<Example> examples() {
        return verified.stream().map(VerifyResult::example).toList();
    }

    private static Example example(Verification one) {
        Map<String, Compared> figures = new LinkedHashMap<>();
        for (Figure figure : one.figures()) {
            figures.put(
                    figure.name(),
                    new Compared(
                            figure.printed(), figure.ours(), figure.difference(), figure.tolerance(), figure.agrees()));
        }
        return new Example(
                one.example().id(),
                one.example().subject(),
                one.example().source(),
                Optional.of(one.example().note()).filter(note -> !note.isEmpty()),
                one.agrees(),
                figures);
    }
}
