package io.github.steelyard.answers;

import io.github.steelyard.catalogue.Meaning;
import io.github.steelyard.catalogue.Outputs;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Why a command failed, as a document for programs, format "steelyard-errors/1".
 *
 * @param errors all that was said, in its order
 */
@Outputs({"format", "errors"})
public record ErrorsResult(
        @Meaning("all that was said, in its order") List<Entry> errors) {

    /**
     * One thing that was said.
     *
     * @param id of its kind; "usage" for the command line, "refused" for what cannot be computed
     * @param severity error, warning, question or note
     * @param message a sentence
     * @param file where; empty for what is in no file
     * @param sheet of a workbook, whose line is the row and whose column is the column of the cell
     * @param line from 1
     * @param column from 1
     * @param suggestion nearest right word
     */
    public record Entry(
            @Meaning("id of its kind; \"usage\" for the command line, \"refused\" for what cannot be computed")
            String id,

            @Meaning("error, warning, question or note") String severity,
            @Meaning("a sentence") String message,
            @Meaning("where; null for what is in no file") Optional<String> file,

            @Meaning("of a workbook, where line and column are those of a cell; null elsewhere")
            Optional<String> sheet,

            @Meaning("from 1; null for what is in no file") OptionalInt line,
            @Meaning("from 1; null for what is in no file") OptionalInt column,

            @Meaning("nearest right word; null when there is none")
            Optional<String> suggestion) {}

    @Meaning("the format and its version")
    private String format() {
        return "steelyard-errors/1";
    }
}
