package io.github.steelyard.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javax.swing.SwingUtilities;

/** Work for the event thread, asked from another. */
final class EventThread {

    private static final long PATIENCE = 60_000_000_000L;

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
            Thread.onSpinWait();
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
