package io.github.steelyard.gui;

import io.github.steelyard.ballots.Ballot;
import io.github.steelyard.ballots.BallotFolder;
import io.github.steelyard.ballots.BallotMerge;
import io.github.steelyard.ballots.JoinBallots;
import io.github.steelyard.ballots.room.Room;
import io.github.steelyard.editing.Changes.CellKey;
import io.github.steelyard.editing.Edit;
import io.github.steelyard.gui.room.RoomPanel;
import io.github.steelyard.gui.session.Anonymous;
import io.github.steelyard.gui.session.Building;
import io.github.steelyard.gui.session.Session;
import io.github.steelyard.gui.session.SessionState;
import io.github.steelyard.gui.session.Text;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Performance;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.swing.JFrame;

/** A window of its own in which the people in the room are asked; what they weighed becomes an edit of the decision. */
final class RoomWindow {

    private final JFrame frame = new JFrame();
    private final RoomPanel panel;
    private final Decision asked;

    private final Session session;
    private final Consumer<SessionState> hiding = this::hide;

    private RoomWindow(Session session, Path file, String fingerprint) {
        Decision decision = session.state().decision();
        this.asked = decision;
        this.session = session;
        panel = new RoomPanel(
                decision,
                fingerprint,
                new BallotFolder(file.toAbsolutePath().resolveSibling("ballots")),
                Workers.reports(),
                (print, ballots) -> join(session, print, ballots));
        frame.setTitle(Text.of("room.title", decision.title()));
        frame.setContentPane(panel);
        frame.setDefaultCloseOperation(JFrame.DISPOSE_ON_CLOSE);
        frame.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosed(WindowEvent e) {
                session.store().unsubscribe(hiding);
                panel.end();
            }
        });
        frame.setSize(1000, 720);
        session.store().subscribe(hiding);
    }

    /** What the window hides, the pages hide. */
    private void hide(SessionState state) {
        panel.hide(
                switch (state.look().blind()) {
                    case NOTHING -> Room.Veil.NONE;
                    case NAMES -> new Room.Veil(Optional.of(Anonymous.of(asked)), false);
                    case TOTALS -> new Room.Veil(Optional.empty(), true);
                });
    }

    /** Opens one over the window of a session; says why not where the decision lies in no file yet. */
    static Optional<RoomWindow> open(JFrame over, Session session) {
        Optional<Path> file = session.state().origin().file();
        try {
            if (file.isPresent() && Files.exists(file.get())) {
                RoomWindow room = new RoomWindow(session, file.get(), fingerprint(file.get()));
                room.frame.setLocationRelativeTo(over);
                room.frame.setVisible(true);
                return Optional.of(room);
            }
        } catch (IOException e) {
            // As good as no file.
        }
        session.store().say(Text.of("room.unsaved"));
        return Optional.empty();
    }

    private static String fingerprint(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The ballots as an edit, which Undo takes back. */
    private static void join(Session session, String fingerprint, List<Ballot> ballots) {
        BallotMerge.Merged merged = BallotMerge.of(session.state().decision(), fingerprint, ballots);
        if (!merged.refused().isEmpty()) {
            session.store().say(String.join(" ", merged.refused()));
            return;
        }
        if (!merged.stakeholders().isEmpty()) {
            new Building(session.store()).made(new JoinBallots(merged.stakeholders(), merged.judgements()));
        }
        if (!merged.pooled().isEmpty()) {
            Map<CellKey, Performance> cells = new LinkedHashMap<>();
            merged.pooled().forEach((cell, performance) -> cells.put(new CellKey("", cell), performance));
            session.store().apply(new Edit.SetPerformances(cells));
        }
        session.store()
                .say(Text.of(
                        "room.joined",
                        ballots.stream().map(Ballot::who).distinct().sorted().collect(Collectors.joining(", "))));
    }

    JFrame frame() {
        return frame;
    }

    RoomPanel panel() {
        return panel;
    }
}
