package io.github.steelyard.model;

import io.github.steelyard.formula.Expression.Function;
import io.github.steelyard.formula.Expression.Operator;
import java.util.Arrays;

/**
 * What terms come to in a block of draws. NaN stands for what is missing and stays it, but for {@code and} and
 * {@code or}, which one side can settle. What has no result, as 0/0, is infinite.
 */
final class TermLoops {

    private TermLoops() {}

    static double[] performances(CellProgram cell, CellProgram.Node node, DrawBlock block) {
        if (node instanceof CellProgram.Leaf leaf) {
            Performance p = cell.leaves().get(leaf.number());
            return p instanceof Performance.Exact exact
                    ? filled(exact.value(), block)
                    : block.spread(cell, leaf.number(), null);
        }
        if (node instanceof CellProgram.Sum sum) {
            double[] base = values(sum.term(), block);
            return sum.leaf() < 0 ? base : block.spread(cell, sum.leaf(), base);
        }
        if (node instanceof CellProgram.Choice choice) {
            double[] condition = values(choice.condition(), block);
            double a = constant(cell, choice.then());
            double b = constant(cell, choice.otherwise());
            return a == a && b == b
                    ? chosen(condition, a, b)
                    : chosen(
                            condition,
                            performances(cell, choice.then(), block),
                            performances(cell, choice.otherwise(), block));
        }
        CellProgram.Switch states = (CellProgram.Switch) node;
        double[] state = block.state(states.seen());
        double[] out = new double[block.size()];
        for (int s = 0; s < states.states().size(); s++) {
            double[] own = performances(cell, states.states().get(s), block);
            for (int k = 0; k < out.length; k++) {
                out[k] = state[k] == s ? own[k] : out[k];
            }
        }
        return out;
    }

    private static double constant(CellProgram cell, CellProgram.Node node) {
        return node instanceof CellProgram.Leaf leaf
                        && cell.leaves().get(leaf.number()) instanceof Performance.Exact exact
                ? exact.value()
                : Double.NaN;
    }

    private static double[] filled(double value, DrawBlock block) {
        double[] out = new double[block.size()];
        Arrays.fill(out, value);
        return out;
    }

    private static double[] chosen(double[] condition, double a, double b) {
        double[] out = new double[condition.length];
        for (int k = 0; k < out.length; k++) {
            double c = condition[k];
            out[k] = c == 0 ? b : c == 1 ? a : c;
        }
        return out;
    }

    private static double[] chosen(double[] condition, double[] a, double[] b) {
        double[] out = new double[condition.length];
        for (int k = 0; k < out.length; k++) {
            double c = condition[k];
            out[k] = c == 0 ? b[k] : c == 1 ? a[k] : c;
        }
        return out;
    }

    static double[] values(Term term, DrawBlock block) {
        if (term instanceof Term.Constant c) {
            return filled(c.value(), block);
        }
        if (term instanceof Term.IsTrue e) {
            return block.event(e.seen());
        }
        if (term instanceof Term.IsState s) {
            double[] state = block.state(s.seen());
            double[] out = new double[block.size()];
            for (int k = 0; k < out.length; k++) {
                out[k] = state[k] == s.state() ? 1 : 0;
            }
            return out;
        }
        if (term instanceof Term.Amount a) {
            return block.quantity(a.uncertainty());
        }
        if (term instanceof Term.Sibling s) {
            return block.sibling(s.cell());
        }
        if (term instanceof Term.Either e) {
            return chosen(values(e.condition(), block), values(e.then(), block), values(e.otherwise(), block));
        }
        if (term instanceof Term.Called called) {
            return called(called, block);
        }
        Term.Joined joined = (Term.Joined) term;
        return joined(joined.operator(), values(joined.left(), block), values(joined.right(), block));
    }

    private static double[] called(Term.Called called, DrawBlock block) {
        double[] out = values(called.arguments().get(0), block).clone();
        if (called.function() == Function.ABS) {
            for (int k = 0; k < out.length; k++) {
                out[k] = Math.abs(out[k]);
            }
        }
        for (Term more : called.arguments().subList(1, called.arguments().size())) {
            double[] own = values(more, block);
            for (int k = 0; k < out.length; k++) {
                out[k] = best(called.function(), out[k], own[k]);
            }
        }
        return out;
    }

