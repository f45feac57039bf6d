package io.github.steelyard.answers;

import io.github.steelyard.catalogue.Meaning;
import io.github.steelyard.catalogue.Outputs;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was found in decision files, as a document for programs, format "steelyard-validate/1".
 *
 * @param files one a decision
 */
@Outputs({"format", "files"})
public record ValidateResult(@Meaning("one a decision") List<Checked> files) {

    /**
     * What was found in one decision.
     *
     * @param file as messages name it
     * @param isValid whether it can be used
     * @param diagnostics of the reader and of lint, by place; {@link Remark} says what is in each
     * @param ignored what comments silence, each with the reason
     */
    public record Checked(
            @Meaning("as messages name it") String file,
            @Meaning("whether it can be used") boolean isValid,
            @Meaning("found, by place") List<Remark> diagnostics,
            @Meaning("silenced by comments") List<Remark> ignored) {}

    /**
     * One thing found.
     *
     * @param id of its kind
     * @param severity error, warning, question or note
     * @param message a sentence
     * @param place file, line and column as messages show them
     * @param file where
     * @param sheet of a workbook
     * @param line from 1
     * @param column from 1
     * @param subject what it is about, where a rule of lint found it
     * @param related what else it is about
     * @param fix label and changes
     * @param reason why it is silenced
     */
    public record Remark(
            @Meaning("id of its kind") String id,
            @Meaning("error, warning, question or note") String severity,
            @Meaning("a sentence") String message,

            @Meaning("file, line and column as messages show them")
            String place,

            @Meaning("where") String file,

            @Meaning(value = "of a workbook", omitted = true)
            Optional<String> sheet,

            @Meaning("from 1") int line,
            @Meaning("from 1") int column,

            @Meaning(value = "what it is about, where a rule found it", omitted = true)
            Optional<String> subject,

            @Meaning(value = "what else it is about", omitted = true)
            Optional<List<String>> related,

            @Meaning(value = "label and changes (way, from, to, place); null where there is none", omitted = true)
            Optional<Map<String, Object>> fix,

            @Meaning(value = "why it is silenced", omitted = true)
            Optional<String> reason) {}

    @Meaning("the format and its version")
    private String format() {
        return "steelyard-validate/1";
    }
}
