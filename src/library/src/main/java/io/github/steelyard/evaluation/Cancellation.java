package io.github.steelyard.evaluation;

import java.util.concurrent.CancellationException;

/** Asked now and then by long work whether anyone still wants the answer. */
@FunctionalInterface
public interface Cancellation {

    /** Never cancels. */
    Cancellation NEVER = () -> false;

    /** {@return whether the answer is no longer wanted} */
    boolean isCancelled();

    /**
     * Leaves when cancelled.
     *
     * @throws CancellationException when cancelled
     */
    default void check() {
        if (isCancelled()) {
            throw new CancellationException("cancelled");
        }
    }
}
