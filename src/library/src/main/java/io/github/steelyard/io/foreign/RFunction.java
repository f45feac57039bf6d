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
    static final class Unknown extends RuntimeException {
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

    double call(Map<String, Object> values) {
        if (++depth > DEPTH) {
            throw new Unknown();
        }
        int back = tokens.at();
        tokens.to(body);
        RCall call = new RCall(this, tokens, values);
        call.statement(true);
        if (!tokens.isAtEnd()) {
            throw new Unknown();
        }
        tokens.to(back);
        depth--;
        if (Double.isNaN(call.value())) {
            throw new Unknown();
        }
        return call.value();
    }

    boolean isNamed(String called) {
        return !name.isEmpty() && called.equals(name);
    }

    String parameter(int k) {
        return parameters.get(k);
    }

    /** A step out of something. */
    void out() {
        nesting--;
    }

    /** Counts a step into something; each is followed by a step out of it. */
    void in() {
        if (--steps < 0 || ++nesting > NESTING) {
            throw new Unknown();
        }
    }

    void require(String token) {
        if (!tokens.next().equals(token)) {
            throw new Unknown();
        }
    }
}
