package io.github.steelyard.io.grammar;

/** A quantity: an uncertainty that is a number, with the keys of its spread. */
public final class QuantityKeys {

    private static final KeyTable.Builder KEYS = KeyTable.labelled("quantity");

    public static final Key UNIT = KEYS.key("unit", Kind.TEXT, "What it is measured in.");
    public static final Key VALUE = KEYS.key("value", Kind.number(), "Exactly this.");
    public static final Key MIN = KEYS.key("min", Kind.number(), "The lower end of a range.");
    public static final Key MAX = KEYS.key("max", Kind.number(), "The upper end of a range.");
    public static final Key LOW = KEYS.key("low", Kind.number(), "The lower end of a triangle.");
    public static final Key MODE = KEYS.key("mode", Kind.number(), "The peak of a triangle.");
    public static final Key HIGH = KEYS.key("high", Kind.number(), "The upper end of a triangle.");
    public static final Key MEAN = KEYS.key("mean", Kind.number(), "The mean of a normal distribution.");
    public static final Key SD = KEYS.key("sd", Kind.atLeast(0), "The standard deviation of a normal distribution.");
    public static final Key OUTCOMES =
            KEYS.key("outcomes", new Kind.Special("outcomes", "probability by number"), "Probability by number.");
    public static final Key ALPHA = KEYS.key("alpha", Kind.above(0), "First parameter of a beta distribution.");
    public static final Key BETA = KEYS.key("beta", Kind.above(0), "Second parameter of a beta distribution.");
    public static final Key LOG_MEAN =
            KEYS.key("log-mean", Kind.number(), "The mean of the natural logarithm of a lognormal distribution.");
    public static final Key LOG_SD = KEYS.key("log-sd", Kind.atLeast(0), "The standard deviation of that logarithm.");
    public static final Key SHAPE = KEYS.key("shape", Kind.above(0), "The shape of a gamma distribution.");
    public static final Key RATE =
            KEYS.key("rate", Kind.above(0), "The rate of a gamma distribution; the mean is shape / rate.");

    /** All of them. */
    public static final KeyTable TABLE = KEYS.table();

    private QuantityKeys() {}
}
