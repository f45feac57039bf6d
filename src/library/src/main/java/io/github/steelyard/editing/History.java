package io.github.steelyard.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was, and what was taken back. A drag is one step: while its gesture lasts, each edit starts anew from where the
 * hand took hold.
 *
 * @param past steps that undo goes back over, the latest last
 * @param future steps that redo goes forward over, the next one last
 * @param gesture that is going on
 * @param held where the gesture began
 * @param snapshots states that were given a name, in the order of naming
 */
public record History(
        List<Step> past, List<Step> future, Optional<String> gesture, Optional<Content> held, List<Step> snapshots) {

    /** Nothing has happened. */
    public static final History EMPTY =
            new History(List.of(), List.of(), Optional.empty(), Optional.empty(), List.of());

    /** How many steps are kept. */
    static final int DEPTH = 500;

    /**
     * A step, or a state with a name.
     *
     * @param label what it is called
     * @param content before it (in the past), after it (in the future), or what was named
     * @param time when, in milliseconds since 1970; 0 where nobody knows
     * @param why it was made; empty where nobody said
     */
    public record Step(String label, Content content, long time, String why) {

        /** A step that nobody gave a reason for. */
        public Step(String label, Content content, long time) {
            this(label, content, time, "");
        }
    }

    public History {
        past = List.copyOf(past);
        future = List.copyOf(future);
        snapshots = List.copyOf(snapshots);
    }

    /** Where an edit of this gesture starts from. */
    public Content start(Content now, Optional<String> ofGesture) {
        return ofGesture.isPresent() && gesture.equals(ofGesture) ? held.orElse(now) : now;
    }

    /** After an edit that began at {@code before}. */
    public History after(String label, Content before, Optional<String> ofGesture) {
        if (ofGesture.isPresent() && gesture.equals(ofGesture)) {
            return this;
        }
        List<Step> more = new ArrayList<>(past.size() >= DEPTH ? past.subList(1, past.size()) : past);
        more.add(new Step(label, before, System.currentTimeMillis()));
        return new History(more, List.of(), ofGesture, ofGesture.map(g -> before), snapshots);
    }

    /** After the hand let go. */
    public History released() {
        return gesture.isEmpty() ? this : new History(past, future, Optional.empty(), Optional.empty(), snapshots);
    }

    /** The same with a state that has a name from now on; one of that name before gives way. */
    public History naming(String name, Content state) {
        List<Step> more = new ArrayList<>(snapshots);
        more.removeIf(s -> s.label().equals(name));
        more.add(new Step(name, state, System.currentTimeMillis()));
        return new History(past, future, gesture, held, more);
    }

    /** The same with a reason for the last step. */
    public History explained(String why) {
        List<Step> more = new ArrayList<>(past);
        more.set(past.size() - 1, new Step(last().label(), last().content(), last().time(), why));
        return new History(more, future, gesture, held, snapshots);
    }

    /** Steps that were done before this one began, as after a crash. */
    public static History of(List<Step> past) {
        int from = Math.max(0, past.size() - DEPTH);
        return new History(past.subList(from, past.size()), List.of(), Optional.empty(), Optional.empty(), List.of());
    }

    public boolean canUndo() {
        return !past.isEmpty();
    }

    public boolean canRedo() {
        return !future.isEmpty();
    }

    public Step last() {
        return past.get(past.size() - 1);
    }

    public Step next() {
        return future.get(future.size() - 1);
    }

    public History undone(Content now) {
        List<Step> more = new ArrayList<>(future);
        more.add(new Step(last().label(), now, last().time(), last().why()));
        return new History(past.subList(0, past.size() - 1), more, Optional.empty(), Optional.empty(), snapshots);
    }

    public History redone(Content now) {
        List<Step> more = new ArrayList<>(past);
        more.add(new Step(next().label(), now, next().time(), next().why()));
        return new History(more, future.subList(0, future.size() - 1), Optional.empty(), Optional.empty(), snapshots);
    }
}
