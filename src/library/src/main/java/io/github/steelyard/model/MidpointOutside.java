package io.github.steelyard.model;

/** The midpoint of an exponential value function does not lie inside the scale, so no such function exists. */
public final class MidpointOutside extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String criterion;
    private final double midpoint;
    private final double low;
    private final double high;

    MidpointOutside(String criterion, double midpoint, double low, double high) {
        super("the midpoint of an exponential value function must lie inside the scale: " + midpoint
                + " does not lie between " + low + " and " + high);
        this.criterion = criterion;
        this.midpoint = midpoint;
        this.low = low;
        this.high = high;
    }

    /** Id of the criterion; empty where it is not known. */
    public String criterion() {
        return criterion;
    }

    public double midpoint() {
        return midpoint;
    }

    /** The smaller end of the scale. */
    public double low() {
        return low;
    }

    /** The larger end of the scale. */
    public double high() {
        return high;
    }
}
