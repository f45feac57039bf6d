package io.github.steelyard.formula;

import io.github.steelyard.formula.Expression.Binary;
import io.github.steelyard.formula.Expression.Function;
import io.github.steelyard.formula.Expression.Operator;
import io.github.steelyard.formula.Expression.Unary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads a formula. From the loosest to the tightest: {@code or}; {@code and}; {@code not}; comparisons and {@code is};
 * {@code + -}; {@code * /}; a sign; {@code ^}, which binds to the right.
 */
final class ExpressionParser {

    /** Longer or deeper formulas are refused, so that no text can exhaust the stack. */
    private static final int MOST_CHARACTERS = 10_000;

    private static final int MOST_DEEP = 100;
    private static final Set<String> WORDS =
            Set.of("and", "or", "not", "is", "if", "min", "max", "abs", "true", "false");

    private final String text;
    private List<Token> tokens = List.of();
    private int at;
    private int depth;

    ExpressionParser(String text) {
        this.text = text;
    }

    Expression parse() {
        if (text.length() > MOST_CHARACTERS) {
            throw new ExpressionFault(0, "a formula may have " + MOST_CHARACTERS + " characters, this has more");
        }
        tokens = new Tokenizer(text).tokens();
        if (peek().kind() == Token.Kind.END) {
            throw new ExpressionFault(0, "the formula is empty");
        }
        Expression whole = or();
        if (peek().kind() != Token.Kind.END) {
            throw unexpected("an operator");
        }
        return whole;
    }

    private Token peek() {
        return tokens.get(at);
    }

    private boolean take(String sign) {
        boolean is = peek().is(sign);
        at += is ? 1 : 0;
        return is;
    }

    private ExpressionFault unexpected(String wanted) {
        Token token = peek();
        boolean joined = token.kind() == Token.Kind.NUMBER
                && at > 0
                && tokens.get(at - 1).kind() == Token.Kind.NUMBER;
        return new ExpressionFault(
                token.at(),
                (wanted + " is wanted, but ") + token.shown() + " stands there"
                        + (joined || token.is(",") ? "; decimals have a point" : ""));
    }

    private void expect(String sign) {
        if (!take(sign)) {
            throw unexpected("'" + sign + "'");
        }
    }

    private Expression or() {
        if (++depth > MOST_DEEP) {
            throw new ExpressionFault(peek().at(), "the formula is nested more than " + MOST_DEEP + " deep");
        }
        Expression left = and();
        while (take("or")) {
            left = new Binary(Operator.OR, left, and());
        }
        depth--;
        return left;
    }

    private Expression and() {
        Expression left = not();
        while (take("and")) {
            left = new Binary(Operator.AND, left, not());
        }
        return left;
    }

    private Expression not() {
        int nots = 0;
        while (take("not")) {
            nots++;
        }
        Expression operand = comparison();
        for (int k = 0; k < Math.min(nots, 1 + (nots + 1) % 2); k++) {
            operand = new Unary(Operator.NOT, operand);
        }
        return operand;
    }

    private Expression comparison() {
        Expression left = sum();
        for (Operator operator : List.of(
                Operator.LESS, Operator.AT_MOST, Operator.MORE, Operator.AT_LEAST, Operator.EQUAL, Operator.UNEQUAL)) {
            if (take(operator.sign())) {
                Expression compared = new Binary(operator, left, sum());
                if (peek().kind() == Token.Kind.SIGN && "<=>=!=".contains(peek().text())) {
                    throw new ExpressionFault(
                            peek().at(), "comparisons do not chain; join two of them by 'and': 1 < x and x < 2");
                }
                return compared;
            }
        }
        return left;
    }

    private Expression sum() {
        Expression left = product();
        while (peek().is("+") || peek().is("-")) {
            Operator operator = take("+") ? Operator.PLUS : Operator.MINUS;
            at += operator == Operator.MINUS ? 1 : 0;
            left = new Binary(operator, left, product());
        }
        return left;
    }

    private Expression product() {
        Expression left = signed();
        while (peek().is("*") || peek().is("/")) {
            Operator operator = take("*") ? Operator.TIMES : Operator.DIVIDED;
            at += operator == Operator.DIVIDED ? 1 : 0;
            left = new Binary(operator, left, signed());
        }
        return left;
    }

    /** A sign binds less than a power: -2^2 is -4. */
    private Expression signed() {
        boolean negative = false;
        while (peek().is("-") || peek().is("+")) {
            negative ^= peek().is("-");
            at++;
        }
        Expression operand = power();
        if (!negative) {
            return operand;
        }
        return operand instanceof Expression.Number n
                ? new Expression.Number(-n.value())
                : new Unary(Operator.MINUS, operand);
    }

    private Expression power() {
        Expression base = primary();
        if (!take("^")) {
            return base;
        }
        if (++depth > MOST_DEEP) {
            throw new ExpressionFault(peek().at(), "the formula is nested more than " + MOST_DEEP + " deep");
        }
        Expression exponent = signed();
        depth--;
        return new Binary(Operator.POWER, base, exponent);
    }

    private Expression primary() {
        Token token = peek();
        if (token.kind() == Token.Kind.NUMBER) {
            at++;
            return new Expression.Number(Double.parseDouble(token.text()));
        }
        if (take("(")) {
            Expression inner = or();
            expect(")");
            return inner;
        }
        if (token.kind() != Token.Kind.WORD) {
            throw unexpected("a number or an id");
        }
        at++;
        if (token.text().equals("true") || token.text().equals("false")) {
            return new Expression.Number(token.text().equals("true") ? 1 : 0);
        }
        if (peek().is("(")) {
            return call(token);
        }
        if (WORDS.contains(token.text())) {
            at--;
            throw unexpected("a number or an id");
        }
        if (take("is")) {
            Token state = peek();
            if (state.kind() != Token.Kind.WORD && state.kind() != Token.Kind.NUMBER) {
                throw unexpected("a state");
            }
            at++;
            return new Expression.Is(token.text(), state.text(), token.at());
        }
        return token.text().chars().allMatch(Character::isDigit)
                ? new Expression.Number(Double.parseDouble(token.text()))
                : new Expression.Name(token.text(), token.at());
    }

    private Expression call(Token word) {
        List<Expression> arguments = new ArrayList<>();
        expect("(");
        do {
            arguments.add(or());
        } while (take(","));
        expect(")");
        if (word.is("if")) {
            count(word, arguments, 3, "a condition and two values");
            return new Expression.If(arguments.get(0), arguments.get(1), arguments.get(2));
        }
        for (Function function : Function.values()) {
            if (word.is(function.word())) {
                if (function == Function.ABS) {
                    count(word, arguments, 1, "one value");
                }
                return new Expression.Call(function, arguments);
            }
        }
        throw new ExpressionFault(
                word.at(), "there is no function " + word.shown() + "; there are min, max, abs and if");
    }

    private static void count(Token word, List<Expression> arguments, int wanted, String what) {
        if (arguments.size() != wanted) {
            throw new ExpressionFault(
                    word.at(),
                    word.shown() + " takes " + what + " in parentheses, separated by commas; there are "
                            + arguments.size());
        }
    }
}
