package io.github.steelyard.formula;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a formula into words, numbers and signs. Ids hold hyphens, so a hyphen between two letters or digits belongs to
 * the word, and a minus stands between blanks.
 */
final class Tokenizer {

    private static final List<String> SIGNS =
            List.of("<=", ">=", "!=", "==", "<", ">", "=", "+", "-", "*", "/", "^", "(", ")", ",");

    private final String text;
    private int at;

    Tokenizer(String text) {
        this.text = text;
    }

    List<Token> tokens() {
        List<Token> tokens = new ArrayList<>();
        while (true) {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            if (at == text.length()) {
                tokens.add(new Token(Token.Kind.END, "", at));
                return tokens;
            }
            tokens.add(next());
        }
    }

    private Token next() {
        int start = at;
        char c = text.charAt(at);
        if (isDigit(c) || c == '.') {
            return numberOrWord(start);
        }
        if (isWord(c)) {
            return word(start);
        }
        for (String sign : SIGNS) {
            if (text.startsWith(sign, at)) {
                at += sign.length();
                return new Token(Token.Kind.SIGN, sign.equals("==") ? "=" : sign, start);
            }
        }
        int end = text.offsetByCodePoints(at, 1);
        throw new ExpressionFault(
                start,
                "'" + text.substring(start, end) + "' cannot stand in a formula; it is made of numbers, ids, + - * / ^,"
                        + " < <= > >= = !=, and, or, not, is, min, max, abs, if and parentheses");
    }

    private Token word(int start) {
        while (at < text.length() && (isWord(text.charAt(at)) || isDigit(text.charAt(at)) || isHyphenInside())) {
            at++;
        }
        return new Token(Token.Kind.WORD, text.substring(start, at), start);
    }

    private boolean isHyphenInside() {
        return text.charAt(at) == '-'
                && at + 1 < text.length()
                && (isWord(text.charAt(at + 1)) || isDigit(text.charAt(at + 1)));
    }

    /** Ids may begin with a digit: 2030-target is a word, 1e-3 a number. */
    private Token numberOrWord(int start) {
        int end = exponent(digits(start));
        boolean goesOn = end < text.length()
                && (isWord(text.charAt(end))
                        || text.charAt(end) == '-'
                                && end + 1 < text.length()
                                && (isWord(text.charAt(end + 1)) || isDigit(text.charAt(end + 1))));
        if (goesOn && text.charAt(start) != '.') {
            Token word = word(start);
            if (word.text().indexOf('.') < 0) {
                return word;
            }
        }
        at = end;
        String number = text.substring(start, end);
        if (number.equals(".") || number.endsWith(".")) {
            throw new ExpressionFault(start, "'" + number + "' is no number; write digits behind the point");
        }
        if (number.indexOf('.') != number.lastIndexOf('.')) {
            throw new ExpressionFault(start, "'" + number + "' is no number; it has more than one point");
        }
        double value = Double.parseDouble(number);
        if (Double.isInfinite(value)) {
            throw new ExpressionFault(start, "the number " + number + " is too large to be computed with");
        }
        return new Token(Token.Kind.NUMBER, number, start);
    }

    private int digits(int start) {
        int end = start;
        while (end < text.length() && (isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        return end;
    }

    private int exponent(int end) {
        if (end >= text.length() || text.charAt(end) != 'e' && text.charAt(end) != 'E') {
            return end;
        }
        int from = end + 1;
        if (from < text.length() && (text.charAt(from) == '-' || text.charAt(from) == '+')) {
            from++;
        }
        int to = from;
        while (to < text.length() && isDigit(text.charAt(to))) {
            to++;
        }
        return to == from ? end : to;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c > 127 && Character.isLetter(c);
    }
}
