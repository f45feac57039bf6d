package io.github.steelyard.robustness;

import io.github.steelyard.sampling.Draws;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * Scrambled Sobol points: quasi-random points of the unit cube, shuffled within every binary interval so that they are
 * unbiased and no coordinate is 0.
 *
 * <p>Direction numbers of Joe &amp; Kuo as commons-math3 carries them, for up to 1000 coordinates; any further coordinate
 * is plain random by counter.
 *
 * <p><b>Source:</b> Joe &amp; Kuo (2008), SIAM J. Sci. Comput. 30, 2635–2654; Owen (1995), Randomly permuted (t,m,s)-nets;
 * the scramble by hashing of Laine &amp; Karras (2011), Stratified sampling for stochastic transparency.
 */
final class SobolPoints {

    private static final int MOST = 1000;

    private final int coordinates;
    private final SobolSequenceGenerator generator;
    private final long[] keys;
    private long next;

    SobolPoints(int coordinates, long seed) {
        this.coordinates = coordinates;
        this.generator = new SobolSequenceGenerator(Math.max(1, Math.min(MOST, coordinates)));
        this.keys = new long[coordinates];
        for (int c = 0; c < coordinates; c++) {
            keys[c] = Draws.key(seed, Draws.Use.SCRAMBLE, c);
        }
    }

    /** The next point; every coordinate lies strictly between 0 and 1. */
    double[] next() {
        double[] raw = generator.nextVector();
        double[] point = new double[coordinates];
        for (int c = 0; c < coordinates; c++) {
            int bits = c < MOST
                    ? scramble((int) (long) (raw[c] * 0x1p32), (int) keys[c])
                    : (int) Draws.bits(keys[c], next);
            point[c] = Draws.uniform(bits ^ Integer.MIN_VALUE);
        }
        next++;
        return point;
    }

    /** Flips each bit by a hash of the bits above it. */
    static int scramble(int bits, int seed) {
        int x = Integer.reverse(bits) + seed;
        x ^= x * 0x6C50B47C;
        x ^= x * 0xB82F1E52;
        x ^= x * 0xC7AFE638;
        x ^= x * 0x8D22F6E6;
        return Integer.reverse(x);
    }
}
