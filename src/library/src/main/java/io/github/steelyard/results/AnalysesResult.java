package io.github.steelyard.results;

import io.github.steelyard.catalogue.Meaning;
import io.github.steelyard.catalogue.Outputs;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Answer;
import io.github.steelyard.figures.ResultValues;
import io.github.steelyard.report.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers of analyses as a document for programs, format "steelyard-analysis/1". Outputs are only ever added.
 *
 * @param analyses what each gives, as plain values, in the order asked
 */
@Outputs({"format", "analyses"})
public record AnalysesResult(
        @Meaning("what each analysis gives, by its id") Map<Analysis<?>, Object> analyses) {

    /** The format and its version. */
    public static final String FORMAT = "steelyard-analysis/1";

    /**
     * {@return the answers, in their order}
     *
     * @param answers at least one
     */
    public static AnalysesResult of(List<Answer> answers) {
        Map<Analysis<?>, Object> all = new LinkedHashMap<>();
        answers.forEach(answer -> all.put(answer.analysis(), answer.figures()));
        return new AnalysesResult(all);
    }

    /** {@return the document, as {@code analyze --format json} prints it: ends in a line break} */
    public String json() {
        return Json.document(ResultValues.plain(this));
    }

    @Meaning("the format and its version")
    private String format() {
        return FORMAT;
    }
}
