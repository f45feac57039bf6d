package io.github.steelyard.formula;

/**
 * A word, a number or a sign of a formula.
 *
 * @param kind what it is
 * @param text as written; of the end nothing
 * @param at how many characters stand before it
 */
record Token(Kind kind, String text, int at) {

    enum Kind {
        WORD,
        NUMBER,
        SIGN,
        END
    }

    boolean is(String sign) {
        return kind != Kind.NUMBER && text.equals(sign);
    }

    String shown() {
        return kind == Kind.END ? "the end" : "'" + text + "'";
    }
}
