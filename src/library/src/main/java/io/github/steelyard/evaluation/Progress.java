package io.github.steelyard.evaluation;

/** Told now and then how far long work is. Called from the working thread. */
@FunctionalInterface
public interface Progress {

    /** Takes no notice. */
    Progress NONE = share -> {};

    /**
     * How far the work is.
     *
     * @param share of the work done, 0..1, never falling
     */
    void done(double share);
}
