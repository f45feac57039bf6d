package io.github.steelyard.io.grammar;

import io.github.steelyard.model.Scale;
import java.util.List;

/** The scale and the value function of a criterion. */
public final class ValueKeys {

    private static final KeyTable.Builder ENDS = KeyTable.of("scale");

    public static final Key WORST = ENDS.needed("worst", Kind.number(), "The end that counts as 0.");
    public static final Key BEST = ENDS.needed("best", Kind.number(), "The end that counts as 100.");

    /** The declared ends of a scale. */
    public static final KeyTable SCALE = ENDS.table();

    private static final KeyTable.Builder BEND = KeyTable.of("exponential");

    public static final Key MIDPOINT = BEND.needed("midpoint", Kind.number(), "The performance whose value is 50.");

    /** A bent value function. */
    public static final KeyTable BENT = BEND.table();

    private static final KeyTable.Builder FUNCTION = KeyTable.of("value");

    public static final Key POINTS = FUNCTION.key(
            "points",
            new Kind.Special("points", "value by performance"),
            "Values 0..100 by performance, rising or falling all the way.");
    public static final Key EXPONENTIAL =
            FUNCTION.key("exponential", new Kind.Keys(BENT), "A bend, given by the performance whose value is 50.");

    public static final Key PAIRWISE = FUNCTION.key(
            "pairwise",
            new Kind.Special("comparisons", "number or fraction by option by option"),
            "How many times as well the first option does as the second; then no performances are stated on the criterion.");
    public static final Key DERIVATION = FUNCTION.key(
            "derivation",
            new Kind.Word(List.of(Scale.Compared.EIGENVECTOR, Scale.Compared.GEOMETRIC_MEAN)),
            "How performances follow from pairs: eigenvector (left out) or geometric-mean.");

    /** A value function, of which one key is given. */
    public static final KeyTable VALUE = FUNCTION.table();

    private ValueKeys() {}
}
