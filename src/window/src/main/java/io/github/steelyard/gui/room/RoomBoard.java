package io.github.steelyard.gui.room;

import io.github.steelyard.ballots.RoomSpread;
import io.github.steelyard.ballots.room.Room;
import io.github.steelyard.ballots.room.RoomServer;
import io.github.steelyard.gui.session.Text;
import io.github.steelyard.gui.widget.Scrolled;
import io.github.steelyard.model.Cell;
import io.github.steelyard.phrases.Words;
import java.awt.BorderLayout;
import java.awt.Font;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;

/**
 * What the room sees of a round: the code by which phones take part and how many have answered; once they are shown, all
 * answers.
 */
public final class RoomBoard extends JPanel {

    private static final long serialVersionUID = 1L;

    private final JLabel status = new JLabel(" ");
    private final JTextField link = new JTextField();
    private final QrView code = new QrView();
    private final Scrolled answers = new Scrolled(new MigLayout("insets 8, fillx, wrap 1", "[grow, fill]"));
    private String seen = "";

    /** An empty one. */
    public RoomBoard() {
        super(new BorderLayout());
        link.setEditable(false);
        link.getAccessibleContext().setAccessibleName(Text.of("room.link"));
        status.setFont(status.getFont().deriveFont(Font.BOLD, status.getFont().getSize2D() * 1.25f));
    }

    /** Says a line. */
    void say(String line) {
        status.setText(line);
    }

    /** Shows what is: nothing of an answer before all are shown. */
    public void look(Optional<RoomServer> server) {
        Optional<Room> room = server.map(RoomServer::room);
        List<Room.Place> places = room.map(Room::places).orElse(List.of());
        long answered = places.stream().filter(Room.Place::hasAnswered).count();
        long taken = places.stream().filter(Room.Place::isTaken).count();
        status.setText(room.isPresent() ? Text.of("room.answered", answered, taken) : Text.of("room.start"));
        boolean isShown = room.map(Room::isShown).orElse(false);
        String what = server.map(s -> s.joinLink() + s.room().version()).orElse("start") + (isShown ? answered : "");
        if (!what.equals(seen)) {
            seen = what;
            removeAll();
            add(status, BorderLayout.NORTH);
            if (isShown) {
                answers(room.get().spread());
                add(Scrolled.pane(answers), BorderLayout.CENTER);
            } else {
                server.ifPresent(this::invite);
            }
            revalidate();
            repaint();
        }
    }

    private void invite(RoomServer server) {
        link.setText(server.joinLink());
        code.show(server.joinLink(), Text.of("room.code", server.joinLink()));
        add(code, BorderLayout.CENTER);
        add(link, BorderLayout.SOUTH);
    }

    private void answers(RoomSpread spread) {
        answers.removeAll();
        double most = spread.shares().values().stream()
                .mapToDouble(line -> line.spread().greatest())
                .max()
                .orElse(1);
        spread.shares().forEach((id, line) -> {
            String name = spread.questions().criterion(id).name();
            String figures = Text.of(
                    "room.figures",
                    name,
                    percent(line.spread().median()),
                    percent(line.spread().lower()),
                    percent(line.spread().upper()));
            tell(new JLabel(figures), "gaptop 12");
            tell(new SpreadStrip(line, 0, most, figures), "");
        });
        spread.estimates().forEach((cell, line) -> {
            String figures = Text.of(
                    "room.figures",
                    named(spread, cell),
                    Words.number(line.spread().median()),
                    Words.number(line.spread().lower()),
                    Words.number(line.spread().upper()));
            tell(new JLabel(figures), "gaptop 12");
            tell(new SpreadStrip(line, line.spread().least(), line.spread().greatest(), figures), "");
        });
        spread.levels().forEach((cell, shares) -> {
            tell(new JLabel(named(spread, cell)), "gaptop 12");
            shares.forEach((level, share) -> tell(new JLabel(level + ": " + percent(share)), "gapleft 16"));
        });
        spread.choices()
                .forEach((pair, voices) -> tell(
                        new JLabel(voices.entrySet().stream()
                                .map(e -> pair.chosen(e.getKey())
                                                .map(id -> spread.questions()
                                                        .option(id)
                                                        .name())
                                                .orElse(Text.of("room.same"))
                                        + " " + Math.round(e.getValue()))
                                .collect(Collectors.joining("  ·  "))),
                        "gaptop 12"));
        spread.acceptance().forEach((id, tally) -> {
            tell(
                    new JLabel(Text.of(
                            "room.accepted",
                            spread.questions().option(id).name(),
                            Math.round(tally.can()),
                            Math.round(tally.cannot()))),
                    "gaptop 12");
            tally.reasons().forEach(reason -> tell(new JLabel("– " + reason), "gapleft 16"));
        });
    }

    /** Adds a line of the answers, large enough to be read from the back of the room. */
    private void tell(JComponent line, String constraints) {
        line.setFont(getFont().deriveFont(getFont().getSize2D() * 1.4f));
        answers.add(line, constraints);
    }

    private static String named(RoomSpread spread, Cell cell) {
        return spread.questions().option(cell.option()).name() + ", "
                + spread.questions().criterion(cell.criterion()).name();
    }

    private static String percent(double share) {
        return Math.round(100 * share) + "%";
    }
}
