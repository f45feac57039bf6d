package io.github.steelyard.model;

import io.github.steelyard.formula.Expression;

/**
 * A formula or a condition as written, with its tree.
 *
 * @param text as written
 * @param tree what it says
 */
public record Formula(String text, Expression tree) {

    /**
     * Checks that every part is given.
     *
     * @param text as written
     * @param tree what it says
     * @throws InvalidDecision when a part is null
     */
    public Formula {
        Given.value(text, "a formula");
        Given.value(tree, "the tree of a formula");
    }

    /**
     * {@return the formula of a text}
     *
     * @param text as decision files write it
     * @throws InvalidDecision when the text is not well-formed
     */
    public static Formula of(String text) {
        try {
            return new Formula(text, Expression.of(Given.value(text, "a formula")));
        } catch (io.github.steelyard.formula.ExpressionFault fault) {
            throw new InvalidDecision(new Broken("formula", "formula '" + text + "': " + fault.getMessage()));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Formula f && text.equals(f.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
