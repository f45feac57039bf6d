package io.github.steelyard.io;

/** Decisions that tests begin from. */
public final class Samples {

    /** Two criteria, two options. */
    public static final String SMALL = """
            title: Which line?
            criteria:
              cost: {direction: min, unit: EUR, weight: 60}
              noise: {direction: min, unit: dB, weight: 40}
            options:
              bus: {performance: {cost: 10, noise: 70}}
              tram: {performance: {cost: 14, noise: 60}}
            """;

    private Samples() {}
}
