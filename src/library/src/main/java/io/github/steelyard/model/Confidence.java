package io.github.steelyard.model;

/** How sure the author is of a stated performance; each grade stands for a share of the scale on either side. */
public enum Confidence {
    /** The author is sure: the narrowest spread. */
    HIGH,
    /** The author is fairly sure. */
    MODERATE,
    /** It is little more than a guess: the widest spread. */
    LOW;

    /** {@return the word in files} */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * The share of the scale that each grade spreads to either side.
     *
     * @param high share for {@link #HIGH}
     * @param moderate share for {@link #MODERATE}
     * @param low share for {@link #LOW}
     */
    public record Shares(double high, double moderate, double low) {
        /** What holds unless a file says otherwise. */
        public static final Shares DEFAULT = new Shares(0.05, 0.15, 0.30);

        /**
         * {@return the share that belongs to a grade}
         *
         * @param grade how sure the author is
         */
        public double of(Confidence grade) {
            return switch (grade) {
                case HIGH -> high;
                case MODERATE -> moderate;
                case LOW -> low;
            };
        }
    }
}
