package io.github.steelyard.robustness;

import org.jspecify.annotations.Nullable;

/**
 * The drawn values of cells in double precision, for the draws that single precision cannot decide. A block of draws is
 * computed as a whole when a draw of it is asked for: options that share what they rest on are level in many draws.
 * What was computed is kept for the next frame while all of it needs little room.
 *
 * <p>Not for several threads at once.
 */
final class ExactValues {

    private static final int BLOCK = FrameLoops.BLOCK;
    /** Values of all blocks: 64 MB. */
    private static final long MOST_KEPT = 8_000_000;

    private final ValueCells cells;
    private final @Nullable SharedBlock shared;
    /** By block, then by option and criterion; null where it was not asked for, or let go. */
    private final double[][][][] known;

    private final boolean isAllKept;
    private int last = -1;
    private final int[] bits = new int[BLOCK];

    /**
     * Values.
     *
     * @param shared room to draw uncertainties in
     */
    ExactValues(ValueCells cells, @Nullable SharedBlock shared, int draws) {
        this.cells = cells;
        this.shared = shared;
        this.known = new double[(draws + BLOCK - 1) / BLOCK][][][];
        this.isAllKept = (long) cells.uncertain() * draws <= MOST_KEPT;
    }

    /** The value of a cell in a draw. */
    double at(int i, int j, long draw) {
        if (cells.kind[i][j] == ValueCells.CONSTANT) {
            return cells.base[i][j];
        }
        int block = (int) (draw / BLOCK);
        if (block != last && last >= 0 && !isAllKept) {
            known[last] = null;
        }
        last = block;
        if (known[block] == null) {
            known[block] = new double[cells.options][cells.criteria][];
        }
        double[] values = known[block][i][j];
        if (values == null) {
            values = new double[BLOCK];
            long from = (long) block * BLOCK;
            cells.bits(i, j, from, bits);
            cells.values(i, j, from, bits, BLOCK, shared, values);
            known[block][i][j] = values;
        }
        return values[(int) (draw % BLOCK)];
    }
}
