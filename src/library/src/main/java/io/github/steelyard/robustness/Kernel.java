package io.github.steelyard.robustness;

import io.github.steelyard.evaluation.Cancellation;

/** Ranks draws and counts the ranks. Immutable and thread-safe; each thread asks for a worker of its own. */
interface Kernel {

    /** Draws that are worth handing out at a time. */
    int chunk();

    /** Nothing counted. */
    Counts blank();

    /** Whether the performances are the same in every draw. */
    boolean isExact();

    Worker worker();

    /** A kernel with room to work in; for one thread. */
    interface Worker {

        /**
         * Ranks draws {@code first} to {@code first + count − 1} into the counts.
         *
         * @throws java.util.concurrent.CancellationException when cancelled; the counts are then of no use
         */
        void count(long first, int count, Counts counts, Cancellation cancellation);

        /**
         * Counts how often each option is first at its own central weights.
         *
         * @param central by option, null where it has none
         */
        void confirm(long first, int count, double[][] central, Confirmation confirmation, Cancellation cancellation);
    }
}
