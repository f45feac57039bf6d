package io.github.steelyard.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import javax.swing.SwingUtilities;

/** Work for the event thread, asked from another. */
final class EventThread {

    /** Nanoseconds: many times what a machine with other work needs. */
    private static final long PATIENCE = 240_000_000_000L;

    /** Nanoseconds between two looks; to look without a pause takes the processor from what is waited for. */
    private static final long PAUSE = 1_000_000L;

    private EventThread() {}

    static <T> T on(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        SwingUtilities.invokeLater(task);
        return task.get();
    }

    /** Waits until it holds there; against a wait without end, not a measure of speed. */
    static void until(Callable<Boolean> holds, String what) throws Exception {
        long limit = System.nanoTime() + PATIENCE;
        while (!on(holds)) {
            assertThat(System.nanoTime()).as("still waiting: %s", what).isLessThan(limit);
            LockSupport.parkNanos(PAUSE);
        }
    }

    /** Lets it work off what a robot did. */
    static void flush() throws Exception {
        for (int k = 0; k < 3; k++) {
            SwingUtilities.invokeAndWait(() -> {});
        }
    }

    /** Opens a window in the corner of the screen. */
    static Window open(Callable<Window> made, int width, int height) throws Exception {
        return on(() -> {
            Window window = made.call();
            window.frame().setLocation(0, 0);
            window.frame().setSize(width, height);
            window.open();
            return window;
        });
    }

    static void close(Window window) throws Exception {
        on(() -> {
            window.close();
            return null;
        });
    }
}
