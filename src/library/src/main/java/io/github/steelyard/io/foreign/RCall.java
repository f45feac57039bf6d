package io.github.steelyard.io.foreign;

import io.github.steelyard.io.syntax.Syntax;
import java.util.HashMap;
import java.util.Map;

/** One call of a function of R: what it reads is worked out at once. */
final class RCall {

    private final RFunction function;
    private final RTokens tokens;
    private final Map<String, Object> values;
    private double value = Double.NaN;
    private boolean isDone;

    RCall(RFunction function, RTokens tokens, Map<String, Object> values) {
        this.function = function;
        this.tokens = tokens;
        this.values = values;
    }

    /** What the function gives; NaN where it gave nothing. */
    double value() {
        return value;
    }

    /** @param isRun whether it counts: what a condition rules out is only read over */
    void statement(boolean isRun) {
        function.in();
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
                function.require("(");
                boolean holds = condition(counts);
                function.require(")");
                statement(counts && holds);
                if (tokens.peek().equals("else")) {
                    tokens.next();
                    statement(counts && !holds);
                }
            }
            case "return" -> {
                tokens.next();
                function.require("(");
                double result = sum(counts);
                function.require(")");
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
        function.out();
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
            default -> throw new RFunction.Unknown();
        };
    }

    private double sum(boolean counts) {
        function.in();
        double x = product(counts);
        while (tokens.peek().equals("+") || tokens.peek().equals("-")) {
            x = tokens.next().equals("+") ? x + product(counts) : x - product(counts);
        }
        function.out();
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
        function.in();
        boolean isNegative = tokens.peek().equals("-");
        if (isNegative) {
            tokens.next();
        }
        double x = isNegative ? -power(counts) : atom(counts);
        if (!isNegative && tokens.peek().equals("^")) {
            tokens.next();
            x = Math.pow(x, power(counts));
        }
        function.out();
        return x;
    }

    private double atom(boolean counts) {
        String token = tokens.peek();
        if (token.equals("(")) {
            tokens.next();
            double x = sum(counts);
            function.require(")");
            return x;
        }
        if (!tokens.isName()) {
            double x = Saying.number(tokens.next());
            if (x != x) {
                throw new RFunction.Unknown();
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
        throw new RFunction.Unknown();
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
        throw new RFunction.Unknown();
    }

    private double called(String called, boolean counts) {
        function.require("(");
        if (function.isNamed(called)) {
            return itself(counts);
        }
        double x = sum(counts);
        boolean isOfMany = called.equals("min") || called.equals("max");
        while (isOfMany && tokens.peek().equals(",")) {
            tokens.next();
            double y = sum(counts);
            x = called.equals("min") ? Math.min(x, y) : Math.max(x, y);
        }
        function.require(")");
        return switch (called) {
            case "min", "max" -> x;
            case "sqrt" -> Math.sqrt(x);
            case "exp" -> Math.exp(x);
            case "log" -> Math.log(x);
            case "abs" -> Math.abs(x);
            default -> throw new RFunction.Unknown();
        };
    }

    /** The function again, with its alternatives in another order. */
    private double itself(boolean counts) {
        Map<String, Object> inner = new HashMap<>();
        for (int k = 0; k < function.size(); k++) {
            if (k > 0) {
                function.require(",");
            }
            inner.put(function.parameter(k), values.get(tokens.next()));
        }
        function.require(")");
        return counts ? function.call(inner) : 0;
    }
}
