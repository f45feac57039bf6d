package io.github.steelyard.answers;

import io.github.steelyard.catalogue.Meaning;
import io.github.steelyard.catalogue.Outputs;
import java.util.List;
import java.util.Optional;

/**
 * Decisions from the literature as a document for programs, format "steelyard-examples/1".
 *
 * @param examples one a decision
 */
@Outputs({"format", "examples"})
public record ExamplesResult(@Meaning("one a decision") List<Example> examples) {

    /**
     * A decision from the literature.
     *
     * @param id name of the example
     * @param title of the decision
     * @param shows what it is an example of
     * @param source where it is printed
     * @param data where the figures come from, and their licence
     * @param notes what to know before comparing with print
     * @param file the decision file; only of an example that was asked for by name
     */
    public record Example(
            @Meaning("name of the example") String id,
            @Meaning("title of the decision") String title,
            @Meaning("what it is an example of") String shows,
            @Meaning("where it is printed") String source,

            @Meaning("where the figures come from, and their licence")
            String data,

            @Meaning("what to know before comparing with print")
            List<String> notes,

            @Meaning(value = "the decision file, where one example was asked for", omitted = true)
            Optional<String> file) {}

    @Meaning("the format and its version")
    private String format() {
        return "steelyard-examples/1";
    }
}
