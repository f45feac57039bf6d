package io.github.steelyard.batch;

import io.github.steelyard.batch.TopK.Candidate;
import io.github.steelyard.evaluation.Study;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/**
 * Rows of a table as the options of a study.
 *
 * @param study of the rows that meet all requirements
 * @param line of the table on which an option begins, by its index in the study
 * @param text of its row
 */
record RowStudy(Study study, IntUnaryOperator line, IntFunction<String> text) {

    int size() {
        return study.problem().options().size();
    }

    Candidate candidate(int i, double score) {
        return new Candidate(score, line.applyAsInt(i), text.apply(i));
    }
}
