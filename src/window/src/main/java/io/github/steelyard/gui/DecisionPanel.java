package io.github.steelyard.gui;

import io.github.steelyard.editing.Origin;
import io.github.steelyard.gui.session.Building;
import io.github.steelyard.gui.session.Look;
import io.github.steelyard.gui.session.Part;
import io.github.steelyard.gui.session.Session;
import io.github.steelyard.gui.session.SessionState;
import io.github.steelyard.gui.session.Text;
import io.github.steelyard.gui.view.AddLine;
import io.github.steelyard.gui.view.InspectorView;
import io.github.steelyard.gui.view.RankingView;
import io.github.steelyard.gui.view.VerdictView;
import io.github.steelyard.gui.view.VersusView;
import io.github.steelyard.gui.view.View;
import io.github.steelyard.gui.view.WeightTreeView;
import io.github.steelyard.gui.widget.Scrolled;
import io.github.steelyard.gui.widget.Wrapping;
import io.github.steelyard.model.Decision;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JSplitPane;
import javax.swing.SwingUtilities;
import javax.swing.plaf.basic.BasicSplitPaneUI;

/**
 * The whole decision as a component: choosers, verdict, weights, ranking and tabs. For embedding: make one with a
 * decision, add it to a window of your own; made and used on the event thread.
 */
public final class DecisionPanel extends JPanel {

    private static final long serialVersionUID = 1L;

