package io.github.steelyard.gui;

import io.github.steelyard.editing.Origin;
import io.github.steelyard.gui.session.Look;
import io.github.steelyard.gui.session.Session;
import io.github.steelyard.gui.session.SessionState;
import io.github.steelyard.gui.session.Text;
import io.github.steelyard.gui.view.RankingView;
import io.github.steelyard.gui.view.VerdictView;
import io.github.steelyard.gui.view.VersusView;
import io.github.steelyard.gui.view.View;
import io.github.steelyard.gui.view.WeightTreeView;
import io.github.steelyard.gui.widget.Scrolled;
import io.github.steelyard.gui.widget.Wrapping;
import io.github.steelyard.model.Decision;
import java.awt.BorderLayout;
import java.util.List;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import javax.swing.SwingUtilities;

/**
 * The whole decision as a component: choosers, weights, ranking, tabs and verdict. For embedding: make one with a
 * decision, add it to a window of your own; made and used on the event thread.
 */
public final class DecisionPanel extends JPanel {

    private static final long serialVersionUID = 1L;

    private final transient Session session;
    private final JPanel bar = new JPanel(new Wrapping(8));
    private final WeightTreeView weights;
    private final RankingView ranking;
    private final JSplitPane right;
    private final JSplitPane both;
    private boolean divided;
    private final VersusView versus = new VersusView();
    private final transient ChooserBar choosers;
    private final transient Tabs tabs;
    private final transient List<View> views;
    private transient SessionState shown;

    /** The panel of a decision, computing on the program's own worker threads. */
    public DecisionPanel(Decision decision) {
        this(Workers.session(SessionState.opening(Origin.of(decision, Optional.empty(), List.of()), Look.DEFAULT)));
    }

    DecisionPanel(Session session) {
        super(new BorderLayout());
        this.session = session;
        choosers = new ChooserBar(session.store());
        weights = new WeightTreeView(session.store());
        ranking = new RankingView(id -> session.store().attend(a -> a.toggling(id)), System::nanoTime);
        VerdictView verdict = new VerdictView();
        tabs = new Tabs(session);
        views = List.of(choosers, weights, ranking, versus, tabs, verdict);
        bar.setBorder(BorderFactory.createEmptyBorder(6, 8, 6, 8));
        choosers.addTo(bar);
        right = new JSplitPane(JSplitPane.VERTICAL_SPLIT, rankingWithTitle(), tabs.component());
        right.setResizeWeight(0.55);
        both = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, weights, right);
        both.setResizeWeight(0.36);
        for (JSplitPane split : List.of(right, both)) {
            split.setBorder(BorderFactory.createEmptyBorder());
            split.setContinuousLayout(true);
        }
        add(bar, BorderLayout.NORTH);
        add(both, BorderLayout.CENTER);
        add(verdict, BorderLayout.SOUTH);
        session.start();
        session.show(this::show);
    }

    /** Gives weights, ranking and tabs their usual shares once the size is known; hands may move the dividers then. */
    @Override
    public void doLayout() {
        super.doLayout();
        if (!divided && both.getWidth() > 0 && both.getHeight() > 0) {
            divided = true;
            both.setDividerLocation((int) (both.getWidth() * 0.38));
            // Few options leave room for the tabs; some is kept for the comparison of two.
            int rows = ranking.getPreferredSize().height + Math.round(getFont().getSize2D() * 12);
            right.setDividerLocation(Math.min((int) (both.getHeight() * 0.52), rows));
        }
    }

    private JPanel rankingWithTitle() {
        JLabel title = new JLabel(Text.of("ranking.title"));
        title.putClientProperty("FlatLaf.styleClass", "h3");
        title.setBorder(BorderFactory.createEmptyBorder(8, 10, 4, 8));
        JPanel panel = new JPanel(new BorderLayout());
        panel.add(title, BorderLayout.NORTH);
        panel.add(Scrolled.pane(ranking), BorderLayout.CENTER);
        panel.add(versus, BorderLayout.SOUTH);
        return panel;
    }

    /** The answer of a tab comes once a frame, and concerns the tabs alone. */
    private void show(SessionState state) {
        boolean onlyTabs = shown != null && state.isOnlyAnsweredSince(shown);
        shown = state;
        for (View view : onlyTabs ? List.<View>of(tabs) : views) {
            view.show(state);
        }
    }

    /** The bar on top, for buttons of one's own. */
    public JPanel bar() {
        return bar;
    }

    /** The decision with everything that was changed by hand. */
    public Decision decision() {
        return session.state().decision();
    }

    Session session() {
        return session;
    }

    WeightTreeView weights() {
        return weights;
    }

    RankingView ranking() {
        return ranking;
    }

    ChooserBar choosers() {
        return choosers;
    }

    /** Takes the keyboard to the first weight. */
    void focusWeights() {
        SwingUtilities.invokeLater(weights::requestFocusInWindow);
    }
}
