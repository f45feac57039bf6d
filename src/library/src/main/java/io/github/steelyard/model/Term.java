package io.github.steelyard.model;

import io.github.steelyard.formula.Expression.Function;
import io.github.steelyard.formula.Expression.Operator;
import java.util.List;

/** A formula or condition whose names are resolved: what it is made of in a draw, as one option sees it. */
sealed interface Term {

    /** A number, the same in every draw. */
    record Constant(double value) implements Term {}

    /** 1 where an event is true under the chances of an option, else 0. */
    record IsTrue(Seen seen) implements Term {}

    /** 1 where an uncertainty is in a state under the chances of an option, else 0. */
    record IsState(Seen seen, int state) implements Term {}

    /** A quantity. */
    record Amount(int uncertainty) implements Term {}

    /** Another performance, of the same option or of one that this one is made of. */
    record Sibling(CellProgram cell) implements Term {}

    /** Two operands; {@code NOT} and a sign have one, the right. */
    record Joined(Operator operator, Term left, Term right) implements Term {}

    /** One of two. */
    record Either(Term condition, Term then, Term otherwise) implements Term {}

    /** The smallest or largest of some, or a size. */
    record Called(Function function, List<Term> arguments) implements Term {
        public Called {
            arguments = List.copyOf(arguments);
        }
    }

    /** The operands. */
    default List<Term> operands() {
        if (this instanceof Joined j) {
            return List.of(j.left, j.right);
        }
        if (this instanceof Either e) {
            return List.of(e.condition, e.then, e.otherwise);
        }
        return this instanceof Called c ? c.arguments : List.of();
    }
}