    private final transient Session session;
    private final JPanel bar = new JPanel(new Wrapping(6));
    private final WeightTreeView weights;
    private final RankingView ranking;
    private final AddLine option;
    private final InspectorView inspector;
    private final JPanel ranked = new JPanel(new BorderLayout());
    private final JSplitPane beside;
    private final JSplitPane right;
    private final JSplitPane both;
    private boolean isDividedByHand;
    private final transient Set<Component> watched = new HashSet<>();
    private transient Optional<JComponent> maximised = Optional.empty();
    private transient List<Integer> places = List.of();
    private boolean wasInspected;
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
        ranking = new RankingView(
                id -> session.store().attend(a -> a.toggling(id).inspecting(Part.option(id))), System::nanoTime);
        ranking.onPointed(id -> session.store().attend(a -> a.inspecting(Part.option(id))));
        option = new AddLine("build.option", new Building(session.store())::option);
        inspector = new InspectorView(session.store());
        inspector.setVisible(false);
        VerdictView verdict = new VerdictView();
        tabs = new Tabs(session);
        views = List.of(choosers, weights, ranking, versus, tabs, verdict, inspector);
        bar.setBorder(BorderFactory.createEmptyBorder(6, 8, 6, 8));
        choosers.addTo(bar);
        right = new JSplitPane(JSplitPane.VERTICAL_SPLIT, rankingWithTitle(), tabs.component());
        right.setResizeWeight(0.55);
        both = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, weights, right);
        both.setResizeWeight(0.36);
        beside = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, both, inspector);
        beside.setResizeWeight(1);
        for (JSplitPane split : List.of(right, both, beside)) {
            split.setBorder(BorderFactory.createEmptyBorder());
            split.setContinuousLayout(true);
        }
        doubleClick(weights.title(), weights);
        doubleClick(tabs.component(), tabs.component());
        JPanel top = new JPanel(new BorderLayout());
        top.add(bar, BorderLayout.NORTH);
        top.add(verdict, BorderLayout.CENTER);
        add(top, BorderLayout.NORTH);
        add(beside, BorderLayout.CENTER);
        session.start();
        session.show(this::show);
    }

    /** Gives weights, ranking and tabs their usual shares, until a hand moves a divider. */
    @Override
    public void doLayout() {
        super.doLayout();
        List.of(right, both).forEach(this::watch);
        if (!isDividedByHand && maximised.isEmpty() && both.getWidth() > 0 && both.getHeight() > 0) {
            both.setDividerLocation((int) (both.getWidth() * 0.38));
            // Few options leave room for the tabs; some is kept for the comparison of two.
            int rows = ranking.getPreferredSize().height + Math.round(getFont().getSize2D() * 12);
            right.setDividerLocation(Math.min((int) (both.getHeight() * 0.52), rows));
        }
    }

    /** A look and feel brings dividers of its own. */
    private void watch(JSplitPane split) {
        if (split.getUI() instanceof BasicSplitPaneUI ui && watched.add(ui.getDivider())) {
            ui.getDivider().addMouseMotionListener(new MouseAdapter() {
                @Override
                public void mouseDragged(MouseEvent e) {
                    isDividedByHand = true;
                }
            });
        }
    }

    private JPanel rankingWithTitle() {
        JLabel title = new JLabel(Text.of("ranking.title"));
        title.putClientProperty("FlatLaf.styleClass", "h3");
        title.setBorder(BorderFactory.createEmptyBorder(8, 10, 4, 8));
        doubleClick(title, ranked);
        JPanel head = new JPanel(new BorderLayout());
        head.add(title, BorderLayout.WEST);
        JPanel more = new JPanel(new BorderLayout());
        more.setBorder(BorderFactory.createEmptyBorder(6, 8, 2, 8));
        more.add(option, BorderLayout.CENTER);
        head.add(more, BorderLayout.EAST);
        JPanel panel = ranked;
        panel.add(head, BorderLayout.NORTH);
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

    /** Shows the inspector at the right, or puts it away. */
    void inspect(boolean isShown) {
        if (isShown == inspector.isVisible()) {
            return;
        }
        inspector.setVisible(isShown);
        if (isShown) {
            int wide = Math.min(getWidth() * 2 / 5, Math.round(getFont().getSize2D() * 26));
            beside.setDividerLocation(Math.max(0, getWidth() - wide - beside.getDividerSize()));
        }
        beside.revalidate();
    }

    InspectorView inspector() {
        return inspector;
    }

    /** Where another option is typed. */
    AddLine option() {
        return option;
    }

    /** What a right click on an option or a criterion offers. */
    void popup(JPopupMenu menu) {
        ranking.setComponentPopupMenu(menu);
        weights.setComponentPopupMenu(menu);
    }

    /** The panes in the order in which the keyboard goes through them. */
    List<JComponent> panes() {
        return inspector.isVisible()
                ? List.of(weights, ranked, tabs.component(), inspector)
                : List.of(weights, ranked, tabs.component());
    }

    Tabs tabs() {
        return tabs;
    }

    /** Gives one pane all the room, or gives the others theirs back. */
    void maximise(Optional<JComponent> pane) {
        boolean isWhole = pane.isEmpty();
        if (maximised.isEmpty() && !isWhole) {
            places = List.of(right.getDividerLocation(), both.getDividerLocation(), beside.getDividerLocation());
            wasInspected = inspector.isVisible();
        }
        maximised = pane;
        for (JComponent one : List.of(weights, ranked, tabs.component())) {
            one.setVisible(isWhole || pane.get() == one);
        }
        right.setVisible(isWhole || pane.get() == ranked || pane.get() == tabs.component());
        both.setVisible(isWhole || pane.get() != inspector);
        inspector.setVisible(isWhole ? wasInspected : pane.get() == inspector);
        if (isWhole && !places.isEmpty()) {
            right.setDividerLocation(places.get(0));
            both.setDividerLocation(places.get(1));
            beside.setDividerLocation(places.get(2));
        }
        revalidate();
        repaint();
    }

    /** The pane that has all the room; empty when none has. */
    Optional<JComponent> maximised() {
        return maximised;
    }

    private void doubleClick(JComponent title, JComponent pane) {
        title.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent e) {
                if (e.getClickCount() == 2) {
                    maximise(maximised.isPresent() ? Optional.empty() : Optional.of(pane));
                }
            }
        });
    }

    /** Takes the keyboard to the first weight. */
    void focusWeights() {
        SwingUtilities.invokeLater(weights::requestFocusInWindow);
    }
}
