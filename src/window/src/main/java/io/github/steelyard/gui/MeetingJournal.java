package io.github.steelyard.gui;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.editing.Changes;
import io.github.steelyard.editing.Draft;
import io.github.steelyard.editing.History;
import io.github.steelyard.editing.Origin;
import io.github.steelyard.gui.session.Look;
import io.github.steelyard.gui.session.SessionState;
import io.github.steelyard.gui.session.Text;
import io.github.steelyard.io.format.DecisionFormat;
import io.github.steelyard.model.Stakeholder;
import io.github.steelyard.record.KeptJournal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * The journal of a meeting, kept beside the decision file while the window is used. A drag is written as one step, when
 * the hand lets go. Texts are made and written on another thread, in the order of the steps.
 */
final class MeetingJournal {

    /** Something that is written. */
    @FunctionalInterface
    private interface Writing {
        void to(KeptJournal journal) throws IOException;
    }

    private final Asking asking;
    private final Executor disk;
    private final Executor events;
    private Optional<Path> file = Optional.empty();
    private KeptJournal journal;
    private SessionState last;
    private SessionState pending;
    private boolean isShown;

    /**
     * No journal yet.
     *
     * @param disk runs one thing after the other
     */
    MeetingJournal(Asking asking, Executor disk, Executor events) {
        this.asking = asking;
        this.disk = disk;
        this.events = events;
    }

    /** Whether steps are kept. */
    boolean isOpen() {
        return file.isPresent();
    }

    /** Goes on with the journal beside the file of a decision, where there is one. */
    Optional<String> takeUp(SessionState state) {
        Optional<Path> there = state.opened().file().map(KeptJournal::beside).filter(Files::exists);
        there.ifPresent(path -> open(state, path, true));
        return there.map(path -> Text.of("meeting.resumed", path.getFileName()));
    }

    /** Begins to keep steps, or ends it; a line that says so. */
    String toggle(SessionState state) {
        if (file.isPresent()) {
            String name = file.get().getFileName().toString();
            end();
            return Text.of("meeting.ended", name);
        }
        if (state.opened().file().isEmpty()) {
            return Text.of("meeting.noFile");
        }
        Path path = KeptJournal.beside(state.opened().file().get());
        boolean isThere = Files.exists(path);
        open(state, path, isThere);
        return Text.of(isThere ? "meeting.resumed" : "meeting.begun", path.getFileName());
    }

    private void open(SessionState state, Path path, boolean isThere) {
        file = Optional.of(path);
        last = state;
        pending = null;
        isShown = false;
        Instant now = Instant.now();
        Origin opened = state.opened();
        Changes changes = state.content().changes();
        disk.execute(() -> {
            try {
                Map<String, byte[]> texts = texts(opened, changes);
                journal = isThere ? KeptJournal.resume(path, now, texts) : KeptJournal.begin(path, texts);
            } catch (Refusal refusal) {
                fail(path, refusal.reasons());
            } catch (IOException e) {
                fail(path, List.of(Reasons.of(e)));
            }
        });
        shown(state);
    }

    /** Takes up a state of the session. */
    void follow(SessionState state) {
        if (file.isEmpty()) {
            return;
        }
        SessionState before = last;
        last = state;
        if (pending != null && !isSameStep(pending, state)) {
            step(pending, what(pending, pending));
            pending = null;
        }
        boolean isOther = !state.opened().equals(before.opened())
                || !state.content().changes().equals(before.content().changes());
        if (state.history().gesture().isPresent() && (isOther || pending != null)) {
            pending = state;
        } else if (isOther || pending != null) {
            step(state, what(pending == null ? before : state, state));
            pending = null;
        }
        String why = why(state);
        if (!why.isEmpty() && isSameStep(before, state) && !why.equals(why(before))) {
            Instant now = Instant.now();
            write(kept -> kept.reason(now, why));
        }
        shown(state);
    }

    /** Notes once that everybody can see the ranking. */
    private void shown(SessionState state) {
        if (!isShown && state.look().blind() != Look.Blind.TOTALS) {
            isShown = true;
            Instant now = Instant.now();
            write(kept -> kept.shown(now));
        }
    }

    private static Optional<History.Step> lastStep(SessionState state) {
        return state.canUndo() ? Optional.of(state.history().last()) : Optional.empty();
    }

    private static boolean isSameStep(SessionState one, SessionState other) {
        return one.history().past().size() == other.history().past().size()
                && lastStep(one).map(History.Step::time).equals(lastStep(other).map(History.Step::time))
                && one.undoLabel().equals(other.undoLabel());
    }

    private static String why(SessionState state) {
        return lastStep(state).map(History.Step::why).orElse("");
    }

    /** What was done between two states, in words. */
    private static String what(SessionState before, SessionState now) {
        if (!now.opened().equals(before.opened()) && now.history().past().isEmpty()) {
            return Text.of("meeting.reread");
        }
        int future = now.history().future().size() - before.history().future().size();
        if (future > 0) {
            return Text.of("meeting.undone", now.redoLabel());
        }
        return future == -1 && now.undoLabel().equals(before.redoLabel())
                ? Text.of("meeting.redone", now.undoLabel())
                : now.undoLabel();
    }

    private void step(SessionState state, String what) {
        Instant now = Instant.now();
        Origin opened = state.opened();
        Changes changes = state.content().changes();
        Optional<String> person = state.content()
                .stakeholder()
                .flatMap(id -> state.origin().decision().stakeholder(id))
                .map(Stakeholder::name);
        write(kept -> kept.step(now, person, what, "", texts(opened, changes)));
    }

    /** The files as they would be saved; written anew where the text has no place for a change. */
    private static Map<String, byte[]> texts(Origin opened, Changes changes) {
        try {
            return Draft.of(opened, changes).texts();
        } catch (Refusal noPlace) {
            Origin origin = changes.over(opened);
            Map<String, byte[]> anew = new LinkedHashMap<>();
            String name = origin.sources().files().get(0);
            DecisionFormat format = DecisionFormat.of(name).orElse(DecisionFormat.YAML);
            anew.put(name, Draft.anew(origin, changes, format));
            return anew;
        }
    }

    private void write(Writing writing) {
        Path path = file.orElseThrow();
        disk.execute(() -> {
            if (journal != null) {
                try {
                    writing.to(journal);
                } catch (Refusal refusal) {
                    fail(path, refusal.reasons());
                } catch (IOException e) {
                    fail(path, List.of(Reasons.of(e)));
                }
            }
        });
    }

    private void fail(Path path, List<String> reasons) {
        journal = null;
        events.execute(() -> {
            if (file.equals(Optional.of(path))) {
                file = Optional.empty();
                asking.tell(Text.of("meeting.none", path.getFileName()), reasons);
            }
        });
    }

    /** Ends the journal when everything is written. */
    void end() {
        if (file.isPresent()) {
            if (pending != null) {
                step(pending, what(pending, pending));
            }
            CompletableFuture.runAsync(() -> journal = null, disk).join();
            file = Optional.empty();
            pending = null;
        }
    }
}
