package io.github.steelyard.robustness;

/** The inner loops of {@link FrameKernel}, in a form that the compiler turns into vector instructions. */
final class FrameLoops {

    /** Draws of a block. A constant, so that the compiler knows how often its loops run. */
    static final int BLOCK = 256;

    private FrameLoops() {}

    static void constant(float[] s, float[] w, float value) {
        for (int k = 0; k < BLOCK; k++) {
            s[k] += w[k] * value;
        }
    }

    static void product(float[] s, float[] w, float[] values) {
        for (int k = 0; k < BLOCK; k++) {
            s[k] += w[k] * values[k];
        }
    }

    /** Four products: the sums are read and written once. */
    static void products(
            float[] s, float[] w0, float[] w1, float[] w2, float[] w3, float[] v0, float[] v1, float[] v2, float[] v3) {
        for (int k = 0; k < BLOCK; k++) {
            s[k] = s[k] + w0[k] * v0[k] + w1[k] * v1[k] + w2[k] * v2[k] + w3[k] * v3[k];
        }
    }

    static void round(float[] s, float fineness, int[] out) {
        for (int k = 0; k < BLOCK; k++) {
            out[k] = (int) (s[k] * fineness);
        }
    }

    /** Adds up who of the others is surely ahead: by more than the tolerance. */
    static void ahead(int[] own, int tolerance, int[] b, int[] c, int[] d, int[] e, int[] rank) {
        for (int k = 0; k < BLOCK; k++) {
            int most = own[k] + tolerance;
            rank[k] += (most - b[k] >>> 31) + (most - c[k] >>> 31) + (most - d[k] >>> 31) + (most - e[k] >>> 31);
        }
    }

    static void ahead(int[] own, int tolerance, int[] b, int[] rank) {
        for (int k = 0; k < BLOCK; k++) {
            rank[k] += own[k] + tolerance - b[k] >>> 31;
        }
    }

    static void add(int[] from, int[] to) {
        for (int k = 0; k < BLOCK; k++) {
            to[k] += from[k];
        }
    }
}
