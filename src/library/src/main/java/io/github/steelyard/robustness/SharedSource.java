package io.github.steelyard.robustness;

/** Where the random bits of a block of draws come from. */
interface SharedSource {

    /**
     * The bits of an uncertainty.
     *
     * @param isSecond whether those of the place in the range of a chance, else those of the uncertainty itself
     */
    void uncertainty(int uncertainty, boolean isSecond, int[] bits, int count);

    /** The bits of a performance. */
    void performance(int option, int criterion, int[] bits, int count);

    /** The bits of a performance of an option that is not ranked itself, and only a part of others. */
    void part(String option, int criterion, int[] bits, int count);
}
