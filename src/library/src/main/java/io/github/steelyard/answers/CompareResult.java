package io.github.steelyard.answers;

import io.github.steelyard.catalogue.Meaning;
import io.github.steelyard.catalogue.Outputs;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Scenario;
import io.github.steelyard.model.Stakeholder;
import java.util.Optional;

/**
 * What stands before the answer of {@code method-comparison} in the document of {@code compare}, format
 * "steelyard-compare/1".
 *
 * @param study that was compared
 */
@Outputs({"format", "decision", "method", "stakeholder", "scenario"})
public record CompareResult(Study study) {

    @Meaning("the format and its version")
    private String format() {
        return "steelyard-compare/1";
    }

    @Meaning("title of the decision")
    private String decision() {
        return study.decision().title();
    }

    @Meaning("id of the decision's own method")
    private String method() {
        return study.choice().id();
    }

    @Meaning("whose weights; null for the base weights")
    private Optional<Stakeholder> stakeholder() {
        return study.stakeholder();
    }

    @Meaning("which scenario; null for the base performances")
    private Optional<Scenario> scenario() {
        return study.scenario();
    }
}
