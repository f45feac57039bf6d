package io.github.steelyard.gui;

import io.github.steelyard.editing.Changes;
import io.github.steelyard.editing.Content;
import io.github.steelyard.editing.Fitting;
import io.github.steelyard.editing.History;
import io.github.steelyard.editing.Journal;
import io.github.steelyard.editing.Origin;
import io.github.steelyard.gui.session.Folders;
import io.github.steelyard.gui.session.JournalSheet;
import io.github.steelyard.gui.session.Look;
import io.github.steelyard.gui.session.SessionState;
import io.github.steelyard.gui.session.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Brings back the steps that a process which is no more left in its journal. */
final class Recovery {

    /**
     * A decision that was in no file.
     *
     * @param title of it
     * @param steps how many were made
     * @param time of the last
     */
    record Unsaved(String title, int steps, String time) {}

    private final Folders folders;
    private final Asking asking;

    Recovery(Folders folders, Asking asking) {
        this.folders = folders;
        this.asking = asking;
    }

    /** By what a journal goes whose decision is in no file. */
    Path unsaved() {
        return folders.journals().resolve("unsaved.yaml").toAbsolutePath();
    }

    /** The state with the steps that were left, if they are wanted. */
    SessionState recovered(SessionState state, Path file) {
        List<Journal.Left> left = Journal.left(folders.journals(), file);
        if (left.isEmpty()) {
            return state;
        }
        Journal.Left last = left.get(left.size() - 1);
        boolean isBuilt = last.changes().draft().isPresent();
        Fitting fitting = isBuilt
                ? new Fitting(last.changes(), List.of())
                : Fitting.of(last.changes(), state.opened().decision());
        List<String> answers = List.of(Text.of("journal.take"), Text.of("journal.drop"));
        int answer = fitting.changes().isEmpty() ? 1 : asking.choose(question(last, file), answers);
        if (answer >= 0) {
            left.forEach(one -> one.path().toFile().delete());
        }
        if (answer != 0) {
            return state;
        }
        SessionState now =
                fitting.changes().equals(last.changes()) ? stepped(state, last) : state.working(fitting.changes());
        return fitting.note().map(now::noting).orElse(now);
    }

    private static String question(Journal.Left left, Path file) {
        List<Journal.Step> steps = left.steps();
        long time = steps.get(steps.size() - 1).time();
        return time == 0
                ? Text.of("journal.found", file.getFileName())
                : Text.of(
                        "journal.foundSteps",
                        String.valueOf(steps.size()),
                        file.getFileName(),
                        JournalSheet.time(time));
    }

    /** The state after all steps, each of which can be undone. */
    private static SessionState stepped(SessionState state, Journal.Left left) {
        List<History.Step> past = new ArrayList<>();
        Content before = state.content();
        for (Journal.Step step : left.steps()) {
            if (!step.label().isEmpty()) {
                past.add(new History.Step(step.label(), before, step.time()));
            }
            before = Content.UNTOUCHED.with(step.changes());
        }
        return state.after(History.of(past), before);
    }

    /** What was never saved. */
    Optional<Unsaved> left() {
        return last().map(left -> {
            List<Journal.Step> steps = left.steps();
            Changes changes = left.changes();
            return new Unsaved(
                    changes.draft().orElseThrow().origin().decision().title(),
                    steps.size(),
                    JournalSheet.time(steps.get(steps.size() - 1).time()));
        });
    }

    private Optional<Journal.Left> last() {
        List<Journal.Left> left = Journal.left(folders.journals(), unsaved());
        return left.isEmpty() ? Optional.empty() : Optional.of(left.get(left.size() - 1));
    }

    /** The state of what was never saved; its old journal is gone then. */
    SessionState take(Look look) {
        Journal.Left left = last().orElseThrow();
        Origin first = left.steps().get(0).changes().draft().orElseThrow().origin();
        left.path().toFile().delete();
        return stepped(SessionState.opening(first, look), left);
    }
}
