package io.github.steelyard.cli;

import io.github.steelyard.evaluation.Progress;
import java.util.function.LongSupplier;

/**
 * A line on a terminal that says how far the work is, drawn over itself, and wiped when the work is done. Quick work shows
 * none. May be told from any thread.
 */
final class ProgressLine implements Progress, AutoCloseable {

    private static final long PATIENCE = 500_000_000;
    private static final long PACE = 100_000_000;
    private static final String WIPE = "\r\u001b[K";

    private final Terminal terminal;
    private final String name;
    private final LongSupplier clock;
    private final long begun;
    private long drawn;
    private boolean visible;
    private boolean closed;

    private ProgressLine(Terminal terminal, String name, LongSupplier clock) {
        this.terminal = terminal;
        this.name = name;
        this.clock = clock;
        this.begun = clock.getAsLong();
        this.drawn = begun + PATIENCE - PACE;
    }

    /** A line for work of that name, drawn only where somebody watches. */
    static ProgressLine on(Terminal terminal, String name) {
        return on(terminal, name, System::nanoTime);
    }

    static ProgressLine on(Terminal terminal, String name, LongSupplier clock) {
        return new ProgressLine(terminal, name, clock);
    }

    @Override
    public synchronized void done(double share) {
        long now = clock.getAsLong();
        if (!terminal.live() || closed || now - drawn < PACE) {
            return;
        }
        drawn = now;
        visible = true;
        long percent = Math.round(100 * share);
        double left = share > 0 ? (now - begun) / 1e9 * (1 - share) / share : 0;
        terminal.err().print(WIPE + name + "  " + percent + "%" + (share > 0 ? "  " + words(left) + " left" : ""));
        terminal.err().flush();
    }

    private static String words(double seconds) {
        long whole = (long) Math.ceil(seconds);
        return whole < 120 ? whole + " s" : (whole + 59) / 60 + " min";
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (visible) {
            terminal.err().print(WIPE);
            terminal.err().flush();
        }
    }
}
