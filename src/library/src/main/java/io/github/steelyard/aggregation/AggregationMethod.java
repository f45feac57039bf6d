package io.github.steelyard.aggregation;

import io.github.steelyard.catalogue.Described;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.gaps.MissingCells;
import io.github.steelyard.model.Problem;
import java.util.Optional;
import java.util.Set;

/** A ranking method. Stateless and thread-safe. */
public interface AggregationMethod extends Described {

    /** {@return what it promises; what is not listed is known to fail on some decision} */
    Set<Property> holds();

    /**
     * {@return whether a missing performance of which nobody said what it counts as is acceptable to it, at the middle
     * of its criterion's value}
     */
    default boolean acceptsMissing() {
        return false;
    }

    /**
     * {@return whether the scores depend on the criteria's weights; a few methods have importance of their own instead}
     *
     * @param parameters those of the method, checked, with defaults for the rest
     */
    default boolean usesWeights(Parameters parameters) {
        return true;
    }

    /**
     * {@return whether the score is Σ<sub>j</sub> w<sub>j</sub> v<sub>j</sub>(x<sub>ij</sub>) with the value functions
     * of the criteria, so that each performance counts on its own, whatever the others are}
     *
     * @param parameters those of the method, checked, with defaults for the rest
     */
    default boolean sumsValues(Parameters parameters) {
        return false;
    }

    /**
     * {@return what it looks at to score one option}
     *
     * @param parameters those of the method, checked, with defaults for the rest
     */
    default Sight sight(Parameters parameters) {
        return Sight.ALL;
    }

    /**
     * {@return why the method cannot take this problem with these parameters, beyond missing performances}
     *
     * @param problem options, criteria and performances
     * @param parameters those of the method, checked, with defaults for the rest
     */
    default Optional<String> objection(Problem problem, Parameters parameters) {
        return Optional.empty();
    }

    /**
     * {@return everything that does not depend on the weights, done once} Called only when there is no objection.
     *
     * @param problem options, criteria and performances
     * @param parameters those of the method, checked, with defaults for the rest
     * @throws Refusal when the data turn out not to allow it
     */
    Scorer prepare(Problem problem, Parameters parameters);

    /**
     * {@return every reason not to use the method here, missing performances included}
     *
     * @param problem options, criteria and performances
     * @param parameters those of the method, checked, with defaults for the rest
     */
    default Optional<String> refusal(Problem problem, Parameters parameters) {
        if (problem.options().isEmpty()) {
            return Optional.of("there is no option to rank");
        }
        Optional<String> refused = MissingCells.refusal(problem);
        if (refused.isPresent()) {
            return refused;
        }
        if (!acceptsMissing() && Missing.isUnsaid(problem)) {
            return Optional.of(Missing.sentence(problem, description().name()));
        }
        return objection(problem, parameters);
    }

    /**
     * {@link #prepare} after asking for a refusal.
     *
     * @param problem options, criteria and performances
     * @param parameters those of the method, checked, with defaults for the rest
     * @return what scores with any weights
     * @throws Refusal with the reason
     */
    default Scorer prepared(Problem problem, Parameters parameters) {
        refusal(problem, parameters).ifPresent(reason -> {
            throw new Refusal("'" + id() + "' cannot rank this: " + reason);
        });
        return prepare(problem, parameters);
    }
}
