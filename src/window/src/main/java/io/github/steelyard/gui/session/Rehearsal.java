package io.github.steelyard.gui.session;

import io.github.steelyard.editing.Content;
import io.github.steelyard.editing.Edit.MoveWeight;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.gui.session.Findings.TabAnswer;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * A drag that nobody makes, right after a decision is opened: the program is compiled as it runs, and so the first real
 * drag does not run code that has never run before. It goes on in the background, stops for every edit, goes on once no
 * hand is on a weight, and changes nothing that is shown.
 *
 * <p>Only where the score is linear in the weights: there a frame takes milliseconds.
 */
final class Rehearsal {

    private static final Consumer<SessionState> EMPTY = state -> {};

    private final Calculator calculator;
    private final Executor events;
    private final LatestOnly<Integer> runner;
    private final AtomicBoolean painting = new AtomicBoolean();
    private Consumer<SessionState> stage = EMPTY;
    private int left;
    private boolean running;

    Rehearsal(Calculator calculator, Executor work, Executor events) {
        this.calculator = calculator;
        this.events = events;
        this.runner = new LatestOnly<>(work, events, this::leave, thrown -> leave(0));
    }

    /**
     * Orders a number of frames.
     *
     * @param stage shown some of them, on the thread of the store, one at a time
     */
    void order(int count, Consumer<SessionState> stage) {
        this.left = count;
        this.stage = stage;
    }

    /** Notes what is left; after the last frame the stage may go. */
    private void leave(int rest) {
        left = rest;
        if (rest == 0) {
            stage = EMPTY;
        }
    }

    /** Stops for something real. */
    void stop() {
        runner.cancel();
        running = false;
    }

    /** Goes on, if anything is left to do. */
    void goOn(SessionState state, Optional<Session.Question> question) {
        boolean quick =
                state.findings().evaluation().map(e -> e.terms().isPresent()).orElse(false);
        List<String> nodes = movable(state);
        boolean dragging = state.history().gesture().isPresent();
        if (running || left == 0 || dragging || !quick || nodes.isEmpty()) {
            return;
        }
        running = true;
        int count = left;
        runner.submit((cancellation, give) -> {
            for (int k = count; k > 0; k--) {
                give.accept(k);
                String node = nodes.get(k / 10 % nodes.size());
                play(moved(state, node, 0.05 + 0.09 * (k % 10)), question, cancellation);
            }
            give.accept(0);
        });
    }

    private static List<String> movable(SessionState state) {
        List<String> ids = new ArrayList<>();
        for (Group group : state.origin().decision().tree().groups()) {
            for (Node child : group.children()) {
                ids.add(child.id());
            }
        }
        return ids;
    }

    private static SessionState moved(SessionState state, String node, double share) {
        double total = 0;
        for (double points : state.siblings(node).values()) {
            total += points;
        }
        Content other = new MoveWeight(node, share * total, true).applyTo(state.origin(), state.content());
        return state.edited(other, state.history());
    }

    private void play(SessionState state, Optional<Session.Question> question, Cancellation cancellation) {
        Findings[] last = {state.findings()};
        calculator.compute(state.basis(), last[0], cancellation, found -> last[0] = found);
        question.ifPresent(q -> {
            TabAnswer[] answer = {null};
            calculator.answer(state.basis(), q.analysis(), q.parameters(), cancellation, a -> answer[0] = a);
            last[0] = last[0].answering(q.tab(), answer[0]);
        });
        cancellation.check();
        if (!painting.getAndSet(true)) {
            SessionState played = state.finding(last[0]);
            events.execute(() -> {
                painting.set(false);
                stage.accept(played);
            });
        }
    }
}
