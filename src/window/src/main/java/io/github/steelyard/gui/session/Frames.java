package io.github.steelyard.gui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Hands states to views as whole frames. An edit is not shown beside figures of what was before it: the views wait for
 * its answer, but no longer than a moment; after that they show what there is, which marks what is not current, and then
 * every piece of the answer as it comes. So quick decisions are painted once an edit, and slow ones never hold up the
 * hand.
 */
final class Frames {

    /** About one picture of the screen. */
    static final int MOMENT_MILLIS = 20;

    private final Later later;
    private final List<Consumer<SessionState>> views = new ArrayList<>();
    private SessionState latest;
    private SessionState shown;
    private boolean waiting;

    /** Tells the moment that is waited for from those that were not needed to their end. */
    private long moments;

    private boolean late;

    /**
     * Frames.
     *
     * @param later runs something on the thread of the store after a moment
     */
    Frames(Later later) {
        this.later = later;
    }

    /** Shows the view the state now and every frame from now on. */
    void add(Consumer<SessionState> view) {
        views.add(view);
        view.accept(latest);
    }

    void remove(Consumer<SessionState> view) {
        views.remove(view);
    }

    /** Takes a state; called for each one. */
    void take(SessionState state) {
        latest = state;
        boolean whole = state.isWhole();
        if (whole || late || shown == null) {
            late &= !whole;
            show();
        } else if (!waiting) {
            waiting = true;
            long moment = ++moments;
            later.after(MOMENT_MILLIS, () -> giveUp(moment));
        }
    }

    private void giveUp(long moment) {
        if (waiting && moment == moments) {
            late = true;
            show();
        }
    }

    private void show() {
        waiting = false;
        shown = latest;
        for (Consumer<SessionState> view : List.copyOf(views)) {
            view.accept(shown);
        }
    }
}
