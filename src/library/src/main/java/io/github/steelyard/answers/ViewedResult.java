package io.github.steelyard.answers;

import io.github.steelyard.catalogue.Meaning;
import io.github.steelyard.catalogue.Outputs;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Answer;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Scenario;
import io.github.steelyard.model.Stakeholder;
import io.github.steelyard.results.AnalysesResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers of analyses about one of several ways to look at a decision.
 *
 * @param study the way
 * @param answers to it
 */
@Outputs({"format", "stakeholder", "scenario", "analyses"})
public record ViewedResult(Study study, List<Answer> answers) {

    public ViewedResult {
        answers = List.copyOf(answers);
    }

    @Meaning("the format and its version")
    private String format() {
        return AnalysesResult.FORMAT;
    }

    @Meaning("whose weights; null for the base weights")
    private Optional<Stakeholder> stakeholder() {
        return study.stakeholder();
    }

    @Meaning("which scenario; null for the base performances")
    private Optional<Scenario> scenario() {
        return study.scenario();
    }

    @Meaning("what each analysis gives, by its id")
    private Map<Analysis<?>, Object> analyses() {
        return AnalysesResult.of(answers).analyses();
    }
}
