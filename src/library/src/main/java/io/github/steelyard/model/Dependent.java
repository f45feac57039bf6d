package io.github.steelyard.model;

/**
 * A performance that depends on uncertainties or on other performances of its option. As it is stated it has no mean and
 * no ends; a decision's table holds it as a {@link BoundCell}, which has.
 */
public sealed interface Dependent extends Performance permits Conditional, ByState, Computed, Combined, Switched {

    @Override
    default double central() {
        return Double.NaN;
    }

    @Override
    default double low() {
        return Double.NaN;
    }

    @Override
    default double high() {
        return Double.NaN;
    }

    @Override
    default boolean isUncertain() {
        return true;
    }
}
