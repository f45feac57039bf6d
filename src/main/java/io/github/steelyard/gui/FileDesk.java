package io.github.steelyard.gui;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.gui.session.Changes;
import io.github.steelyard.gui.session.Folders;
import io.github.steelyard.gui.session.Journal;
import io.github.steelyard.gui.session.LineDifference;
import io.github.steelyard.gui.session.Look;
import io.github.steelyard.gui.session.Origin;
import io.github.steelyard.gui.session.Saving;
import io.github.steelyard.gui.session.Session;
import io.github.steelyard.gui.session.SessionState;
import io.github.steelyard.gui.session.Settings;
import io.github.steelyard.gui.session.Text;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Opening, saving and recovering files for one window. */
final class FileDesk {

    /** What is asked of the person in front; a test answers in their place. */
    interface Asking {
        /** A file to open; empty when they changed their mind. */
        Optional<Path> toOpen(Optional<Path> near);

        /** A file to save to. */
        Optional<Path> toSave(Path near);

        /** One of several answers, by index; −1 when they changed their mind. */
        int choose(String question, List<String> answers);

        /** Shows lines under a sentence. */
        void tell(String sentence, List<String> lines);
    }

    private final Folders folders;
    private final Asking asking;
    private Settings settings;
    private Journal journal;

    FileDesk(Folders folders, Asking asking) {
        this.folders = folders;
        this.asking = asking;
        this.settings = Settings.read(folders.settings());
    }

    Settings settings() {
        return settings;
    }

    /** Remembers theme and scale. */
    void remember(Look look) {
        if (!look.theme().equals(settings.look().theme())
                || look.scale() != settings.look().scale()) {
            settings = settings.looking(look);
            settings.write(folders.settings());
        }
    }

    /** Asks which file to open. */
    Optional<Session> choose(SessionState now) {
        return asking.toOpen(now.origin().file()).flatMap(file -> open(file, now.look()));
    }

    /** A session on a file, with what a killed process left behind if that is wanted; empty when it cannot be read. */
    Optional<Session> open(Path file, Look look) {
        Path path = file.toAbsolutePath().normalize();
        Loaded loaded = DecisionReader.read(path);
        if (loaded.value().isEmpty()) {
            List<String> lines =
                    loaded.diagnostics().stream().map(Object::toString).toList();
            asking.tell(Text.of("files.refused", path.getFileName()), lines);
            return Optional.empty();
        }
        settings = settings.opened(path);
        settings.write(folders.settings());
        return Optional.of(begin(Origin.of(loaded, path), look));
    }

    /** A session on what was read, journaled from now on. */
    Session begin(Origin origin, Look look) {
        end();
        SessionState state = SessionState.opening(origin, look);
        if (origin.file().isPresent()) {
            Path file = origin.file().get();
            boolean elsewhere = Journal.isOpenElsewhere(folders.journals(), file);
            state = state.working(recovered(origin, file));
            try {
                journal = Journal.begin(folders.journals(), file, Workers.disk());
            } catch (IOException e) {
                state = state.noting(Text.of("journal.none", reason(e)));
            }
            if (elsewhere) {
                state = state.noting(Text.of("files.elsewhere"));
            }
        }
        Session session = Workers.session(state);
        session.store().subscribe(this::keep);
        return session;
    }

    private Changes recovered(Origin origin, Path file) {
        List<Journal.Left> left = Journal.left(folders.journals(), file);
        if (left.isEmpty()) {
            return Changes.NONE;
        }
        Changes changes = left.get(left.size() - 1).changes().within(origin.decision());
        List<String> answers = List.of(Text.of("journal.take"), Text.of("journal.drop"));
        int answer = changes.isEmpty() ? 1 : asking.choose(Text.of("journal.found", file.getFileName()), answers);
        if (answer >= 0) {
            for (Journal.Left one : left) {
                one.path().toFile().delete();
            }
        }
        return answer == 0 ? changes : Changes.NONE;
    }

    private void keep(SessionState state) {
        if (journal != null) {
            try {
                journal.append(state.origin(), state.saved(), state.content().changes());
            } catch (IOException e) {
                journal.close();
                journal = null;
                asking.tell(Text.of("journal.none", reason(e)), List.of());
            }
        }
    }

