package io.github.steelyard.io.grammar;

import java.util.List;
import java.util.stream.Collectors;

/** A performance as a map: the keys of one form, and what may stand beside it. */
public final class PerformanceKeys {

    /** A performance in any form. */
    static final Kind CELL = new Kind.Defined("performance", "performance");

    private static final KeyTable.Builder KEYS = KeyTable.of("performance");

    public static final Key VALUE = KEYS.key("value", new Kind.Amount(true), "Exactly this; `unknown` when missing.");
    public static final Key CONFIDENCE = KEYS.key(
            "confidence", new Kind.Word(ConfidenceKeys.TABLE.names()), "Spreads the value by a share of the scale.");
    public static final Key MIN = KEYS.key("min", Kind.AMOUNT, "The lower end of a range.");
    public static final Key MAX = KEYS.key("max", Kind.AMOUNT, "The upper end of a range.");
    public static final Key LOW = KEYS.key("low", Kind.AMOUNT, "The lower end of a triangle.");
    public static final Key MODE = KEYS.key("mode", Kind.AMOUNT, "The peak of a triangle.");
    public static final Key HIGH = KEYS.key("high", Kind.AMOUNT, "The upper end of a triangle.");
    public static final Key MEAN = KEYS.key("mean", Kind.AMOUNT, "The mean of a normal distribution.");
    public static final Key SD = KEYS.key("sd", Kind.atLeast(0), "The standard deviation of a normal distribution.");
    public static final Key OUTCOMES = KEYS.key(
            "outcomes", new Kind.Special("outcomes", "probability by performance"), "Probability by performance.");
    public static final Key ALPHA =
            KEYS.key("alpha", Kind.above(0), "First parameter of a beta distribution: one more than cases counted.");
    public static final Key BETA =
            KEYS.key("beta", Kind.above(0), "Second parameter of a beta distribution: one more than the other cases.");
    public static final Key LOG_MEAN =
            KEYS.key("log-mean", Kind.number(), "The mean of the natural logarithm of a lognormal distribution.");
    public static final Key LOG_SD = KEYS.key("log-sd", Kind.atLeast(0), "The standard deviation of that logarithm.");
    public static final Key SHAPE = KEYS.key("shape", Kind.above(0), "The shape of a gamma distribution.");
    public static final Key RATE =
            KEYS.key("rate", Kind.above(0), "The rate of a gamma distribution; the mean is shape / rate.");
    public static final Key IF = KEYS.key(
            "if",
            Kind.TEXT,
            "A condition over uncertainties: `rain`, `not rain`, `reply is stalls`, `growth > 2 and rain`.");
    public static final Key THEN = KEYS.key("then", CELL, "The performance where the condition holds.");
    public static final Key ELSE = KEYS.key("else", CELL, "The performance where it does not.");
    public static final Key DEPENDS_ON = KEYS.key("depends-on", Kind.ID, "An uncertainty of several states.");
    public static final Key STATES = KEYS.key("states", new Kind.ById(CELL), "The performance in each of its states.");
    public static final Key FORMULA = KEYS.key(
            "formula", Kind.TEXT, "Computed from uncertainties and other criteria of the option: `10 + 2 * growth`.");
    public static final Key SPREAD = KEYS.key(
            "spread", new Kind.Keys(SpreadKeys.TABLE), "Added to the formula, drawn for this performance alone.");
    public static final Key EVIDENCE = KEYS.key("evidence", EvidenceKeys.LIST, "Where it comes from.");
    public static final Key NOTE = KEYS.key("note", Kind.TEXT, "A remark.");

    /** All of them. */
    public static final KeyTable TABLE = table();

    /** The forms of a performance: the keys of one go together, and never with those of another. */
    public static final List<List<Key>> FORMS = List.of(
            List.of(VALUE),
            List.of(MIN, MAX),
            List.of(LOW, MODE, HIGH),
            List.of(MEAN, SD),
            List.of(OUTCOMES),
            List.of(ALPHA, BETA),
            List.of(LOG_MEAN, LOG_SD),
            List.of(SHAPE, RATE));

    /** The forms that depend on uncertainties or on other performances; what is not needed stands last. */
    public static final List<List<Key>> DEPENDENT =
            List.of(List.of(IF, THEN, ELSE), List.of(DEPENDS_ON, STATES), List.of(FORMULA, SPREAD));

    /** Keys of a form that may be left out. */
    public static final List<Key> OPTIONAL = List.of(ELSE, SPREAD);

    private PerformanceKeys() {}

    private static KeyTable table() {
        KEYS.write(CONFIDENCE, BETA);
        return KEYS.table();
    }

    /** "'low', 'mode' and 'high'". */
    public static String quoted(List<Key> form) {
        String first = form.subList(0, form.size() - 1).stream()
                .map(key -> "'" + key + "'")
                .collect(Collectors.joining(", "));
        String last = "'" + form.get(form.size() - 1) + "'";
        return first.isEmpty() ? last : first + " and " + last;
    }
}
