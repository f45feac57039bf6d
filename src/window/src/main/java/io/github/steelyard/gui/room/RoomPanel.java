package io.github.steelyard.gui.room;

import io.github.steelyard.ballots.Ballot;
import io.github.steelyard.ballots.BallotFolder;
import io.github.steelyard.ballots.Questions;
import io.github.steelyard.ballots.RoomSpread;
import io.github.steelyard.ballots.Round;
import io.github.steelyard.ballots.room.Room;
import io.github.steelyard.ballots.room.RoomServer;
import io.github.steelyard.ballots.room.Rules;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.gui.session.Text;
import io.github.steelyard.gui.widget.Scrolled;
import io.github.steelyard.model.Decision;
import java.awt.BorderLayout;
import java.awt.Font;
import java.net.InetAddress;
import java.util.List;
import java.util.function.BiConsumer;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;

/**
 * A round from the facilitator's seat: what is asked, the code by which phones take part, who has answered, and, once they
 * are shown, all answers. Made and used on the event thread.
 */
public final class RoomPanel extends JPanel {

    private static final long serialVersionUID = 1L;

    private static final int LOOKS_AGAIN = 500;

    private final transient Decision decision;
    private final String fingerprint;
    private final transient BallotFolder folder;
    private final transient BiConsumer<String, List<Ballot>> joining;

    private final JComboBox<Round> rounds = new JComboBox<>(new Round[] {Round.WEIGHTS, Round.ORDER, Round.ACCEPT});
    private final JCheckBox lan = new JCheckBox(Text.of("room.lan"));
    private final JButton begin = new JButton(Text.of("room.begin"));
    private final JButton show = new JButton(Text.of("room.show"));
    private final JButton again = new JButton(Text.of("room.again"));
    private final JButton join = new JButton(Text.of("room.join"));
    private final JButton end = new JButton(Text.of("room.end"));
    private final JLabel status = new JLabel(" ");
    private final JTextField link = new JTextField();
    private final QrView code = new QrView();
    private final Scrolled answers = new Scrolled(new MigLayout("insets 8, fillx, wrap 1", "[grow, fill]"));
    private final JPanel middle = new JPanel(new BorderLayout());
    private final Timer timer = new Timer(LOOKS_AGAIN, e -> look());
    private transient RoomServer server;

    /**
     * The panel.
     *
     * @param fingerprint SHA-256 of the decision's file
     * @param folder where ballots are kept
     * @param joining takes the fingerprint and the ballots to be joined
     */
    public RoomPanel(
            Decision decision, String fingerprint, BallotFolder folder, BiConsumer<String, List<Ballot>> joining) {
        super(new BorderLayout(0, 8));
        this.decision = decision;
        this.fingerprint = fingerprint;
        this.folder = folder;
        this.joining = joining;
        setBorder(BorderFactory.createEmptyBorder(16, 16, 16, 16));
        rounds.setRenderer(new RoundNames());
        rounds.getAccessibleContext().setAccessibleName(Text.of("room.round"));
        JPanel bar = new JPanel(new MigLayout("insets 0", "[][][]push[][][][]"));
        bar.add(rounds);
        bar.add(lan);
        bar.add(begin);
        bar.add(show);
        bar.add(again);
        bar.add(join);
        bar.add(end);
        add(bar, BorderLayout.NORTH);
        add(middle, BorderLayout.CENTER);
        link.setEditable(false);
        link.getAccessibleContext().setAccessibleName(Text.of("room.link"));
        status.setFont(status.getFont().deriveFont(Font.BOLD, status.getFont().getSize2D() * 1.25f));
        begin.addActionListener(e -> begin());
        show.addActionListener(e -> act(() -> server.room().show()));
        again.addActionListener(e -> act(() -> server.room().again()));
        join.addActionListener(
                e -> act(() -> joining.accept(fingerprint, server.room().all())));
        end.addActionListener(e -> end());
        look();
    }

    private void begin() {
        act(() -> {
            Round round = (Round) rounds.getSelectedItem();
            Room room = Room.open(Questions.of(decision, round, List.of()), fingerprint, folder, Rules.USUAL);
            InetAddress address = lan.isSelected() ? RoomServer.lan() : InetAddress.getLoopbackAddress();
            server = RoomServer.start(room, fingerprint, address, 0, "en");
            link.setText(server.joinLink());
            code.show(server.joinLink(), Text.of("room.code", server.joinLink()));
            timer.start();
        });
    }

    /** Ends the round and stops serving; the ballots stay in their files. */
    public void end() {
        timer.stop();
        if (server != null) {
            server.close();
            server = null;
        }
        look();
    }

    private void act(Runnable action) {
        try {
            action.run();
            look();
        } catch (Refusal refusal) {
            status.setText(refusal.getMessage());
        }
    }

    /** Shows what is: nothing of an answer before all are shown. */
    private void look() {
        boolean isOpen = server != null;
        boolean isShown = isOpen && server.room().isShown();
        rounds.setEnabled(!isOpen);
        lan.setEnabled(!isOpen);
        begin.setEnabled(!isOpen);
        show.setEnabled(isOpen && !isShown);
        again.setEnabled(isShown);
        join.setEnabled(isShown && server.room().questions().round() != Round.ACCEPT);
        end.setEnabled(isOpen);
        List<Room.Place> places = isOpen ? server.room().places() : List.of();
        long answered = places.stream().filter(Room.Place::hasAnswered).count();
        long taken = places.stream().filter(Room.Place::isTaken).count();
        status.setText(isOpen ? Text.of("room.answered", answered, taken) : Text.of("room.start"));
        String what = !isOpen ? "start" : isShown ? "answers" : "code";
        if (!what.equals(middle.getName())) {
            middle.setName(what);
            middle.removeAll();
            middle.add(status, BorderLayout.NORTH);
            if (isShown) {
                answers(server.room().spread());
                middle.add(Scrolled.pane(answers), BorderLayout.CENTER);
            } else if (isOpen) {
                middle.add(code, BorderLayout.CENTER);
                middle.add(link, BorderLayout.SOUTH);
            }
            middle.revalidate();
            middle.repaint();
        }
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

    private static String percent(double share) {
        return Math.round(100 * share) + "\u00a0%";
    }

    /** The server; null while no round is open. */
    public RoomServer server() {
        return server;
    }
}
