package io.github.steelyard.robustness;

/**
 * An expected gain in score and its standard error, 0 where it was integrated, not sampled.
 *
 * @param gain 0 or more
 * @param error of the gain
 */
public record Worth(double gain, double error) {

    static final Worth NOTHING = new Worth(0, 0);

    /** The mean of gains with its standard error; a mean below 0 counts as 0. */
    static Worth of(double[] gains) {
        double sum = 0;
        for (double g : gains) {
            sum += g;
        }
        double mean = sum / gains.length;
        double square = 0;
        for (double g : gains) {
            square += (g - mean) * (g - mean);
        }
        return new Worth(Math.max(0, mean), Math.sqrt(square) / gains.length);
    }
}
