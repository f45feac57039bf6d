package io.github.steelyard.aggregation;

/**
 * Holds the difference of two numbers against a threshold as a reader of the decimals would: 9.7 lies 6 above 3.7 and no
 * more, whatever binary rounding makes of it.
 */
final class Gap {

    /** Share of the larger number up to which a difference is rounding. */
    private static final double ROUNDING = Ranking.TIE_TOLERANCE;

    private Gap() {}

    /** Whether {@code high} lies above {@code low} by more than {@code limit}. */
    static boolean exceeds(double high, double low, double limit) {
        return high - low - limit > ROUNDING * Math.max(Math.abs(high), Math.abs(low));
    }

    /** Whether {@code high} lies above {@code low} by {@code limit} or more. */
    static boolean reaches(double high, double low, double limit) {
        return high - low - limit >= -ROUNDING * Math.max(Math.abs(high), Math.abs(low));
    }
}
