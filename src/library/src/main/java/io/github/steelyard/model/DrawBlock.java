package io.github.steelyard.model;

import org.jspecify.annotations.Nullable;

/** A block of draws; NaN stands for what is missing. Arrays must not be changed by who asks. */
public interface DrawBlock {

    /** {@return how many draws} */
    int size();

    /**
     * {@return 1 where an event is true under the chances of an option, else 0}
     *
     * @param seen the event or choice of states, and the option whose chances count
     */
    double[] event(Seen seen);

    /**
     * {@return the number of the state that an uncertainty is in under the chances of an option}
     *
     * @param seen the event or choice of states, and the option whose chances count
     */
    double[] state(Seen seen);

    /**
     * {@return a quantity}
     *
     * @param uncertainty its number in {@link Uncertainties#all}
     */
    double[] quantity(int uncertainty);

    /**
     * {@return the spread of a leaf}
     *
     * @param cell whose leaf it is
     * @param leaf its number in {@link CellProgram#leaves}
     * @param base what the spread is added to; null for nothing. The sum stays inside the scale of the cell
     */
    double[] spread(CellProgram cell, int leaf, double @Nullable [] base);

    /**
     * {@return the performances of another cell, of the same option or of one that this one is made of}
     *
     * @param cell the other cell
     */
    double[] sibling(CellProgram cell);
}
