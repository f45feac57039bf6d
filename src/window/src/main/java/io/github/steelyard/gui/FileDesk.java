package io.github.steelyard.gui;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.editing.Changes;
import io.github.steelyard.editing.Draft;
import io.github.steelyard.editing.History;
import io.github.steelyard.editing.Journal;
import io.github.steelyard.editing.Judgements;
import io.github.steelyard.editing.Origin;
import io.github.steelyard.editing.Saving;
import io.github.steelyard.editing.TableBeside;
import io.github.steelyard.gui.importing.SheetImport;
import io.github.steelyard.gui.importing.SheetSource;
import io.github.steelyard.gui.session.Folders;
import io.github.steelyard.gui.session.Look;
import io.github.steelyard.gui.session.Session;
import io.github.steelyard.gui.session.SessionState;
import io.github.steelyard.gui.session.Settings;
import io.github.steelyard.gui.session.Text;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.sheet.TableLines;
import io.github.steelyard.model.Group;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;

/** Opening, saving and recovering files for one window. */
final class FileDesk {

    private final Folders folders;
    private final Asking asking;
    private final OutsideChange outside;
    private final Recovery recovery;
    private final LostFiles lost;
    private final Exports exports;
    private final MeetingJournal meeting;
    private Settings settings;
    private Journal journal;
    private int steps;
    private Consumer<SheetImport> onSheet;

    FileDesk(Folders folders, Asking asking) {
        this.folders = folders;
        this.asking = asking;
        this.outside = new OutsideChange(asking);
        this.lost = new LostFiles(asking);
        this.exports = new Exports(asking, Workers.reports(), SwingUtilities::invokeLater);
        this.recovery = new Recovery(folders, asking);
        this.meeting = new MeetingJournal(asking, Workers.disk(), SwingUtilities::invokeLater);
        this.settings = Settings.read(folders.settings());
    }

    /** Takes sheets that only answers make decisions of; else they are refused. */
    void onSheet(Consumer<SheetImport> taker) {
        this.onSheet = taker;
    }

    /** Asks which spreadsheet to read. */
    Optional<Path> toImport(SessionState now) {
        return asking.toOpen(now.origin().file());
    }

    /** Saves what a sheet was understood as, with the sheet in a file of its own; empty when it was not written. */
    Optional<Session> beside(SheetImport done, Look look) {
        Origin origin = Origin.unsaved(done.loaded());
        return asking.toSave(near(origin), Asking.Kind.DECISION)
                .filter(target -> writes(() -> {
                    Saving.requireOther(origin, target);
                    TableBeside.save(
                            table -> TableLines.yaml(origin.decision().title(), table, done.said()),
                            origin.decision(),
                            done.source().name(),
                            done.source().bytes(),
                            target);
                }))
                .flatMap(target -> open(target, look));
    }

    /** What is written beside the decision. */
    Exports exports() {
        return exports;
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
        return asking.toOpen(now.opened().file()).flatMap(file -> open(file, now.look()));
    }

    /** A session on a file, with what a killed process left behind if that is wanted; empty when it cannot be read. */
    Optional<Session> open(Path file, Look look) {
        Path path = file.toAbsolutePath().normalize();
        if (Files.isDirectory(path)) {
            // Saving and watching go by one file.
            asking.tell(Text.of("files.refused", path.getFileName()), List.of(Text.of("files.folder")));
            return Optional.empty();
        }
        Loaded loaded = DecisionReader.read(path);
        if (onSheet != null && Importing.isAsked(path, loaded)) {
            onSheet.accept(SheetImport.of(SheetSource.of(path), loaded));
            return Optional.empty();
        }
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
        boolean isDraft = origin.isUnsaved() && origin.isEditable();
        if (origin.file().isPresent() || isDraft) {
            Path file = origin.file().orElse(recovery.unsaved());
            boolean elsewhere = origin.file().isPresent() && Journal.isOpenElsewhere(folders.journals(), file);
            if (origin.file().isPresent()) {
                state = recovery.recovered(state, file);
            }
            state = journaled(state, file);
            state = meeting.takeUp(state).map(state::noting).orElse(state);
            if (elsewhere) {
                state = state.noting(Text.of("files.elsewhere"));
            }
        }
        return session(state);
    }

    private SessionState journaled(SessionState state, Path file) {
        try {
            journal = Journal.begin(folders.journals(), file, Workers.disk());
            return state;
        } catch (IOException e) {
            return state.noting(Text.of("journal.none", Reasons.of(e)));
        }
    }

    private Session session(SessionState state) {
        Session session = Workers.session(state);
        session.store().subscribe(this::keep);
        return session;
    }

    /** A decision that is in no file yet. */
    Origin draft(String yaml) {
        return Draft.of(yaml).origin();
    }

    /** The small decision to try things on. */
    Origin example() {
        return Origin.of(Example.decision(), Optional.empty(), List.of());
    }

    /** What was never saved in a file when a program ended. */
    Optional<Recovery.Unsaved> unsaved() {
        return recovery.left();
    }

    /** A session on what was never saved. */
    Session recover(Look look) {
        end();
        return session(journaled(recovery.take(look), recovery.unsaved()));
    }

    /** The journal of the meeting, if one is kept. */
    MeetingJournal meeting() {
        return meeting;
    }

