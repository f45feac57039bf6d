package io.github.steelyard.report.document;

/**
 * What is measured along one side of a chart.
 *
 * @param name shown beside it, may be empty
 * @param low number at the left or bottom end
 * @param high number at the right or top end; more than {@code low}
 * @param format of its numbers
 */
public record Axis(String name, double low, double high, Table.Format format) {

    public Axis {
        if (!(low < high) || Double.isInfinite(high - low)) {
            throw new IllegalArgumentException("an axis must ascend between finite ends, was " + low + " to " + high);
        }
    }

    /** An axis of shares from 0 to 1, shown in per cent. */
    public static Axis share(String name) {
        return new Axis(name, 0, 1, Table.Format.PERCENT);
    }

    /** An axis that holds all these numbers with a little room; never empty. */
    public static Axis around(String name, Table.Format format, double... numbers) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double x : numbers) {
            low = Math.min(low, x);
            high = Math.max(high, x);
        }
        if (low > high) {
            return new Axis(name, 0, 1, format);
        }
        double room = high > low ? (high - low) * 0.05 : Math.max(Math.abs(low) * 0.05, 1e-9);
        return new Axis(name, low - room, high + room, format);
    }

    /** Where {@code x} lies: 0 at the low end, 1 at the high end. */
    public double share(double x) {
        return (x - low) / (high - low);
    }
}
