package io.github.steelyard.io.foreign;

import io.github.steelyard.io.syntax.Syntax;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A function of R as files of ahp use them: arithmetic on attributes of one or two alternatives, conditions, names for what
 * was worked out, and the function itself. Nothing else of R is known; a function with anything else is not run.
 */
final class RFunction {

    /** A function that calls itself more often than this, or works longer, has no end that matters. */
    private static final int DEPTH = 64;

    private static final int STEPS = 100_000;

    /** Brackets, blocks and signs inside each other, over all calls. */
    private static final int NESTING = 500;

    /** Something that is not known, or has no value. */
    private static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unknown() {
            super(null, null, false, false);
        }
    }

    private final RTokens tokens;
    private String name = "";
    private final List<String> parameters;
    private final int body;
    private int steps = STEPS;
    private int depth;
    private int nesting;

    private RFunction(RTokens tokens) {
        this.tokens = tokens;
        if (tokens.isName() && tokens.peek(1).equals("<-")) {
            name = tokens.next();
            tokens.next();
        }
        require("function");
        require("(");
        List<String> names = new ArrayList<>();
        while (!tokens.peek().equals(")")) {
            if (!tokens.isName()) {
                throw new Unknown();
            }
            names.add(tokens.next());
            if (tokens.peek().equals(",")) {
                tokens.next();
            }
        }
        tokens.next();
        parameters = List.copyOf(names);
        body = tokens.at();
    }

    /** The function; null when its head is not known. */
    static RFunction of(String text) {
        try {
            return new RFunction(new RTokens(text));
        } catch (Unknown e) {
            return null;
        }
    }

    /** How many alternatives it compares. */
    int size() {
        return parameters.size();
    }

    /**
     * What it gives for alternatives with these attributes; empty when anything in it is not known, an attribute is missing
     * or no number, or it does not end.
     */
    OptionalDouble of(List<Syntax.Mapping> alternatives) {
        try {
            steps = STEPS;
            depth = 0;
            nesting = 0;
            Map<String, Object> values = new HashMap<>();
            for (int k = 0; k < parameters.size(); k++) {
                values.put(parameters.get(k), alternatives.get(k));
            }
            double result = call(values);
            return Math.abs(result) <= 1e300 ? OptionalDouble.of(result) : OptionalDouble.empty();
        } catch (Unknown e) {
            return OptionalDouble.empty();
        }
    }

    private double call(Map<String, Object> values) {
        if (++depth > DEPTH) {
            throw new Unknown();
        }
        int back = tokens.at();
        tokens.to(body);
        Frame frame = new Frame(values);
        frame.statement(true);
        if (!tokens.isAtEnd()) {
            throw new Unknown();
        }
        tokens.to(back);
        depth--;
        if (Double.isNaN(frame.value)) {
            throw new Unknown();
        }
        return frame.value;
    }

    /** Counts a step into something; each is followed by a step out of it. */
    private void in() {
        if (--steps < 0 || ++nesting > NESTING) {
            throw new Unknown();
        }
    }

    private void require(String token) {
        if (!tokens.next().equals(token)) {
            throw new Unknown();
        }
    }

    /** One call of the function. */
    private final class Frame {

        private final Map<String, Object> values;
        private double value = Double.NaN;
        private boolean isDone;

        Frame(Map<String, Object> values) {
            this.values = values;
        }

        /** @param isRun whether it counts: what a condition rules out is only read over */
        void statement(boolean isRun) {
            in();
            boolean counts = isRun && !isDone;
            switch (tokens.peek()) {
                case "{" -> {
                    tokens.next();
                    while (!tokens.peek().equals("}")) {
                        statement(counts);
                    }
                    tokens.next();
                }
                case ";" -> tokens.next();
                case "if" -> {
                    tokens.next();
                    require("(");
                    boolean holds = condition(counts);
                    require(")");
                    statement(counts && holds);
                    if (tokens.peek().equals("else")) {
                        tokens.next();
                        statement(counts && !holds);
                    }
                }
                case "return" -> {
                    tokens.next();
                    require("(");
                    double result = sum(counts);
                    require(")");
                    if (counts) {
                        value = result;
                        isDone = true;
                    }
                }
                default -> {
                    boolean isNamed = tokens.isName()
                            && (tokens.peek(1).equals("<-") || tokens.peek(1).equals("="));
                    String target = isNamed ? tokens.next() : "";
                    if (isNamed) {
                        tokens.next();
                    }
                    double result = sum(counts);
                    if (counts && isNamed) {
                        values.put(target, result);
                    }
                    value = counts ? result : value;
                }
            }
            nesting--;
        }

        private boolean condition(boolean counts) {
            boolean holds = comparison(counts);
            while (tokens.peek().equals("&&") || tokens.peek().equals("||")) {
                boolean isAnd = tokens.next().equals("&&");
                boolean other = comparison(counts);
                holds = isAnd ? holds && other : holds || other;
            }
            return holds;
        }

        private boolean comparison(boolean counts) {
            double left = sum(counts);
            String sign = tokens.next();
            double right = sum(counts);
            return switch (sign) {
                case "<" -> left < right;
                case "<=" -> left <= right;
                case ">" -> left > right;
                case ">=" -> left >= right;
                case "==" -> left == right;
                case "!=" -> left != right;
                default -> throw new Unknown();
            };
        }

        private double sum(boolean counts) {
            in();
            double x = product(counts);
            while (tokens.peek().equals("+") || tokens.peek().equals("-")) {
                x = tokens.next().equals("+") ? x + product(counts) : x - product(counts);
            }
            nesting--;
            return x;
        }

        private double product(boolean counts) {
            double x = power(counts);
            while (tokens.peek().equals("*") || tokens.peek().equals("/")) {
                x = tokens.next().equals("*") ? x * power(counts) : x / power(counts);
            }
            return x;
        }

        private double power(boolean counts) {
            in();
            boolean isNegative = tokens.peek().equals("-");
            if (isNegative) {
                tokens.next();
            }
            double x = isNegative ? -power(counts) : atom(counts);
            if (!isNegative && tokens.peek().equals("^")) {
                tokens.next();
                x = Math.pow(x, power(counts));
            }
            nesting--;
            return x;
        }

        private double atom(boolean counts) {
            String token = tokens.peek();
            if (token.equals("(")) {
                tokens.next();
                double x = sum(counts);
                require(")");
                return x;
            }
            if (!tokens.isName()) {
                double x = Saying.number(tokens.next());
                if (x != x) {
                    throw new Unknown();
                }
                return x;
            }
            tokens.next();
            if (tokens.peek().equals("$")) {
                tokens.next();
                return attribute(token, tokens.next(), counts);
            }
            if (tokens.peek().equals("(")) {
                return called(token, counts);
            }
            if (!counts) {
                return 0;
            }
            if (values.get(token) instanceof Double known) {
                return known;
            }
            throw new Unknown();
        }

        private double attribute(String alternative, String key, boolean counts) {
            if (!counts) {
                return 0;
            }
            if (values.get(alternative) instanceof Syntax.Mapping attributes) {
                double x = Saying.number(Saying.text(attributes.get(key)));
                if (x == x) {
                    return x;
                }
            }
            throw new Unknown();
        }

        private double called(String function, boolean counts) {
            require("(");
            if (!name.isEmpty() && function.equals(name)) {
                return itself(counts);
            }
            double x = sum(counts);
            boolean isOfMany = function.equals("min") || function.equals("max");
            while (isOfMany && tokens.peek().equals(",")) {
                tokens.next();
                double y = sum(counts);
                x = function.equals("min") ? Math.min(x, y) : Math.max(x, y);
            }
            require(")");
            return switch (function) {
                case "min", "max" -> x;
                case "sqrt" -> Math.sqrt(x);
                case "exp" -> Math.exp(x);
                case "log" -> Math.log(x);
                case "abs" -> Math.abs(x);
                default -> throw new Unknown();
            };
        }

        /** The function again, with its alternatives in another order. */
        private double itself(boolean counts) {
            Map<String, Object> inner = new HashMap<>();
            for (int k = 0; k < parameters.size(); k++) {
                if (k > 0) {
                    require(",");
                }
                inner.put(parameters.get(k), values.get(tokens.next()));
            }
            require(")");
            return counts ? call(inner) : 0;
        }
    }
}
