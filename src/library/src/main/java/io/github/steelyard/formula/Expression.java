package io.github.steelyard.formula;

import java.util.List;
import java.util.function.Consumer;

/** A formula or a condition as a tree. What is true counts as 1, what is false as 0. */
public sealed interface Expression {

    /** A number. */
    record Number(double value) implements Expression {}

    /**
     * An event, a quantity or a criterion.
     *
     * @param id as written
     * @param at how many characters stand before it
     */
    record Name(String id, int at) implements Expression {}

    /**
     * Whether an uncertainty of several states is in one of them.
     *
     * @param id of the uncertainty
     * @param state one of its states
     * @param at how many characters stand before it
     */
    record Is(String id, String state, int at) implements Expression {}

    /** A sign or a negation. */
    record Unary(Operator operator, Expression operand) implements Expression {}

    /** Two operands. */
    record Binary(Operator operator, Expression left, Expression right) implements Expression {}

    /** One of several: {@code condition ? then : otherwise}. */
    record If(Expression condition, Expression then, Expression otherwise) implements Expression {}

    /** The smallest or the largest of some, or a number without its sign. */
    record Call(Function function, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** What joins operands. */
    enum Operator {
        OR("or", true),
        AND("and", true),
        NOT("not", true),
        LESS("<", false),
        AT_MOST("<=", false),
        MORE(">", false),
        AT_LEAST(">=", false),
        EQUAL("=", false),
        UNEQUAL("!=", false),
        PLUS("+", false),
        MINUS("-", false),
        TIMES("*", false),
        DIVIDED("/", false),
        POWER("^", false);

        private final String sign;
        private final boolean joinsConditions;

        Operator(String sign, boolean joinsConditions) {
            this.sign = sign;
            this.joinsConditions = joinsConditions;
        }

        /** How it is written. */
        public String sign() {
            return sign;
        }

        /** Whether its operands are conditions. */
        public boolean joinsConditions() {
            return joinsConditions;
        }

        /** Whether its result is a condition. */
        public boolean isCondition() {
            return ordinal() <= UNEQUAL.ordinal();
        }
    }

    /** What has its operands in parentheses. */
    enum Function {
        MIN("min"),
        MAX("max"),
        ABS("abs");

        private final String word;

        Function(String word) {
            this.word = word;
        }

        /** How it is written. */
        public String word() {
            return word;
        }
    }

    /** The operands, in the order in which they are written. */
    default List<Expression> operands() {
        if (this instanceof Unary u) {
            return List.of(u.operand);
        }
        if (this instanceof Binary b) {
            return List.of(b.left, b.right);
        }
        if (this instanceof If i) {
            return List.of(i.condition, i.then, i.otherwise);
        }
        return this instanceof Call c ? c.arguments : List.of();
    }

    /** Hands out this and everything below it. */
    default void visit(Consumer<Expression> visitor) {
        visitor.accept(this);
        operands().forEach(o -> o.visit(visitor));
    }

    /**
     * The tree of a text.
     *
     * @throws ExpressionFault when the text is not well-formed
     */
    static Expression of(String text) {
        return new ExpressionParser(text).parse();
    }
}
