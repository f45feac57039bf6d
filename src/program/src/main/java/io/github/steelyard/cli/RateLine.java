package io.github.steelyard.cli;

import io.github.steelyard.batch.TableWatcher;
import java.util.function.LongSupplier;

/**
 * How far a batch is, at what rate and how long it still takes: drawn over itself on a terminal, one line a minute
 * elsewhere, nothing for quick work.
 */
final class RateLine implements TableWatcher.Pass {

    private static final long PATIENCE = 500_000_000L;
    private static final long PACE = 100_000_000L;
    private static final long MINUTE = 60_000_000_000L;
    private static final String WIPE = "\r\u001b[K";

    private final Terminal terminal;
    private final String noun;
    private long total;
    private final long before;
    private final LongSupplier clock;
    private final long begun;
    private long said;
    private boolean visible;

    /**
     * @param noun what is counted
     * @param total how many there are, 0 when nobody knows
     * @param before how many were done by an earlier run
     */
    RateLine(Terminal terminal, String noun, long total, long before, LongSupplier clock) {
        this.terminal = terminal;
        this.noun = noun;
        this.total = total;
        this.before = before;
        this.clock = clock;
        this.begun = clock.getAsLong();
        this.said = terminal.live() ? begun + PATIENCE - PACE : begun;
    }

    /** So many are done of about so many; 0 when nobody knows. */
    @Override
    public void done(long count, long estimate) {
        total = estimate > 0 ? Math.max(count, estimate) : 0;
        done(count);
    }

    /** So many are done, those of the earlier run among them. */
    void done(long count) {
        long now = clock.getAsLong();
        if (now - said < (terminal.live() ? PACE : MINUTE)) {
            return;
        }
        said = now;
        if (terminal.live()) {
            visible = true;
            terminal.err().print(WIPE + words(count, now));
        } else if (!terminal.invocation().isJson()) {
            terminal.err().println(words(count, now));
        }
        terminal.err().flush();
    }

    private String words(long count, long now) {
        double seconds = Math.max(1e-9, (now - begun) / 1e9);
        double rate = (count - before) / seconds;
        String text = count + (total > 0 ? " of " + total : "") + " " + noun + ", "
                + (rate >= 10 ? Math.round(rate) + " a second" : Math.round(60 * rate) + " a minute");
        return total > 0 && rate > 0 ? text + ", " + left((total - count) / rate) + " left" : text;
    }

    private static String left(double seconds) {
        long whole = (long) Math.ceil(seconds);
        return whole < 120 ? whole + " s" : (whole + 59) / 60 + " min";
    }

    @Override
    public void close() {
        if (visible) {
            terminal.err().print(WIPE);
            terminal.err().flush();
        }
    }
}
