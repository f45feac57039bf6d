package io.github.steelyard.gui.session;

import io.github.steelyard.editing.Changes;
import io.github.steelyard.editing.Origin;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.gui.session.Findings.Basis;
import io.github.steelyard.gui.session.Findings.TabAnswer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** A store whose findings follow its content: every edit starts the computation anew, in place of the one before. */
public final class Session {

    /** Milliseconds without an edit before the rules are asked. */
    private static final int REST = 300;

    /** Comparisons that are kept. */
    private static final int COMPARED = 16;

    private final Store store;
    private final Calculator calculator = new Calculator();
    private final LatestOnly<Findings> ranking;
    private final LatestOnly<TabAnswer> tab;
    private final LatestOnly<Remarks> remarks;
    private final LatestOnly<Comparison> comparisons;
    private final Executor events;
    private final Later later;
    private final Frames frames;
    private final Rehearsal rehearsal;
    private Optional<Basis> asked = Optional.empty();
    private Optional<Question> question = Optional.empty();
    private final Map<Comparison.States, Comparison> compared = new LinkedHashMap<>();
    private Optional<Comparison.States> askedComparison = Optional.empty();
    private Optional<Object> askedTab = Optional.empty();
    private Optional<Object> askedRemarks = Optional.empty();

    /** What the tab in front asks: an analysis with its parameters. */
    public record Question(String tab, String analysis, Map<String, Object> parameters) {}

    /**
     * A session.
     *
     * @param ranking where rankings, bands and draws are computed
     * @param analyses where the analyses of the tabs are computed
     * @param events the thread that owns the store
     * @param confined whether the calling thread is that one
     */
    public Session(SessionState start, Executor ranking, Executor analyses, Executor events, BooleanSupplier confined) {
        this(start, ranking, analyses, events, Later.NOW, confined);
    }

    /**
     * The same with views that wait a moment for the answer to an edit.
     *
     * @param later runs things on the owning thread
     */
    public Session(
            SessionState start,
            Executor ranking,
            Executor analyses,
            Executor events,
            Later later,
            BooleanSupplier confined) {
        this.store = new Store(start, confined);
        this.events = events;
        this.later = later;
        this.frames = new Frames(later);
        this.rehearsal = new Rehearsal(calculator, ranking, events);
        this.ranking = new LatestOnly<>(
                ranking,
                events,
                found -> store.find(found.keepingAnswersOf(store.state().findings())),
                thrown -> store.say(String.valueOf(thrown.getMessage())));
        this.tab = new LatestOnly<>(
                analyses,
                events,
                answer -> question.ifPresent(
                        q -> store.find(store.state().findings().answering(q.tab(), answer))),
                thrown -> store.say(String.valueOf(thrown.getMessage())));
        this.comparisons = new LatestOnly<>(
                analyses, events, this::keep, thrown -> store.say(String.valueOf(thrown.getMessage())));
        this.remarks = new LatestOnly<>(
                analyses,
                events,
                found -> store.find(store.state().findings().remarking(found)),
                thrown -> store.say(String.valueOf(thrown.getMessage())));
    }

    /** Begins to compute and to follow the store; called once, on the owning thread. */
    public void start() {
        store.subscribe(this::follow);
        store.subscribe(frames::take);
    }

    /** Shows a view the state now, and from now on every state as a whole frame. After {@link #start}. */
    public void show(Consumer<SessionState> view) {
        frames.add(view);
    }

    /** Shows a view nothing any more. */
    public void leave(Consumer<SessionState> view) {
        frames.remove(view);
    }

    /** Leaves the processor to others: no drag is rehearsed until the next edit. */
    public void rest() {
        rehearsal.stop();
    }

    public Store store() {
        return store;
    }

    public SessionState state() {
        return store.state();
    }

    /** What the tab in front wants to know; asked anew whenever the content changes. Empty when it wants nothing. */
    public void ask(Optional<Question> wanted) {
        if (!wanted.equals(question)) {
            question = wanted;
            follow(store.state());
        }
    }

    /** Compares two states; what was compared before is not computed again. */
    public void compare(Comparison.States wanted) {
        Comparison known = compared.get(wanted);
        if (known != null) {
            store.find(store.state().findings().comparing(known));
        } else if (!askedComparison.equals(Optional.of(wanted))) {
            askedComparison = Optional.of(wanted);
            SessionState now = store.state();
            Optional<Evaluation> evaluation = now.isCurrent() && wanted.equals(now.comparedWith(wanted.first()))
                    ? now.findings().evaluation()
                    : Optional.empty();
            comparisons.submit((cancellation, give) -> give.accept(Comparison.of(wanted, evaluation, cancellation)));
        }
    }

    private void keep(Comparison found) {
        if (compared.size() == COMPARED) {
            compared.remove(compared.keySet().iterator().next());
        }
        compared.put(found.states(), found);
        askedComparison = Optional.empty();
        store.find(store.state().findings().comparing(found));
    }

    /**
     * Rehearses a drag in the background, so that the first real one is as quick as the next.
     *
     * @param count of frames
     * @param stage shown some of them, on the owning thread
     */
    public void rehearse(int count, Consumer<SessionState> stage) {
        rehearsal.order(count, stage);
        follow(store.state());
    }

    /** Computes nothing any more. */
    public void stop() {
        rehearsal.stop();
        ranking.cancel();
        tab.cancel();
        remarks.cancel();
        comparisons.cancel();
        askedComparison = Optional.empty();
        askedTab = Optional.empty();
        askedRemarks = Optional.empty();
    }

    /** The tab comes after the frame, which it would slow down, unless that takes long anyway. */
    private static boolean mayAsk(SessionState state) {
        return state.isWhole()
                || state.isCurrent()
                        && state.findings().evaluation().orElseThrow().terms().isEmpty();
    }

    private void follow(SessionState state) {
        Basis basis = state.basis();
        if (!asked.equals(Optional.of(basis))) {
            asked = Optional.of(basis);
            Findings before = state.findings();
            rehearsal.stop();
            ranking.submit((cancellation, give) -> calculator.compute(basis, before, cancellation, give));
        }
        Optional<Object> wanted = question.map(q -> Map.entry(basis, q));
        if (question.isPresent() && !wanted.equals(askedTab) && mayAsk(state)) {
            askedTab = wanted;
            Question q = question.get();
            // Once the views have been told of the frame: their paint then comes before the answer's.
            events.execute(() -> {
                if (wanted.equals(askedTab)) {
                    tab.submit((cancellation, give) ->
                            calculator.answer(basis, q.analysis(), q.parameters(), cancellation, give));
                }
            });
        }
        lookOver(state);
        if (state.isWhole()) {
            rehearsal.goOn(state, question);
        }
    }

    /** Asks the rules once everything else is there and the hands have rested. */
    private void lookOver(SessionState state) {
        Origin origin = state.origin();
        Changes changes = state.content().changes();
        Optional<Object> wanted = Optional.of(Map.entry(origin, changes));
        if (!wanted.equals(askedRemarks)) {
            remarks.cancel();
            askedRemarks = state.isWhole() ? wanted : Optional.empty();
            if (state.isWhole()) {
                later.after(REST, () -> {
                    if (askedRemarks.equals(wanted)) {
                        remarks.submit((cancellation, give) -> give.accept(Remarks.of(origin, changes, cancellation)));
                    }
                });
            }
        }
    }
}
