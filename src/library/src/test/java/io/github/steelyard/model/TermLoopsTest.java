package io.github.steelyard.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.formula.Expression.Operator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Loops over draws give what one pair gives, for truths, numbers, what is missing and what has no result. */
class TermLoopsTest {

    private static final double[] EACH = {0, 1, 0.5, -2, Double.NaN, Double.POSITIVE_INFINITY};

    @ParameterizedTest
    @EnumSource(Operator.class)
    void aLoopGivesWhatOnePairGives(Operator operator) {
        for (double a : EACH) {
            for (double b : EACH) {
                Term.Joined both = new Term.Joined(operator, new Term.Constant(a), new Term.Constant(b));
                double[] drawn = TermLoops.values(both, new PointBlock(3, (cell, leaf, base) -> base));
                double expected = TermLoops.joined(operator, a, b);
                assertThat(drawn).as(a + " " + operator.sign() + " " + b).containsExactly(expected, expected, expected);
            }
        }
    }
}
