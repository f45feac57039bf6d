package io.github.steelyard.gui.room;

import io.github.steelyard.ballots.Ballot;
import io.github.steelyard.ballots.BallotFolder;
import io.github.steelyard.ballots.Picks;
import io.github.steelyard.ballots.Round;
import io.github.steelyard.ballots.room.Room;
import io.github.steelyard.ballots.room.RoomServer;
import io.github.steelyard.ballots.room.Rules;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.gui.session.Text;
import io.github.steelyard.model.Decision;
import io.github.steelyard.phrases.Languages;
import java.awt.BorderLayout;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
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
    private final transient Executor analyses;
    private final transient BiConsumer<String, List<Ballot>> joining;

    private final JComboBox<Round> rounds = new JComboBox<>(Round.values());
    private final JTextField picks = new JTextField(24);
    private final JCheckBox lan = new JCheckBox(Text.of("room.lan"));
    private final JButton begin = new JButton(Text.of("room.begin"));
    private final JButton show = new JButton(Text.of("room.show"));
    private final JButton again = new JButton(Text.of("room.again"));
    private final JButton join = new JButton(Text.of("room.join"));
    private final JButton end = new JButton(Text.of("room.end"));
    private final RoomBoard board = new RoomBoard();
    private final Timer timer = new Timer(LOOKS_AGAIN, e -> look());
    private transient RoomServer server;
    private transient Room.Veil veil = Room.Veil.NONE;

    /**
     * The panel.
     *
     * @param fingerprint SHA-256 of the decision's file
     * @param folder where ballots are kept
     * @param analyses where what is most worth asking is computed
     * @param joining takes the fingerprint and the ballots to be joined
     */
    public RoomPanel(
            Decision decision,
            String fingerprint,
            BallotFolder folder,
            Executor analyses,
            BiConsumer<String, List<Ballot>> joining) {
        super(new BorderLayout(0, 8));
        this.decision = decision;
        this.fingerprint = fingerprint;
        this.folder = folder;
        this.analyses = analyses;
        this.joining = joining;
        setBorder(BorderFactory.createEmptyBorder(16, 16, 16, 16));
        rounds.setRenderer(new RoundNames());
        rounds.getAccessibleContext().setAccessibleName(Text.of("room.round"));
        picks.setVisible(false);
        picks.getAccessibleContext().setAccessibleName(Text.of("room.picks"));
        picks.setToolTipText(Text.of("room.picks.help"));
        rounds.addActionListener(e -> pick());
        JPanel bar = new JPanel(new MigLayout("insets 0", "[][grow][][]push[][][][]"));
        bar.add(rounds);
        bar.add(picks, "wmin 0, growx, hidemode 3");
        bar.add(lan);
        bar.add(begin);
        bar.add(show);
        bar.add(again);
        bar.add(join);
        bar.add(end);
        add(bar, BorderLayout.NORTH);
        add(board, BorderLayout.CENTER);
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
            List<String> picked = Picks.areFor(round)
                    ? Arrays.stream(picks.getText().split("[,;\\s]+"))
                            .filter(text -> !text.isEmpty())
                            .toList()
                    : List.of();
            if (Picks.areFor(round) && picked.isEmpty()) {
                throw new Refusal(Text.of("room.picks.none"));
            }
            Room room = Room.open(Picks.of(decision, round, picked), fingerprint, folder, Rules.USUAL);
            InetAddress address = lan.isSelected() ? RoomServer.lan() : InetAddress.getLoopbackAddress();
            room.veil(veil);
            server = RoomServer.start(room, fingerprint, address, 0, Languages.tag(Text.language()));
            timer.start();
        });
    }

    /** Proposes what is most worth asking, which takes a moment. */
    private void pick() {
        Round round = (Round) rounds.getSelectedItem();
        picks.setVisible(Picks.areFor(round));
        picks.setText("");
        revalidate();
        if (Picks.areFor(round)) {
            CompletableFuture.supplyAsync(() -> Picks.usual(decision, round), analyses)
                    .exceptionally(refused -> List.of())
                    .thenAccept(usual -> SwingUtilities.invokeLater(() -> {
                        if (round == rounds.getSelectedItem() && picks.getText().isEmpty()) {
                            picks.setText(String.join(", ", usual));
                        }
                    }));
        }
    }

    /** Which round is asked, what for, and the button that begins it; for the keyboard and tests. */
    public JComboBox<Round> rounds() {
        return rounds;
    }

    /** The cells or pairs that are asked for. */
    public JTextField picks() {
        return picks;
    }

    /** Hides names or totals on all pages, and here. */
    public void hide(Room.Veil other) {
        if (!other.equals(veil)) {
            veil = other;
            if (server != null) {
                server.room().veil(other);
                look();
            }
        }
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
            board.say(refusal.getMessage());
        }
    }

    /** Shows what is: nothing of an answer before all are shown. */
    private void look() {
        boolean isOpen = server != null;
        boolean isShown = isOpen && server.room().isShown();
        rounds.setEnabled(!isOpen);
        picks.setEnabled(!isOpen);
        lan.setEnabled(!isOpen);
        begin.setEnabled(!isOpen);
        show.setEnabled(isOpen && !isShown);
        again.setEnabled(isShown);
        join.setEnabled(isShown && server.room().questions().round() != Round.ACCEPT);
        end.setEnabled(isOpen);
        board.look(Optional.ofNullable(server));
    }

    /** The server; null while no round is open. */
    public RoomServer server() {
        return server;
    }
}
