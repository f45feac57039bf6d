package io.github.steelyard.aggregation;

import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Direction;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Problem;
import java.util.Optional;

/** What methods need that compare one criterion's value with another's: values, or grades on one common scale. */
final class Commensurate {

    private Commensurate() {}

    static ParameterSpec parameter() {
        return ParameterSpec.choice("normalization", Normalization.words(Normalization.VALUE, Normalization.NONE))
                .help("'value' uses the value functions of the file; 'none' takes performances as they are, where all "
                        + "are grades on one scale of which more is better");
    }

    static Optional<String> objection(Problem problem, Parameters parameters) {
        if (parameters.text("normalization").equals(Normalization.VALUE.word())) {
            return Optional.empty();
        }
        Optional<String> cost = problem.criteria().stream()
                .filter(c -> c.direction() == Direction.MIN)
                .map(Criterion::id)
                .findFirst();
        return Missing.isUnsaid(problem)
                ? Optional.of(Missing.sentence(problem, "normalization 'none'"))
                : cost.map(id -> "normalization 'none' needs grades of which more is better; '" + id + "' is a cost");
    }

    static Matrix values(Problem problem, Parameters parameters) {
        return Normalization.of(parameters.text("normalization")).apply(problem);
    }
}
