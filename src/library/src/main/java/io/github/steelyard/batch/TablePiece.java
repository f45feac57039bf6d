package io.github.steelyard.batch;

import io.github.steelyard.aggregation.Scores;
import io.github.steelyard.batch.TopK.Candidate;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.evaluation.ScoreIntervals;
import io.github.steelyard.evaluation.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What came of some rows of a table.
 *
 * @param best their best
 * @param largest size of their largest score
 * @param open size of the largest score that they can have, where performances are missing
 */
record TablePiece(List<Candidate> best, double largest, OptionalDouble open) {

    static TablePiece of(RowStudy rows, TableFacts facts, int most) {
        List<Candidate> best = new ArrayList<>();
        if (rows.size() == 0) {
            return new TablePiece(best, 0, OptionalDouble.empty());
        }
        double largest = 0;
        Scores scores = scores(facts.within(rows.study(), sums -> {}));
        double sign = scores.higherIsBetter() ? 1 : -1;
        for (int i : scores.ranking().order()) {
            if (i < rows.size()) {
                largest = Math.max(largest, Math.abs(scores.at(i)));
                if (best.size() < most) {
                    best.add(rows.candidate(i, sign * scores.at(i)));
                }
            }
        }
        OptionalDouble open = ScoreIntervals.of(rows.study())
                .map(intervals -> OptionalDouble.of(intervals.size()))
                .orElse(OptionalDouble.empty());
        return new TablePiece(best, largest, open);
    }

    static Scores scores(Study study) {
        return study.scorer().score(study.weights(), Tracer.OFF);
    }

    /** What the scores of some rows can be; where nothing is missing, they are what they are. */
    static ScoreIntervals ends(Study rows) {
        return ScoreIntervals.of(rows).orElseGet(() -> ScoreIntervals.exact(rows.evaluate()));
    }
}
