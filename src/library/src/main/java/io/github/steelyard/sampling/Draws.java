package io.github.steelyard.sampling;

/**
 * Random bits by counter: draw k of an input is a function of (seed, input, k) alone, so no result depends on threads,
 * chunks or what was drawn before.
 *
 * <p><b>Formula:</b> bits = mix(key + k·φ), φ the odd number nearest 2<sup>64</sup>/golden ratio, mix the 64-bit
 * finaliser "variant 13" of Stafford, which is also that of SplitMix64: for one key, k = 0, 1, … is a SplitMix64
 * sequence that can be entered anywhere. Each half of the 64 bits serves as a uniform of its own.
 *
 * <p><b>Source:</b> Steele, Lea &amp; Flood (2014), Fast splittable pseudorandom number generators, OOPSLA.
 */
public final class Draws {

    /** What bits are drawn for; keeps the inputs of different uses apart. */
    public enum Use {
        PERFORMANCE,
        WEIGHT,
        WALK,
        PILOT,
        SCRAMBLE,
        BOOTSTRAP,
        UNCERTAINTY
    }

    public static final long STEP = 0x9E3779B97F4A7C15L;
    public static final double GRID = 0x1p-32;

    private Draws() {}

    public static long mix(long z) {
        long y = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        y = (y ^ y >>> 27) * 0x94D049BB133111EBL;
        return y ^ y >>> 31;
    }

    /** The key of one input. */
    public static long key(long seed, Use use, long input) {
        return mix(mix(seed + STEP * (use.ordinal() + 1)) + STEP * (input + 1));
    }

    /** The key of an uncertainty: of its id, wherever it stands in a file. */
    public static long key(long seed, String id) {
        long hash = id.length();
        for (int k = 0; k < id.length(); k++) {
            hash = mix(hash + STEP * id.charAt(k));
        }
        return key(seed, Use.UNCERTAINTY, hash);
    }

    /** The 64 bits of draw k. */
    public static long bits(long key, long k) {
        return mix(key + k * STEP);
    }

    /** The 64 bits of attempt {@code attempt} at draw k, for draws that may be rejected. */
    public static long bits(long key, long k, int attempt) {
        long first = bits(key, k);
        return attempt == 0 ? first : mix(first + attempt * STEP);
    }

    /** A uniform from the low half of the bits, strictly between 0 and 1. */
    public static double low(long bits) {
        return uniform((int) bits);
    }

    /** A uniform from the high half of the bits, strictly between 0 and 1. */
    public static double high(long bits) {
        return uniform((int) (bits >>> 32));
    }

    /** A uniform strictly between 0 and 1 from 32 bits, ascending in the signed number. */
    public static double uniform(int half) {
        return (half + 2147483648.5) * GRID;
    }

    /** A uniform strictly between 0 and 1 from 52 of the bits. */
    public static double fine(long bits) {
        return ((bits >>> 12) + 0.5) * 0x1p-52;
    }
}
