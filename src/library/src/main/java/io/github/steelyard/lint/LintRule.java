package io.github.steelyard.lint;

import io.github.steelyard.catalogue.Described;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Severity;
import java.util.List;

/**
 * Something that a decision can be checked for. Stateless and thread-safe. Of the description, the summary says what
 * is found, the formula when, the source who says so, and the parameters are the thresholds.
 */
public interface LintRule extends Described {

    /** {@return how much its findings ask of the author} */
    Severity severity();

    /** {@return why it matters, in a sentence or two} */
    String why();

    /** {@return what to do about it} */
    String remedy();

    /** {@return a piece of a decision file in which it is found; what stands in its bad fixture word for word} */
    String example();

    /**
     * Looks a decision over; finds nothing where what it would have to compute is refused.
     *
     * @param examination the decision, and what is computed of it once for all rules
     * @param limits its thresholds
     * @return what was found; empty when nothing is
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    List<Finding> check(Examination examination, Parameters limits);
}
