package io.github.steelyard.io.grammar;

/** A spread that knows no levels: of a quantity, or added to a formula. */
public final class SpreadKeys {

    private static final KeyTable.Builder KEYS = KeyTable.of("spread");

    /** All of them. */
    public static final KeyTable TABLE = table();

    private SpreadKeys() {}

    private static KeyTable table() {
        add(KEYS);
        return KEYS.table();
    }

    /** Adds the keys of all forms of a spread, called as those of a performance. */
    static void add(KeyTable.Builder keys) {
        keys.key("value", Kind.number(), "Exactly this.");
        keys.key("min", Kind.number(), "The lower end of a range.");
        keys.key("max", Kind.number(), "The upper end of a range.");
        keys.key("low", Kind.number(), "The lower end of a triangle.");
        keys.key("mode", Kind.number(), "The peak of a triangle.");
        keys.key("high", Kind.number(), "The upper end of a triangle.");
        keys.key("mean", Kind.number(), "The mean of a normal distribution.");
        keys.key("sd", Kind.atLeast(0), "The standard deviation of a normal distribution.");
        keys.key("outcomes", new Kind.Special("outcomes", "probability by number"), "Probability by number.");
        keys.key("alpha", Kind.above(0), "First parameter of a beta distribution.");
        keys.key("beta", Kind.above(0), "Second parameter of a beta distribution.");
        keys.key("log-mean", Kind.number(), "The mean of the natural logarithm of a lognormal distribution.");
        keys.key("log-sd", Kind.atLeast(0), "The standard deviation of that logarithm.");
        keys.key("shape", Kind.above(0), "The shape of a gamma distribution.");
        keys.key("rate", Kind.above(0), "The rate of a gamma distribution; the mean is shape / rate.");
    }
}
