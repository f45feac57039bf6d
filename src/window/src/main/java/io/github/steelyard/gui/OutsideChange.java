package io.github.steelyard.gui;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.editing.Changes;
import io.github.steelyard.editing.Content;
import io.github.steelyard.editing.Fitting;
import io.github.steelyard.editing.History;
import io.github.steelyard.editing.LineDifference;
import io.github.steelyard.editing.Origin;
import io.github.steelyard.editing.Saving;
import io.github.steelyard.gui.session.Session;
import io.github.steelyard.gui.session.SessionState;
import io.github.steelyard.gui.session.Text;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks what is to become of a file that someone else changed while it was open here. */
final class OutsideChange {

    /** What was decided. */
    enum Answer {
        /** Nothing; the file and the window stay apart. */
        UNDECIDED,
        /** The window now shows the file as it is. */
        RELOADED,
        /** The window shows the file with the edits of the window on top, which are not saved yet. */
        KEPT
    }

    private final Asking asking;

    OutsideChange(Asking asking) {
        this.asking = asking;
    }

    Answer settle(Session session) {
        SessionState state = session.state();
        boolean edited = state.isDirty();
        List<String> answers = edited
                ? List.of(Text.of("outside.keep"), Text.of("outside.reload"), Text.of("outside.show"))
                : List.of(Text.of("outside.reloadPlain"), Text.of("outside.show"));
        int show = answers.size() - 1;
        String question = Text.of(edited ? "outside.question" : "outside.questionPlain");
        int answer = asking.choose(question, answers);
        while (answer == show) {
            asking.tell(Text.of(edited ? "outside.difference" : "outside.differencePlain"), difference(state));
            answer = asking.choose(question, answers);
        }
        if (answer < 0) {
            return Answer.UNDECIDED;
        }
        Path file = state.opened().file().orElseThrow();
        Loaded loaded = DecisionReader.read(file);
        if (loaded.value().isEmpty()) {
            asking.tell(
                    Text.of("files.refused", file.getFileName()),
                    loaded.diagnostics().stream().map(Object::toString).toList());
            return Answer.UNDECIDED;
        }
        Origin origin = Origin.of(loaded, file);
        boolean keep = edited && answer == 0;
        Fitting mine = Fitting.of(keep ? state.content().changes() : Changes.NONE, origin.decision());
        session.store()
                .open(SessionState.opening(origin, state.look())
                        .working(mine.changes())
                        .noting(mine.note()
                                .map(note -> note + lost(state, keep))
                                .orElse("")));
        return keep ? Answer.KEPT : Answer.RELOADED;
    }

    /** The steps that changed what the decision is made of, by name: other texts have no place for them. */
    private static String lost(SessionState state, boolean keep) {
        List<Content> contents = new ArrayList<>(
                state.history().past().stream().map(History.Step::content).toList());
        contents.add(state.content());
        List<String> labels = new ArrayList<>();
        for (int k = 0; k + 1 < contents.size(); k++) {
            boolean isStructure = !contents.get(k + 1)
                    .changes()
                    .draft()
                    .equals(contents.get(k).changes().draft());
            if (isStructure) {
                labels.add(state.history().past().get(k).label());
            }
        }
        return keep && !labels.isEmpty() ? " " + Text.of("outside.structure", String.join("; ", labels)) : "";
    }

    /**
     * With edits: the files as they are now against what keeping the edits and saving would make of them. Without: the
     * files as they were read against what they are now.
     */
    private static List<String> difference(SessionState state) {
        Origin read = state.opened();
        if (!state.isDirty()) {
            return difference(read, Saving.contents(read, state.saved()), false);
        }
        Path file = read.file().orElseThrow();
        Loaded now = DecisionReader.read(file);
        if (now.value().isEmpty()) {
            return now.diagnostics().stream().map(Object::toString).toList();
        }
        Origin there = Origin.of(now, file);
        Changes mine = there.isEditable()
                ? Fitting.of(state.content().changes(), there.decision()).changes()
                : Changes.NONE;
        try {
            return difference(there, Saving.contents(there, mine), true);
        } catch (Refusal refusal) {
            return refusal.reasons();
        }
    }

    private static List<String> difference(Origin origin, Map<String, byte[]> contents, boolean diskFirst) {
        List<String> lines = new ArrayList<>();
        contents.forEach((name, bytes) -> {
            if (origin.sources().original(name).isPresent()) {
                lines.add(Text.of("outside.noText", name));
                return;
            }
            try {
                String here = new String(bytes, StandardCharsets.UTF_8);
                String disk = Files.readString(origin.sources().path(name).orElseThrow());
                List<String> own = diskFirst ? LineDifference.of(disk, here) : LineDifference.of(here, disk);
                if (!own.isEmpty()) {
                    lines.add(name);
                    lines.addAll(own);
                }
            } catch (IOException e) {
                lines.add(name + ": " + Reasons.of(e));
            }
        });
        return lines.isEmpty() ? List.of(Text.of("outside.same")) : lines;
    }
}
