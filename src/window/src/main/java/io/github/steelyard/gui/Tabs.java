package io.github.steelyard.gui;

import io.github.steelyard.gui.session.Session;
import io.github.steelyard.gui.session.SessionState;
import io.github.steelyard.gui.session.Text;
import io.github.steelyard.gui.view.AnalysisView;
import io.github.steelyard.gui.view.Front;
import io.github.steelyard.gui.view.JournalView;
import io.github.steelyard.gui.view.PackageBoard;
import io.github.steelyard.gui.view.PerformancesView;
import io.github.steelyard.gui.view.ReactionBoard;
import io.github.steelyard.gui.view.View;
import io.github.steelyard.model.Decision;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.swing.JComponent;
import javax.swing.JTabbedPane;

/** The tabs under the ranking. Only the one in front is computed and drawn. */
final class Tabs implements View {

    private final Session session;
    private final JTabbedPane pane = new JTabbedPane();
    private final Map<String, View> views = new LinkedHashMap<>();
    private final Map<String, Function<SessionState, Optional<Session.Question>>> questions = new LinkedHashMap<>();
    private PerformancesView cells;
    private JournalView journal;
    private List<Boolean> kinds = List.of();
    private boolean showing;

    Tabs(Session session) {
        this.session = session;
        build(session.state().origin().decision());
        pane.setTabLayoutPolicy(JTabbedPane.SCROLL_TAB_LAYOUT);
        pane.addChangeListener(e -> {
            if (!showing && pane.getSelectedIndex() >= 0) {
                String id = List.copyOf(views.keySet()).get(pane.getSelectedIndex());
                session.store().attend(a -> a.showing(id));
            }
        });
    }

    /** The tabs that a decision has something for. */
    private void build(Decision decision) {
        kinds = kinds(decision);
        views.clear();
        questions.clear();
        pane.removeAll();
        analyses(
                "sensitivity",
                "weight-sweep",
                "stability-intervals",
                "flip-distance",
                "tornado",
                "score-flip",
                "explanation",
                "dominance",
                "critical-criterion",
                "critical-performance");
        analyses("robustness", "smaa", "rank-intervals", "sobol", "discuss-next", "vulnerability");
        if (!decision.uncertainties().isEmpty()) {
            analyses("uncertainties", "key-uncertainties", "tipping-points", "unknowns", "sources");
        }
        if (decision.packages().isPresent()) {
            analyses("packages", Optional.of(new PackageBoard(() -> show(session.state()))), "packages");
        }
        if (hasDeciders(decision)) {
            analyses("reactions", Optional.of(new ReactionBoard()), "reactions", "stability");
        }
        cells = new PerformancesView(session.store());
        add("performances", cells, cells, state -> Optional.empty());
        journal = new JournalView(session.store(), session::compare);
        add("journal", journal, journal, state -> Optional.empty());
        analyses("methods", "method-comparison", "rank-reversal", "gaia");
        if (!decision.stakeholders().isEmpty()) {
            analyses("stakeholders", "stakeholders", "consensus", "cube");
        }
        if (!decision.scenarios().isEmpty()) {
            analyses("scenarios", "scenario-regret", "cube");
        }
    }

    /** What some decisions have and others do not, each with tabs of its own. */
    private static List<Boolean> kinds(Decision decision) {
        return List.of(
                decision.uncertainties().isEmpty(),
                decision.stakeholders().isEmpty(),
                decision.scenarios().isEmpty(),
                decision.packages().isEmpty(),
                hasDeciders(decision));
    }

    private static boolean hasDeciders(Decision decision) {
        return decision.uncertainties().all().stream()
                .anyMatch(one -> one.decider().isPresent());
    }

    private void analyses(String id, String... ids) {
        analyses(id, Optional.empty(), ids);
    }

    private void analyses(String id, Optional<Front> front, String... ids) {
        AnalysisView view = new AnalysisView(id, List.of(ids), session.store(), () -> show(session.state()), front);
        add(id, view, view, view::question);
    }

    private void add(
            String id, JComponent component, View view, Function<SessionState, Optional<Session.Question>> question) {
        views.put(id, view);
        questions.put(id, question);
        pane.addTab(Text.of("tab." + id), component);
    }

    /** Takes the keyboard to the first performance of the selected option, or of all. */
    void focusTable() {
        cells.table().changeSelection(cells.rowOf(session.state().attention().part()), 0, false, false);
        cells.table().requestFocusInWindow();
    }

    PerformancesView cells() {
        return cells;
    }

    JournalView journal() {
        return journal;
    }

    JComponent component() {
        return pane;
    }

    @Override
    public void show(SessionState state) {
        if (!kinds(state.origin().decision()).equals(kinds)) {
            showing = true;
            build(state.origin().decision());
            showing = false;
        }
        String front = views.containsKey(state.attention().tab())
                ? state.attention().tab()
                : views.keySet().iterator().next();
        int index = List.copyOf(views.keySet()).indexOf(front);
        showing = true;
        pane.setSelectedIndex(index);
        showing = false;
        views.get(front).show(state);
        // An answer may come at once, and is shown by a call within this one: nothing older may follow it.
        session.ask(questions.get(front).apply(state));
    }
}
