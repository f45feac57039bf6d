package io.github.steelyard.gui;

import io.github.steelyard.ballots.room.RoomServer;
import io.github.steelyard.gui.room.RoomBoard;
import io.github.steelyard.gui.session.SessionState;
import io.github.steelyard.gui.view.ColourKey;
import io.github.steelyard.gui.view.RankingView;
import io.github.steelyard.gui.view.VerdictView;
import io.github.steelyard.gui.view.View;
import io.github.steelyard.gui.widget.Scrolled;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Container;
import java.awt.Font;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.List;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextArea;

/** What the audience sees: question, ranking and verdict, in type as large as shows all options, no controls. */
final class Audience extends JPanel implements View {

    private static final long serialVersionUID = 1L;

    private static final double SMALLEST = 1.2;
    private static final double LARGEST = 2.6;

    /** Lines of type that question and verdict take beside the rows, about. */
    private static final double OTHER_LINES = 11;

    private final JTextArea question = new JTextArea();
    private final RankingView ranking = new RankingView(id -> {}, System::nanoTime);
    private final ColourKey key = new ColourKey();
    private final VerdictView verdict = new VerdictView();
    private final JComponent centre = Scrolled.pane(ranking);
    private final JPanel under = new JPanel(new BorderLayout(0, 8));
    private final RoomBoard board = new RoomBoard();
    private double scale = 1.9;
    private int options;
    private boolean byHand;

    Audience() {
        super(new BorderLayout(0, 12));
        setBorder(BorderFactory.createEmptyBorder(24, 32, 16, 32));
        setFocusable(true);
        question.setEditable(false);
        question.setFocusable(false);
        question.setLineWrap(true);
        question.setWrapStyleWord(true);
        question.setOpaque(false);
        ranking.onlyToLookAt();
        add(question, BorderLayout.NORTH);
        add(centre, BorderLayout.CENTER);
        under.add(key, BorderLayout.NORTH);
        under.add(verdict, BorderLayout.CENTER);
        add(under, BorderLayout.SOUTH);
        addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent e) {
                fit();
            }
        });
        enlarge();
    }

    /** Shows a round while one is asked, in place of the ranking. */
    void ask(Optional<RoomServer> server) {
        boolean isAsked = board.getParent() == this;
        if (server.isPresent() != isAsked) {
            remove(isAsked ? board : centre);
            add(isAsked ? centre : board, BorderLayout.CENTER);
            under.setVisible(isAsked);
            revalidate();
            repaint();
        }
        if (server.isPresent()) {
            board.look(server);
        }
    }

    /** The round that is shown; for tests. */
    RoomBoard board() {
        return board;
    }

    /** So many times as large, from now on whatever the size of the window. */
    void scale(double factor) {
        byHand = true;
        scale = Math.max(0.8, Math.min(5, scale * factor));
        enlarge();
    }

    /** Takes the largest type in which all options can be seen, unless someone has chosen another. */
    private void fit() {
        if (byHand || options == 0 || getHeight() == 0) {
            return;
        }
        double lines = 1.95 * options + OTHER_LINES;
        double wanted = (getHeight() - 80) / (lines * base().getSize2D());
        double fitting = Math.max(SMALLEST, Math.min(LARGEST, Math.floor(20 * wanted) / 20));
        if (fitting != scale) {
            scale = fitting;
            enlarge();
        }
    }

    private static Font base() {
        return new JPanel().getFont();
    }

    private void enlarge() {
        Font large = base().deriveFont((float) (base().getSize2D() * scale));
        for (Component part : List.of(this, ranking, verdict, board)) {
            put(part, large);
        }
        key.setFont(large.deriveFont(large.getSize2D() * 0.72f));
        question.setFont(large.deriveFont(Font.BOLD, large.getSize2D() * 1.15f));
        revalidate();
        repaint();
    }

    private static void put(Component part, Font font) {
        part.setFont(font);
        if (part instanceof Container container) {
            for (Component child : container.getComponents()) {
                put(child, font);
            }
        }
    }

    @Override
    public void show(SessionState state) {
        String asked = state.origin().decision().question();
        question.setText(asked.isEmpty() ? state.origin().decision().title() : asked);
        ranking.show(state);
        key.show(state);
        verdict.show(state);
        int now = state.origin().decision().options().size();
        if (now != options) {
            options = now;
            fit();
        }
    }
}