    private static double best(Function function, double a, double b) {
        if (Double.isInfinite(a) || Double.isInfinite(b)) {
            return a != a || b != b ? Double.NaN : Double.POSITIVE_INFINITY;
        }
        return function == Function.MIN ? Math.min(a, b) : Math.max(a, b);
    }

    private static double[] joined(Operator operator, double[] a, double[] b) {
        double[] out = new double[a.length];
        switch (operator) {
            case PLUS -> sums(operator, a, b, 1, out);
            case MINUS -> sums(operator, a, b, -1, out);
            case TIMES -> products(a, b, out);
            case MORE, AT_LEAST -> exceeds(a, b, operator == Operator.AT_LEAST, out);
            case AND -> settles(operator, a, b, 0, out);
            case OR -> settles(operator, a, b, 1, out);
            case NOT -> refuses(a, b, out);
            case LESS, AT_MOST -> exceeds(b, a, operator == Operator.AT_MOST, out);
            default -> {
                for (int k = 0; k < out.length; k++) {
                    out[k] = joined(operator, a[k], b[k]);
                }
            }
        }
        return out;
    }

    // The loops below give what joined gives for one pair, without asking for the operator in every draw.

    private static void sums(Operator operator, double[] a, double[] b, double sign, double[] out) {
        for (int k = 0; k < out.length; k++) {
            double sum = a[k] + sign * b[k];
            out[k] = Math.abs(sum) <= Double.MAX_VALUE ? sum : joined(operator, a[k], b[k]);
        }
    }

    private static void settles(Operator operator, double[] a, double[] b, double settled, double[] out) {
        for (int k = 0; k < out.length; k++) {
            boolean isTruth = (a[k] == 0 || a[k] == 1) && (b[k] == 0 || b[k] == 1);
            out[k] =
                    isTruth ? a[k] == settled || b[k] == settled ? settled : 1 - settled : joined(operator, a[k], b[k]);
        }
    }

    private static void refuses(double[] a, double[] b, double[] out) {
        for (int k = 0; k < out.length; k++) {
            boolean isTruth = (b[k] == 0 || b[k] == 1) && Math.abs(a[k]) <= Double.MAX_VALUE;
            out[k] = isTruth ? 1 - b[k] : joined(Operator.NOT, a[k], b[k]);
        }
    }

    private static void products(double[] a, double[] b, double[] out) {
        for (int k = 0; k < out.length; k++) {
            double product = a[k] * b[k];
            out[k] = Math.abs(product) <= Double.MAX_VALUE ? product : joined(Operator.TIMES, a[k], b[k]);
        }
    }

    private static void exceeds(double[] a, double[] b, boolean orEquals, double[] out) {
        for (int k = 0; k < out.length; k++) {
            boolean isDefined = Math.abs(a[k]) <= Double.MAX_VALUE && Math.abs(b[k]) <= Double.MAX_VALUE;
            out[k] = isDefined
                    ? a[k] > b[k] || orEquals && a[k] == b[k] ? 1 : 0
                    : a[k] != a[k] || b[k] != b[k] ? Double.NaN : Double.POSITIVE_INFINITY;
        }
    }

    /** The result of one pair. */
    static double joined(Operator operator, double a, double b) {
        boolean isDefined = !Double.isInfinite(a) && !Double.isInfinite(b);
        if (isDefined && (operator == Operator.AND || operator == Operator.OR)) {
            double settles = operator == Operator.AND ? 0 : 1;
            boolean settled = a == a && (a != 0 ? 1 : 0) == settles || b == b && (b != 0 ? 1 : 0) == settles;
            return settled ? settles : a == a && b == b ? 1 - settles : Double.NaN;
        }
        if (a != a || b != b) {
            return Double.NaN;
        }
        if (!isDefined) {
            return Double.POSITIVE_INFINITY;
        }
        double result = switch (operator) {
            case NOT -> b == 0 ? 1 : 0;
            case LESS -> a < b ? 1 : 0;
            case AT_MOST -> a <= b ? 1 : 0;
            case MORE -> a > b ? 1 : 0;
            case AT_LEAST -> a >= b ? 1 : 0;
            case EQUAL -> a == b ? 1 : 0;
            case UNEQUAL -> a != b ? 1 : 0;
            case PLUS -> a + b;
            case MINUS -> a - b;
            case TIMES -> a * b;
            case DIVIDED -> b == 0 ? Double.POSITIVE_INFINITY : a / b;
            default -> StrictMath.pow(a, b);
        };
        return result == result ? result : Double.POSITIVE_INFINITY;
    }
}
