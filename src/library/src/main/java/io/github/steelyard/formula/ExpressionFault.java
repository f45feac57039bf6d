package io.github.steelyard.formula;

/** A text that is no formula. */
public final class ExpressionFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int at;

    ExpressionFault(int at, String message) {
        super(message);
        this.at = at;
    }

    /** How many characters stand before what is wrong. */
    public int at() {
        return at;
    }
}
