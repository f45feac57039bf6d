package io.github.steelyard.robustness;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.robustness.SobolResult.Index;
import io.github.steelyard.sampling.Draws;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * First-order and total Sobol indices of a function of independent inputs, with bootstrap intervals.
 *
 * <p><b>Formula:</b> from samples A and B and A<sub>B</sub><sup>(i)</sup>, which is A with input i from B: first order
 * S<sub>i</sub> = mean f(B)(f(A<sub>B</sub><sup>(i)</sup>) − f(A)) / V; total T<sub>i</sub> = mean (f(A) −
 * f(A<sub>B</sub><sup>(i)</sup>))² / 2V. The function may have several outputs; their numerators and variances are then
 * added up, which for the indicators of a choice gives the index of the choice itself.
 *
 * <p><b>Edge:</b> a constant function has no indices: they are empty.
 *
 * <p><b>Source:</b> Saltelli et al. (2010), Variance based sensitivity analysis of model output, Comput. Phys. Commun. 181,
 * 259–270 (first order); Jansen (1999), ibid. 117, 35–43 (total).
 */
final class SobolIndices {

    private static final int RESAMPLES = 200;

    private final double[][] a;
    private final double[][] b;
    private final double[][] first;
    private final double[][] total;
    private final double[] centre;
    private final int inputs;
    private final int samples;

    /**
     * Room for the values of a function.
     *
     * @param centre a number near the mean of each output, which takes noise out of the first-order indices
     */
    SobolIndices(int inputs, int samples, double[] centre) {
        this.inputs = inputs;
        this.samples = samples;
        this.centre = centre.clone();
        this.a = new double[centre.length][samples];
        this.b = new double[centre.length][samples];
        this.first = new double[inputs][samples];
        this.total = new double[inputs][samples];
    }

    /** The outputs at point k of A and of B. */
    void base(int k, double[] atA, double[] atB) {
        for (int o = 0; o < centre.length; o++) {
            a[o][k] = atA[o] - centre[o];
            b[o][k] = atB[o] - centre[o];
        }
    }

    /** The outputs at point k of A with one input from B; after {@link #base}. */
    void mixed(int k, int input, double[] outputs) {
        double one = 0;
        double all = 0;
        for (int o = 0; o < centre.length; o++) {
            double step = outputs[o] - centre[o] - a[o][k];
            one += b[o][k] * step;
            all += step * step;
        }
        first[input][k] = one;
        total[input][k] = all / 2;
    }

    /**
     * The indices of all inputs.
     *
     * @throws Refusal when the variance or an index is no finite number
     */
    Index[] indices(long seed) {
        double[] even = new double[samples];
        Arrays.fill(even, 1);
        Index[] indices = new Index[inputs];
        double variance = variance(even);
        finite(variance);
        for (int i = 0; i < inputs; i++) {
            // A mixed point can be the only one with a score that is not finite.
            finite(mean(first[i], even));
            finite(mean(total[i], even));
        }
        if (!(variance > 1e-20 * size())) {
            Arrays.fill(indices, Index.NONE);
            return indices;
        }
        for (int i = 0; i < inputs; i++) {
            finite(mean(first[i], even) / variance);
            finite(mean(total[i], even) / variance);
        }
        double[][] firsts = new double[inputs][RESAMPLES];
        double[][] totals = new double[inputs][RESAMPLES];
        for (int r = 0; r < RESAMPLES; r++) {
            double[] times = resample(Draws.key(seed, Draws.Use.BOOTSTRAP, r));
            double own = variance(times);
            for (int i = 0; i < inputs; i++) {
                // A resample without any variance says nothing; it counts as the whole sample does.
                firsts[i][r] = own > 0 ? mean(first[i], times) / own : mean(first[i], even) / variance;
                totals[i][r] = own > 0 ? mean(total[i], times) / own : mean(total[i], even) / variance;
            }
        }
        for (int i = 0; i < inputs; i++) {
            Arrays.sort(firsts[i]);
            Arrays.sort(totals[i]);
            indices[i] = new Index(
                    OptionalDouble.of(mean(first[i], even) / variance),
                    OptionalDouble.of(mean(total[i], even) / variance),
                    OptionalDouble.of(firsts[i][RESAMPLES / 40]),
                    OptionalDouble.of(firsts[i][RESAMPLES - 1 - RESAMPLES / 40]),
                    OptionalDouble.of(totals[i][RESAMPLES / 40]),
                    OptionalDouble.of(totals[i][RESAMPLES - 1 - RESAMPLES / 40]));
        }
        return indices;
    }

    private static void finite(double number) {
        if (!Double.isFinite(number)) {
            throw new Refusal(
                    "in some draws the scores are infinite or so large that their variance is no finite number;"
                            + " a method that does not divide by scores near 0, such as 'weighted-sum', has an answer");
        }
    }

    /** The mean square of the outputs, against which a variance may be rounding only. */
    private double size() {
        double sum = 0;
        for (int o = 0; o < centre.length; o++) {
            for (double x : a[o]) {
                sum += (x + centre[o]) * (x + centre[o]) / samples;
            }
        }
        return sum;
    }

    /** How often each point comes up in a sample with replacement. */
    private double[] resample(long key) {
        double[] times = new double[samples];
        for (int k = 0; k < samples; k++) {
            times[(int) (Draws.fine(Draws.bits(key, k)) * samples)]++;
        }
        return times;
    }

    private double mean(double[] terms, double[] times) {
        double sum = 0;
        for (int k = 0; k < samples; k++) {
            sum += times[k] * terms[k];
        }
        return sum / samples;
    }

    /** Variance of the outputs over A and B together, summed over the outputs. */
    private double variance(double[] times) {
        double sum = 0;
        for (int o = 0; o < centre.length; o++) {
            double mean = (mean(a[o], times) + mean(b[o], times)) / 2;
            double square = 0;
            for (int k = 0; k < samples; k++) {
                double x = a[o][k] - mean;
                double y = b[o][k] - mean;
                square += times[k] * (x * x + y * y);
            }
            sum += square / (2.0 * samples);
        }
        return sum;
    }
}
