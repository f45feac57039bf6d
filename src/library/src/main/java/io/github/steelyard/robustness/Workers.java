package io.github.steelyard.robustness;

import io.github.steelyard.evaluation.Cancellation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Runs the same work on several threads, the calling one among them, and leaves only when all are done. */
final class Workers {

    private Workers() {}

    /** What each thread does. */
    interface Work {

        /**
         * Does a share of the work.
         *
         * @param watching whether this is the calling thread, which may report on the whole
         * @param stop cancelled when the caller no longer wants the result or another thread has failed
         */
        void run(boolean watching, Cancellation stop);
    }

    /**
     * Runs the work.
     *
     * @param threads 0 for as many as the machine has processors
     */
    static void run(int threads, Cancellation cancellation, Work work) {
        int count = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
        AtomicReference<RuntimeException> failure = new AtomicReference<>();
        Cancellation stop = () -> cancellation.isCancelled() || failure.get() != null;
        List<Thread> others = new ArrayList<>();
        for (int t = 1; t < count; t++) {
            Thread thread = new Thread(() -> guarded(work, false, stop, failure), "steelyard-draws-" + t);
            thread.setDaemon(true);
            thread.start();
            others.add(thread);
        }
        guarded(work, true, stop, failure);
        boolean interrupted = false;
        for (Thread thread : others) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (failure.get() != null) {
            throw failure.get();
        }
    }

    private static void guarded(
            Work work, boolean watching, Cancellation stop, AtomicReference<RuntimeException> failure) {
        try {
            work.run(watching, stop);
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
        }
    }
}
