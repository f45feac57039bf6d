package io.github.steelyard.gui.session;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.editing.Changes;
import io.github.steelyard.editing.Content;
import io.github.steelyard.editing.Edit;
import io.github.steelyard.editing.History;
import io.github.steelyard.editing.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The one place where the state changes. Confined to one thread; listeners hear of every change on it, in the order
 * of their subscription, each once with the latest state.
 */
public final class Store {

    private final BooleanSupplier confined;
    private final List<Consumer<SessionState>> listeners = new ArrayList<>();
    private SessionState state;
    private boolean telling;
    private boolean stale;

    /**
     * A store.
     *
     * @param confined whether the calling thread is the one it belongs to
     */
    public Store(SessionState start, BooleanSupplier confined) {
        this.state = start;
        this.confined = confined;
    }

    public SessionState state() {
        check();
        return state;
    }

    /** Tells the listener, like every other, of the state now and of every change. */
    public void subscribe(Consumer<SessionState> listener) {
        check();
        listeners.add(listener);
        tell();
    }

    public void unsubscribe(Consumer<SessionState> listener) {
        check();
        listeners.remove(listener);
    }

    /** Makes an edit; one that changes nothing leaves no step. */
    public void apply(Edit edit) {
        check();
        History history = state.history();
        Content start = history.start(state.content(), edit.gesture());
        Origin base = start.changes().over(state.opened());
        Content after;
        try {
            after = edit.applyTo(base, start);
        } catch (Refusal refusal) {
            change(state.saying(String.join(" ", refusal.reasons())));
            return;
        }
        History past = after.equals(start) && start == state.content()
                ? history
                : history.after(edit.label(base), start, edit.gesture());
        if (!after.equals(state.content()) || past != history) {
            change(state.edited(after, past));
        }
    }

    /** The hand let go: the next edit is a step of its own. */
    public void release() {
        check();
        change(state.edited(state.content(), state.history().released()));
    }

    /** Goes to a state that was there before, as a step of its own: nothing is lost by it. */
    public void returnTo(Content earlier, String label) {
        check();
        if (!earlier.equals(state.content())) {
            change(state.edited(earlier, state.history().after(label, state.content(), Optional.empty())));
        }
    }

    /** Gives the state now a name, to return to and compare with. */
    public void snapshot(String name) {
        check();
        change(state.edited(state.content(), state.history().naming(name, state.content())));
    }

    /** Says why the last step was made; whether there is one. */
    public boolean explain(String why) {
        check();
        if (state.canUndo()) {
            change(state.edited(state.content(), state.history().explained(why)));
        }
        return state.canUndo();
    }

    public void undo() {
        check();
        if (state.canUndo()) {
            History history = state.history();
            change(state.edited(history.last().content(), history.undone(state.content())));
        }
    }

    public void redo() {
        check();
        if (state.canRedo()) {
            History history = state.history();
            change(state.edited(history.next().content(), history.redone(state.content())));
        }
    }

    /** Changes how things look. */
    public void look(UnaryOperator<Look> change) {
        check();
        change(state.looking(change.apply(state.look())));
    }

    /** Changes what is selected or in front. */
    public void attend(UnaryOperator<Attention> change) {
        check();
        change(state.attending(change.apply(state.attention())));
    }

    /** Shows what was computed. */
    public void find(Findings findings) {
        check();
        change(state.finding(findings));
    }

    /** Says one line. */
    public void say(String message) {
        check();
        change(state.saying(message));
    }

    /** The file now holds these changes. */
    public void saved(Origin origin, Changes inFile) {
        check();
        change(state.savedAs(origin, inFile));
    }

    /** Another decision altogether, or the same read anew. */
    public void open(SessionState other) {
        check();
        change(other);
    }

    private void change(SessionState next) {
        if (next.equals(state)) {
            return;
        }
        state = next;
        tell();
    }

    private void tell() {
        stale = true;
        if (telling) {
            return;
        }
        telling = true;
        try {
            while (stale) {
                stale = false;
                SessionState now = state;
                for (Consumer<SessionState> listener : List.copyOf(listeners)) {
                    listener.accept(now);
                }
            }
        } finally {
            telling = false;
        }
    }

    private void check() {
        if (!confined.getAsBoolean()) {
            throw new IllegalStateException("the store was touched from thread "
                    + Thread.currentThread().getName());
        }
    }
}
