package io.github.steelyard.answers;

import io.github.steelyard.catalogue.Meaning;
import io.github.steelyard.catalogue.Outputs;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Entries of the catalogues as a document for programs, format "steelyard-methods/1".
 *
 * @param methods one an entry
 */
@Outputs({"format", "methods"})
public record MethodsResult(@Meaning("one an entry") List<Entry> methods) {

    /**
     * One entry.
     *
     * @param id frozen
     * @param kind aggregation, weighting or analysis
     * @param name that the field uses
     * @param summary one sentence
     * @param formula in plain text
     * @param source that defines it
     * @param takes what the performances must be
     * @param gives what the score says
     * @param parameters that it has
     * @param outputs own quantities with their meanings
     * @param holds promises that it keeps; only of methods that promise
     * @param fails promises that it does not keep; only of methods that promise
     */
    public record Entry(
            @Meaning("id of the entry") String id,
            @Meaning("aggregation, weighting or analysis") String kind,
            @Meaning("name that the field uses") String name,
            @Meaning("one sentence") String summary,
            @Meaning("formula in plain text") String formula,
            @Meaning("paper or book that defines it") String source,
            @Meaning("what the performances must be") String takes,
            @Meaning("what the score says") String gives,
            @Meaning("parameters") List<Parameter> parameters,
            @Meaning("own quantities with their meanings") Map<String, String> outputs,

            @Meaning(value = "properties that hold", omitted = true)
            Optional<List<String>> holds,

            @Meaning(value = "properties that do not hold", omitted = true)
            Optional<List<String>> fails) {}

    /**
     * One parameter.
     *
     * @param name of it
     * @param kind shape of its value
     * @param allowed in words
     * @param required whether it must be given
     * @param fallback its default; null when there is none
     * @param choices allowed words
     * @param help one sentence
     */
    public record Parameter(
            @Meaning("name") String name,
            @Meaning("shape of the value") String kind,
            @Meaning("what is allowed, in words") String allowed,
            @Meaning("whether it must be given") boolean required,

            @Meaning(value = "the default; null when there is none", name = "default")
            Object fallback,

            @Meaning("allowed words") List<String> choices,
            @Meaning("one sentence") String help) {}

    @Meaning("the format and its version")
    private String format() {
        return "steelyard-methods/1";
    }
}
