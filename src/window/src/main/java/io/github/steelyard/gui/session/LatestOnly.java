package io.github.steelyard.gui.session;

import io.github.steelyard.evaluation.Cancellation;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Runs only the latest task: a new one cancels the one before, and what a cancelled one still gives is dropped. A task
 * may give several answers, each better than the last.
 *
 * @param <A> what tasks give
 */
public final class LatestOnly<A> {

    private final Executor work;
    private final Executor deliver;
    private final Consumer<A> taker;
    private final Consumer<RuntimeException> failure;
    private final AtomicLong generation = new AtomicLong();

    /** Work that gives answers as it goes. */
    @FunctionalInterface
    public interface Task<A> {
        void run(Cancellation cancellation, Consumer<A> give);
    }

    /**
     * A runner.
     *
     * @param work where tasks run
     * @param deliver where answers are taken
     * @param taker of answers
     * @param failure hears of what a task threw
     */
    public LatestOnly(Executor work, Executor deliver, Consumer<A> taker, Consumer<RuntimeException> failure) {
        this.work = work;
        this.deliver = deliver;
        this.taker = taker;
        this.failure = failure;
    }

    /** Starts a task in place of the one before. */
    public void submit(Task<A> task) {
        long mine = generation.incrementAndGet();
        Cancellation cancellation = () -> generation.get() != mine;
        work.execute(() -> {
            if (cancellation.isCancelled()) {
                return;
            }
            try {
                task.run(cancellation, answer -> hand(mine, () -> taker.accept(answer)));
            } catch (CancellationException gone) {
                // Nobody wants the answer any more.
            } catch (RuntimeException thrown) {
                hand(mine, () -> failure.accept(thrown));
            }
        });
    }

    /** Cancels what is running and drops what is on its way. */
    public void cancel() {
        generation.incrementAndGet();
    }

    private void hand(long mine, Runnable taking) {
        if (generation.get() != mine) {
            return;
        }
        deliver.execute(() -> {
            if (generation.get() == mine) {
                taking.run();
            }
        });
    }
}
