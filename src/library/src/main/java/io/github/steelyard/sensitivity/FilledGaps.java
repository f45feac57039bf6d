package io.github.steelyard.sensitivity;

import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Settled;

/** A study for methods that need every performance: as it is, or with the middle of the value where one is missing. */
final class FilledGaps {

    static final ParameterSpec PARAMETER = ParameterSpec.choice("missing", "refuse", "middle")
            .help("what the methods that need every performance make of a missing one: refuse, or take the"
                    + " middle of its scale, as the additive value model does");

    private FilledGaps() {}

    static Study of(Study study, Parameters parameters) {
        boolean isWanted = parameters.text("missing").equals("middle");
        return isWanted && study.problem().hasMissing() ? study.with(Settled.of(study.problem())) : study;
    }
}
