package io.github.steelyard.robustness;

import io.github.steelyard.sampling.Draws;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * Quasi-random bits by counter: {@value #REPLICATES} scrambled Sobol nets that do not depend on each other, a block of
 * {@value #BLOCK} draws of one after a block of the next. The bits of draw k are a function of (seed, coordinate, k) alone;
 * each draw for itself is uniform, the draws of one replicate fill the unit cube evenly, and how far the replicates differ
 * tells the error of their mean.
 *
 * <p><b>Formula:</b> draw k belongs to replicate ⌊k/256⌋ mod 16 and is point t = 256⌊k/4096⌋ + k mod 256 of it; its bits are
 * the exclusive or of a random shift and of the direction numbers L·v<sub>b</sub> over the bits b of t, with L a random
 * lower triangular matrix over {0, 1} for each replicate and coordinate.
 *
 * <p><b>Edge:</b> coordinates from {@value #MOST} on are plain random by counter.
 *
 * <p><b>Source:</b> Joe &amp; Kuo (2008), SIAM J. Sci. Comput. 30, 2635–2654, as commons-math3 carries them; Matoušek (1998),
 * On the L2-discrepancy for anchored boxes, J. Complexity 14, 527–556 (the scramble); Owen (1997), SIAM J. Numer. Anal.
 * 34, 1884–1910 (the error from replicates).
 */
final class ScrambledNets {

    static final int BLOCK = 256;
    static final int REPLICATES = 16;
    static final int MOST = 1000;
    /** Bits of a point's number. */
    private static final int DEPTH = 31;

    private final int coordinates;
    /** By replicate: coordinate · {@link #DEPTH} + bit. */
    private final int[][] directions;
    /** By replicate and coordinate. */
    private final int[][] shifts;

    private final long[] keys;

    ScrambledNets(int coordinates, long seed) {
        this.coordinates = Math.min(MOST, coordinates);
        this.keys = new long[coordinates];
        this.directions = new int[REPLICATES][this.coordinates * DEPTH];
        this.shifts = new int[REPLICATES][this.coordinates];
        int[] plain = plain(this.coordinates);
        for (int c = 0; c < coordinates; c++) {
            keys[c] = Draws.key(seed, Draws.Use.SCRAMBLE, 1L << 20 | c);
            for (int r = 0; r < REPLICATES && c < MOST; r++) {
                long key = Draws.key(keys[c], Draws.Use.SCRAMBLE, r);
                shifts[r][c] = (int) Draws.bits(key, Integer.SIZE);
                for (int b = 0; b < DEPTH; b++) {
                    directions[r][c * DEPTH + b] = scrambled(plain[c * DEPTH + b], key);
                }
            }
        }
    }

    /** Direction numbers: a point whose number is a power of two. */
    private static int[] plain(int coordinates) {
        int[] numbers = new int[coordinates * DEPTH];
        if (coordinates == 0) {
            return numbers;
        }
        SobolSequenceGenerator generator = new SobolSequenceGenerator(coordinates);
        for (int b = 0; b < DEPTH; b++) {
            // The generator goes in the order of Gray's code, in which this one is number 2^b.
            double[] point = generator.skipTo((int) ((2L << b) - 1));
            for (int c = 0; c < coordinates; c++) {
                numbers[c * DEPTH + b] = (int) (long) (point[c] * 0x1p32);
            }
        }
        return numbers;
    }

    /** L times a number: each of its bits changes bits below it at random. */
    private static int scrambled(int number, long key) {
        int out = 0;
        for (int s = 0; s < Integer.SIZE; s++) {
            if ((number >>> s & 1) == 1) {
                out ^= 1 << s | (int) Draws.bits(key, s) & (1 << s) - 1;
            }
        }
        return out;
    }

    /** The replicate of draw k. */
    static int replicate(long k) {
        return (int) (k / BLOCK % REPLICATES);
    }

    /** How many draws from this one on are of one replicate. */
    static int left(long k) {
        return BLOCK - (int) (k % BLOCK);
    }

    private static int number(long k) {
        return (int) (k / (BLOCK * REPLICATES) * BLOCK + k % BLOCK);
    }

    /** The bits of one draw. */
    int bits(int coordinate, long k) {
        if (coordinate >= coordinates) {
            return (int) Draws.bits(keys[coordinate], k);
        }
        int r = replicate(k);
        int out = shifts[r][coordinate];
        for (int t = number(k), b = coordinate * DEPTH; t != 0; t >>>= 1, b++) {
            out ^= (t & 1) == 1 ? directions[r][b] : 0;
        }
        return out;
    }

    /** The bits of draw {@code from} and those after it. */
    void fill(int coordinate, long from, int count, int[] out) {
        for (int done = 0; done < count; ) {
            long k = from + done;
            int size = Math.min(left(k), count - done);
            if (coordinate < coordinates && k % BLOCK == 0) {
                out[done] = bits(coordinate, k);
                int[] own = directions[replicate(k)];
                for (int b = 0; 1 << b < size; b++) {
                    flip(out, done, own[coordinate * DEPTH + b], 1 << b, Math.min(1 << b, size - (1 << b)));
                }
            } else {
                for (int s = 0; s < size; s++) {
                    out[done + s] = bits(coordinate, k + s);
                }
            }
            done += size;
        }
    }

    private static void flip(int[] out, int at, int direction, int step, int count) {
        for (int t = at; t < at + count; t++) {
            out[t + step] = out[t] ^ direction;
        }
    }
}