    private void keep(SessionState state) {
        meeting.follow(state);
        if (journal != null) {
            try {
                History history = state.history();
                boolean isGoingOn =
                        history.gesture().isPresent() && history.past().size() == steps;
                steps = history.past().size();
                journal.append(state.opened(), state.saved(), state.content().changes(), state.undoLabel(), isGoingOn);
            } catch (IOException e) {
                journal.close();
                journal = null;
                asking.tell(Text.of("journal.none", Reasons.of(e)), List.of());
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
        if (!LostFiles.of(state).isEmpty() && !lost.restored(state)) {
            return false;
        }
        if (!Saving.isAsLeft(state.opened(), state.saved())) {
            return switch (outside.settle(session)) {
                case UNDECIDED -> false;
                case RELOADED -> true;
                case KEPT -> write(session, session.state().opened());
            };
        }
        return write(session, state.opened());
    }

    /** Takes up what someone else wrote into the file, if anyone did. */
    void reload(Session session) {
        SessionState state = session.state();
        if (!LostFiles.of(state).isEmpty() && !lost.restored(state)) {
            return;
        }
        boolean outsiders = state.opened().file().isPresent() && !Saving.isAsLeft(state.opened(), state.saved());
        if (outsiders) {
            outside.settle(session);
        } else {
            session.store().say(Text.of("outside.none"));
        }
    }

    private boolean write(Session session, Origin origin) {
        Changes changes = session.state().content().changes();
        List<Group> judged = Judgements.replaced(changes.over(origin), changes);
        Changes before = session.state().saved();
        boolean isNews = !judged.equals(Judgements.replaced(before.over(origin), before));
        if (isNews && !isAgreed(judged) || !writes(() -> Saving.save(origin, changes))) {
            return false;
        }
        session.store().saved(origin, changes);
        session.store().say("");
        return true;
    }

    /** Whether judgements may give way to the points that were made of them; points alone cannot be turned back. */
    private boolean isAgreed(List<Group> judged) {
        return judged.isEmpty()
                || asking.choose(
                                Text.of("save.asPoints", Judgements.named(judged)),
                                List.of(Text.of("save.asPointsYes")))
                        == 0;
    }

    /** Saves under another name; a session on the new file, empty when it was not written. */
    Optional<Session> saveAs(SessionState state) {
        if (!isAgreed(Judgements.replaced(state.origin(), state.content().changes()))) {
            return Optional.empty();
        }
        return asking.toSave(near(state.opened()), Asking.Kind.DECISION)
                .filter(target -> writes(() -> copy(state, target)))
                .flatMap(target -> kept(target, state.look()));
    }

    /** A session on another file; a journal that is kept goes on beside it. */
    private Optional<Session> kept(Path target, Look look) {
        boolean isKept = meeting.isOpen();
        Optional<Session> other = open(target, look);
        if (isKept && !meeting.isOpen()) {
            other.ifPresent(session -> session.store().say(meeting.toggle(session.state())));
        }
        return other;
    }

    /** Copies the files with the changes worked in; where their text has no place for one, asks to write it anew. */
    private void copy(SessionState state, Path target) {
        Saving.requireOther(state.opened(), target);
        try {
            Saving.saveAs(state.opened(), state.content().changes(), target);
        } catch (Refusal refusal) {
            String question = Text.of("save.anew", String.join(" ", refusal.reasons()));
            if (asking.choose(question, List.of(Text.of("save.anewYes"))) != 0) {
                throw refusal;
            }
            Saving.saveAnew(state.opened(), state.content().changes(), target);
        }
    }

    /** Whether it was written; tells why not. */
    private boolean writes(Runnable writing) {
        try {
            writing.run();
            return true;
        } catch (Refusal refusal) {
            asking.tell(Text.of("save.refused"), refusal.reasons());
        } catch (UncheckedIOException e) {
            asking.tell(Text.of("save.failed"), List.of(Reasons.of(e.getCause())));
        }
        return false;
    }

    /** Whether changes can only be saved under another name: there is no file yet, or its format is only read. */
    static boolean needsAnotherName(SessionState state) {
        return state.origin().file().isEmpty() || !state.origin().isEditable();
    }

    /** The name to propose: never that of a sheet, which must stay what it is. */
    private static Path near(Origin origin) {
        Path file = origin.file()
                .or(() -> origin.sources().files().stream()
                        .flatMap(name -> origin.sources().path(name).stream())
                        .findFirst())
                .orElse(Path.of("decision.yaml"));
        if (origin.isEditable() || origin.file().isEmpty() && file.endsWith("decision.yaml")) {
            return file;
        }
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        Path beside = file.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".yaml");
        return beside.equals(file) ? file.resolveSibling(name.substring(0, dot) + "-decision.yaml") : beside;
    }

    /** Whether the window may close: nothing is unsaved, or it was saved or given up. */
    boolean mayLeave(Session session) {
        SessionState state = session.state();
        List<Path> gone = LostFiles.of(state);
        if (!state.isDirty() && gone.isEmpty()) {
            return true;
        }
        String question = state.isDirty()
                ? Text.of(state.origin().file().isEmpty() ? "leave.questionNew" : "leave.question")
                : Text.of("files.gone", gone.get(0).getFileName());
        int answer = asking.choose(question, List.of(Text.of("leave.save"), Text.of("leave.drop")));
        return answer == 1 || answer == 0 && kept(session, state, gone);
    }

    /** Who answered that it is to be saved is not asked again whether deleted files are to be written. */
    private boolean kept(Session session, SessionState state, List<Path> gone) {
        if (needsAnotherName(state)) {
            return saveAs(state).isPresent();
        }
        return (gone.isEmpty() || lost.written(state, gone)) && (!state.isDirty() || save(session));
    }

    /** Ends the journal of the file that was open. */
    void end() {
        meeting.end();
        if (journal != null) {
            journal.close();
            journal = null;
        }
    }
}
