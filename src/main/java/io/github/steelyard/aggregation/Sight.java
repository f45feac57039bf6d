package io.github.steelyard.aggregation;

/** What a method looks at to score one option: how much of a table must be known before it can be read piece by piece. */
public enum Sight {
    /** The option's own performances and the scales of the criteria. */
    OWN,
    /** Also what each column comes to over all options: its ends, sums and length. */
    COLUMNS,
    /** Other options one by one, or all their scores. */
    ALL
}
