package io.github.steelyard.aggregation;

/**
 * What a method looks at to score one option: how much of a table must be known before it can be read piece by piece,
 * and so how often the table is read.
 */
public enum Sight {
    /** The option's own performances and the scales of the criteria. */
    OWN(0),
    /** Also what each column comes to over all options: its ends, sums and length. */
    COLUMNS(0),
    /** Also what numbers by option come to, which follow from the columns: round 0 of {@link Overall}. */
    SUMS(1),
    /** Also what numbers by option come to, which follow from those sums: rounds 0 and 1 of {@link Overall}. */
    SUMS_OF_SUMS(2),
    /** Other options one by one. */
    ALL(0);

    private final int rounds;

    Sight(int rounds) {
        this.rounds = rounds;
    }

    /** {@return how many rounds of numbers by option it needs the sums of} */
    public int rounds() {
        return rounds;
    }
}
