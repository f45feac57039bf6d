package io.github.steelyard.sensitivity;

import io.github.steelyard.catalogue.Meaning;
import io.github.steelyard.catalogue.Outputs;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.sensitivity.Criticality.TermChange;
import java.util.List;
import java.util.Optional;

/**
 * The performances of {@link Criticality}: which smallest change of one term makes its option level with another.
 *
 * @param criticality all changes
 */
@Outputs({"critical", "performances"})
public record CriticalTerms(Criticality criticality) {

    /** {@return the smallest change of all; empty where none makes two options level} */
    @Meaning("the smallest change of all; null when there is none")
    public Optional<TermChange> critical() {
        return criticality.term();
    }

    /** {@return the smallest change of each term, by option and criterion} */
    @Meaning("for each option and criterion the smallest change of its term")
    public List<TermChange> performances() {
        return criticality.terms();
    }

    /** {@return the analysis that gives it} */
    public static Analysis<CriticalTerms> analysis() {
        return new CriticalPerformance();
    }
}
