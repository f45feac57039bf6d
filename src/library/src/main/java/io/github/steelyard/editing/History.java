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
 */
public record History(List<Step> past, List<Step> future, Optional<String> gesture, Optional<Content> held) {

    /** Nothing has happened. */
    public static final History EMPTY = new History(List.of(), List.of(), Optional.empty(), Optional.empty());

    /** How many steps are kept. */
    static final int DEPTH = 500;

    /** A step: what it is called, and the content before it (in the past) or after it (in the future). */
    public record Step(String label, Content content) {}

    public History {
        past = List.copyOf(past);
        future = List.copyOf(future);
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
        more.add(new Step(label, before));
        return new History(more, List.of(), ofGesture, ofGesture.map(g -> before));
    }

    /** After the hand let go. */
    public History released() {
        return gesture.isEmpty() ? this : new History(past, future, Optional.empty(), Optional.empty());
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
        more.add(new Step(last().label(), now));
        return new History(past.subList(0, past.size() - 1), more, Optional.empty(), Optional.empty());
    }

    public History redone(Content now) {
        List<Step> more = new ArrayList<>(past);
        more.add(new Step(next().label(), now));
        return new History(more, future.subList(0, future.size() - 1), Optional.empty(), Optional.empty());
    }
}
