package io.github.steelyard.gui;

import io.github.steelyard.editing.Origin;
import io.github.steelyard.gui.session.Look;
import io.github.steelyard.gui.session.Session;
import io.github.steelyard.gui.session.SessionState;
import io.github.steelyard.gui.view.RankingView;
import io.github.steelyard.gui.view.VerdictView;
import io.github.steelyard.gui.widget.Scrolled;
import io.github.steelyard.model.Decision;
import java.awt.BorderLayout;
import java.util.List;
import java.util.Optional;
import javax.swing.JPanel;

/**
 * The ranking of a decision as a component: one row an option with its contributions, and the verdict under them. Made
 * and used on the event thread; computes on worker threads of its own.
 */
public final class RankingPanel extends JPanel {

    private static final long serialVersionUID = 1L;

    private final transient Session session;

    /** The ranking of a decision. */
    public RankingPanel(Decision decision) {
        this(Workers.session(state(decision)), true);
    }

    RankingPanel(Session session, boolean own) {
        super(new BorderLayout());
        this.session = session;
        RankingView ranking = new RankingView(id -> session.store().attend(a -> a.toggling(id)), System::nanoTime);
        VerdictView verdict = new VerdictView();
        add(Scrolled.pane(ranking), BorderLayout.CENTER);
        add(verdict, BorderLayout.SOUTH);
        if (own) {
            session.start();
        }
        session.show(state -> {
            ranking.show(state);
            verdict.show(state);
        });
    }

    private static SessionState state(Decision decision) {
        return SessionState.opening(Origin.of(decision, Optional.empty(), List.of()), Look.DEFAULT);
    }

    /** Shows another decision, or the same with other numbers; rows glide to their new places. */
    public void show(Decision decision) {
        session.store().open(state(decision));
    }

    /** Computes nothing any more; call it when the component is thrown away. */
    public void stop() {
        session.stop();
    }
}
