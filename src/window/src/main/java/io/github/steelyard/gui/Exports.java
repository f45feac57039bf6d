package io.github.steelyard.gui;

import io.github.steelyard.briefing.Subject;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.gui.session.ReportSubject;
import io.github.steelyard.gui.session.Session;
import io.github.steelyard.gui.session.SessionState;
import io.github.steelyard.gui.session.Text;
import io.github.steelyard.handout.Handout;
import io.github.steelyard.handout.HandoutFormat;
import io.github.steelyard.io.text.SafeFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;

/** Writes what is handed out: the report and the picture of the ranking. */
final class Exports {

    private final Asking asking;
    private final Executor work;
    private final Executor events;

    /**
     * Exports.
     *
     * @param work where a report is computed and written
     * @param events the thread that owns the window
     */
    Exports(Asking asking, Executor work, Executor events) {
        this.asking = asking;
        this.work = work;
        this.events = events;
    }

    private static Path beside(SessionState state, String name) {
        return state.origin()
                .file()
                .map(file -> file.toAbsolutePath().resolveSibling(name))
                .orElse(Path.of(name).toAbsolutePath());
    }

    /** Asks for a file and writes the decision as it stands in the window, with its analyses. */
    void report(Session session) {
        SessionState state = session.state();
        String name = state.origin()
                .file()
                .map(file -> file.getFileName().toString().replaceAll("\\.[^.]*$", ""))
                .orElse("report");
        asking.toSave(beside(state, name + ".html"), Asking.Kind.REPORT).ifPresent(target -> {
            session.store().say(Text.of("report.writing"));
            work.execute(() -> {
                Set<Integer> unshown = new TreeSet<>();
                String failure = write(state, target, unshown);
                events.execute(() -> written(session, target, failure, unshown));
            });
        });
    }

    /**
     * Writes the report; what went wrong, or nothing.
     *
     * @param unshown takes the characters that stand as boxes in it
     */
    private static String write(SessionState state, Path target, Set<Integer> unshown) {
        try {
            Subject subject = ReportSubject.of(state, target);
            HandoutFormat format =
                    HandoutFormat.of(target.getFileName().toString()).orElse(HandoutFormat.HTML);
            byte[] bytes = Handout.report(subject, format, Cancellation.NEVER, Progress.NONE, unshown::addAll);
            SafeFiles.replace(Map.of(target, bytes));
            return "";
        } catch (Refusal refusal) {
            return String.join(" ", refusal.reasons());
        } catch (IOException e) {
            return Reasons.of(e);
        }
    }

    private void written(Session session, Path target, String failure, Set<Integer> unshown) {
        session.store().say("");
        if (!failure.isEmpty()) {
            asking.tell(Text.of("report.failed"), List.of(failure));
            return;
        }
        String question = Text.of("report.written", target.getFileName());
        if (!unshown.isEmpty()) {
            String first = Character.toString(unshown.iterator().next());
            question += " " + Text.of("report.boxes", first);
        }
        if (asking.choose(question, List.of(Text.of("report.open"))) == 0 && !asking.launch(target)) {
            asking.tell(Text.of("report.noProgram", target), List.of());
        }
    }

    /** Asks for a file and writes the ranking as a picture. */
    void picture(SessionState state) {
        asking.toSave(beside(state, "ranking.png"), Asking.Kind.PICTURE).ifPresent(target -> {
            try {
                Picture.write(state, target);
            } catch (Refusal refusal) {
                asking.tell(Text.of("picture.failed"), refusal.reasons());
            } catch (IOException e) {
                asking.tell(Text.of("picture.failed"), List.of(Reasons.of(e)));
            }
        });
    }
}