    /** Saves in place; whether it was saved. */
    boolean save(Session session) {
        SessionState state = session.state();
        if (state.origin().file().isEmpty()) {
            session.store().say(Text.of("save.noFile"));
            return false;
        }
        if (!Saving.isAsLeft(state.origin(), state.saved())) {
            return outside(session);
        }
        return write(session, state.origin());
    }

    private boolean write(Session session, Origin origin) {
        try {
            Changes changes = session.state().content().changes();
            Saving.save(origin, changes);
            session.store().saved(origin, changes);
            session.store().say("");
            return true;
        } catch (Refusal refusal) {
            asking.tell(Text.of("save.refused"), refusal.reasons());
        } catch (UncheckedIOException e) {
            asking.tell(Text.of("save.failed"), List.of(reason(e.getCause())));
        }
        return false;
    }

    /** The file changed since it was read. */
    private boolean outside(Session session) {
        SessionState state = session.state();
        List<String> answers = List.of(Text.of("outside.keep"), Text.of("outside.reload"), Text.of("outside.show"));
        int answer = asking.choose(Text.of("outside.question"), answers);
        while (answer == 2) {
            asking.tell(Text.of("outside.difference"), difference(state));
            answer = asking.choose(Text.of("outside.question"), answers);
        }
        if (answer < 0) {
            return false;
        }
        Path file = state.origin().file().orElseThrow();
        Loaded loaded = DecisionReader.read(file);
        if (loaded.value().isEmpty()) {
            asking.tell(
                    Text.of("files.refused", file.getFileName()),
                    loaded.diagnostics().stream().map(Object::toString).toList());
            return false;
        }
        Origin origin = Origin.of(loaded, file);
        Changes mine = answer == 0 ? state.content().changes().within(origin.decision()) : Changes.NONE;
        session.store().open(SessionState.opening(origin, state.look()).working(mine));
        return answer == 1 || write(session, origin);
    }

    private static List<String> difference(SessionState state) {
        List<String> lines = new ArrayList<>();
        Saving.contents(state.origin(), state.content().changes()).forEach((name, mine) -> {
            Path path = state.origin().sources().path(name).orElseThrow();
            try {
                String theirs = Files.readString(path);
                List<String> own = LineDifference.of(theirs, new String(mine, StandardCharsets.UTF_8));
                if (!own.isEmpty()) {
                    lines.add(name);
                    lines.addAll(own);
                }
            } catch (IOException e) {
                lines.add(name + ": " + reason(e));
            }
        });
        return lines;
    }

    /** Saves under another name; a session on the new file, empty when it was not written. */
    Optional<Session> saveAs(SessionState state) {
        Path near = state.origin().file().orElse(Path.of("decision.yaml"));
        if (state.origin().sources().files().isEmpty()) {
            asking.tell(Text.of("save.noFile"), List.of());
            return Optional.empty();
        }
        return asking.toSave(near).flatMap(target -> {
            try {
                Saving.saveAs(state.origin(), state.content().changes(), target);
                return open(target, state.look());
            } catch (Refusal refusal) {
                asking.tell(Text.of("save.refused"), refusal.reasons());
            } catch (UncheckedIOException e) {
                asking.tell(Text.of("save.failed"), List.of(reason(e.getCause())));
            }
            return Optional.empty();
        });
    }

    /** Writes the ranking as a picture. */
    void picture(SessionState state) {
        Path near = state.origin()
                .file()
                .map(Path::toAbsolutePath)
                .orElse(Path.of("ranking.yaml").toAbsolutePath());
        asking.toSave(near.resolveSibling("ranking.png")).ifPresent(target -> {
            try {
                Picture.write(state, target);
            } catch (IOException e) {
                asking.tell(Text.of("picture.failed"), List.of(reason(e)));
            }
        });
    }

    /** Whether the window may close: nothing is unsaved, or it was saved or given up. */
    boolean mayLeave(Session session) {
        if (session.state().isDirty() && session.state().origin().file().isPresent()) {
            List<String> answers = List.of(Text.of("leave.save"), Text.of("leave.drop"));
            int answer = asking.choose(Text.of("leave.question"), answers);
            return answer == 1 || answer == 0 && save(session);
        }
        return true;
    }

    /** Ends the journal of the file that was open. */
    void end() {
        if (journal != null) {
            journal.close();
            journal = null;
        }
    }

    private static String reason(IOException e) {
        return e instanceof java.nio.file.AccessDeniedException
                ? Text.of("files.denied", e.getMessage())
                : String.valueOf(e.getMessage());
    }
}
