package io.github.steelyard.model;

/** A block of draws as one option sees it; NaN stands for what is missing. Arrays must not be changed by who asks. */
public interface DrawBlock {

    /** How many draws. */
    int size();

    /** 1 where an event is true for the option, else 0. */
    double[] event(int uncertainty);

    /** The number of the state that an uncertainty is in for the option. */
    double[] state(int uncertainty);

    /** A quantity. */
    double[] quantity(int uncertainty);

    /**
     * The spread of a leaf.
     *
     * @param cell whose leaf it is
     * @param leaf its number in {@link CellProgram#leaves}
     * @param base what the spread is added to; null for nothing. The sum stays inside the scale of the cell
     */
    double[] spread(CellProgram cell, int leaf, double[] base);

    /** The performances of another cell of the option. */
    double[] sibling(CellProgram cell);
}
