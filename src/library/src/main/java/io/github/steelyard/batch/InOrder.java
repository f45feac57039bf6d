package io.github.steelyard.batch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Predicate;

/** Works on many things on several threads and hands over what came of them in the order of the things. */
public final class InOrder {

    /** Things begun and not yet handed over, per thread: enough that one slow thing does not stop the others. */
    private static final int AHEAD = 16;

    private InOrder() {}

    /**
     * Works until there is no thing left or nobody wants more. Memory does not grow with the number of things.
     *
     * @param things taken on the calling thread
     * @param threads how many work at once, at least 1
     * @param work on any thread; what it throws is thrown here, in its turn
     * @param taker on the calling thread; false when it wants no more
     */
    public static <A, B> void run(Iterator<A> things, int threads, Function<A, B> work, Predicate<B> taker) {
        ExecutorService workers = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "batch");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Deque<Future<B>> begun = new ArrayDeque<>();
            boolean wanted = true;
            while (wanted && (things.hasNext() || !begun.isEmpty())) {
                while (things.hasNext() && begun.size() < threads * AHEAD) {
                    A thing = things.next();
                    begun.add(workers.submit(() -> work.apply(thing)));
                }
                wanted = taker.test(result(begun.remove()));
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private static <B> B result(Future<B> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.util.concurrent.CancellationException();
        }
    }
}
