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

    /** How much its findings ask of the author. */
    Severity severity();

    /** Why it matters, in a sentence or two. */
    String why();

    /** What to do about it. */
    String remedy();

    /** A piece of a decision file in which it is found; what stands in its bad fixture word for word. */
    String example();

    /**
     * Looks a decision over; finds nothing where what it would have to compute is refused.
     *
     * @param limits its thresholds
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    List<Finding> check(Examination examination, Parameters limits);
}
