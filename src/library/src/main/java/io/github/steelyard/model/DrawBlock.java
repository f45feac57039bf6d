package io.github.steelyard.model;

import org.jspecify.annotations.Nullable;

/** A block of draws; NaN stands for what is missing. Arrays must not be changed by who asks. */
public interface DrawBlock {

    /** How many draws. */
    int size();

    /** 1 where an event is true under the chances of an option, else 0. */
    double[] event(Seen seen);

    /** The number of the state that an uncertainty is in under the chances of an option. */
    double[] state(Seen seen);

    /** A quantity. */
    double[] quantity(int uncertainty);

    /**
     * The spread of a leaf.
     *
     * @param cell whose leaf it is
     * @param leaf its number in {@link CellProgram#leaves}
     * @param base what the spread is added to; null for nothing. The sum stays inside the scale of the cell
     */
    double[] spread(CellProgram cell, int leaf, double @Nullable [] base);

    /** The performances of another cell, of the same option or of one that this one is made of. */
    double[] sibling(CellProgram cell);
}
