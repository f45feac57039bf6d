package io.github.steelyard.gui.view;

import io.github.steelyard.analyses.Analyses;
import io.github.steelyard.catalogue.Description;
import io.github.steelyard.editing.Edit;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Answer;
import io.github.steelyard.gui.session.AnalysisSettings;
import io.github.steelyard.gui.session.Choosers.Choice;
import io.github.steelyard.gui.session.Findings.TabAnswer;
import io.github.steelyard.gui.session.Look;
import io.github.steelyard.gui.session.Session;
import io.github.steelyard.gui.session.SessionState;
import io.github.steelyard.gui.session.Store;
import io.github.steelyard.gui.session.Text;
import io.github.steelyard.gui.widget.Scrolled;
import io.github.steelyard.gui.widget.SteadyLabel;
import io.github.steelyard.gui.widget.Wrapping;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Chart;
import io.github.steelyard.report.document.Paragraph;
import java.awt.BorderLayout;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;

/** A tab of analyses: one of several is chosen and its answer drawn. */
public final class AnalysisView extends JPanel implements View {

    private static final long serialVersionUID = 1L;

    private static final String SWEEP = "weight-sweep";

    private final String tab;
    private final transient Store store;
    private final transient List<Choice> analyses;
    private final transient Runnable asked;
    private final transient AnalysisFields fields;
    private final Chooser chooser;
    private final Chooser node;
    private final JPanel head = new JPanel(new Wrapping(12));
    private final BlocksView blocks = new BlocksView(new SweepHand());
    private final transient Optional<Front> front;
    private final JLabel waiting = new SteadyLabel(Text.of("analysis.waiting"), SwingConstants.LEADING);
    private String chosen;
    private transient Description description;
    private String fielded = "";

    /**
     * A tab.
     *
     * @param tab id
     * @param ids of the analyses it offers; those that are not there are left out
     * @param asked called when another analysis is chosen
     */
    public AnalysisView(String tab, List<String> ids, Store store, Runnable asked) {
        this(tab, ids, store, asked, Optional.empty());
    }

    /**
     * A tab with something to try things on.
     *
     * @param front shown above the answers of its analysis
     */
    public AnalysisView(String tab, List<String> ids, Store store, Runnable asked, Optional<Front> front) {
        super(new BorderLayout());
        this.front = front;
        this.tab = tab;
        this.store = store;
        this.asked = asked;
        this.fields = new AnalysisFields(store, asked);
        this.analyses = ids.stream()
                .flatMap(id -> Analyses.all().find(id).stream())
                .map(a -> new Choice(
                        a.id(), a.description().name(), a.description().summary(), ""))
                .toList();
        this.chosen = analyses.isEmpty() ? "" : analyses.get(0).id();
        describe();
        this.chooser = new Chooser(Text.of("analysis.show"), this::choose);
        this.node = new Chooser(Text.of("analysis.node"), choice -> store.attend(a -> a.sweeping(choice.id())));
        head.setBorder(BorderFactory.createEmptyBorder(6, 12, 4, 12));
        JPanel top = new JPanel(new BorderLayout());
        JPanel corner = new JPanel(new BorderLayout());
        corner.setBorder(BorderFactory.createEmptyBorder(10, 0, 0, 12));
        corner.add(waiting, BorderLayout.NORTH);
        top.add(head, BorderLayout.CENTER);
        top.add(corner, BorderLayout.EAST);
        add(top, BorderLayout.NORTH);
        JScrollPane pane = Scrolled.pane(front.map(this::under).orElse(blocks));
        pane.getViewport().addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent e) {
                blocks.refit();
            }
        });
        add(pane, BorderLayout.CENTER);
        chooser.show(analyses, chosen);
        if (analyses.isEmpty()) {
            blocks.show(List.of(new Paragraph(Text.of("analysis.none"))));
        }
    }

    private Scrolled under(Front one) {
        Scrolled both = new Scrolled(new MigLayout("insets 0, fillx, wrap 1, gap 0, hidemode 3", "[grow, fill]", ""));
        both.add(one.component(), "wmin 0");
        both.add(blocks, "wmin 0");
        return both;
    }

    private void choose(Choice choice) {
        chosen = choice.id();
        describe();
        asked.run();
    }

    /** Asked for with every frame, and made anew by whoever is asked. */
    private void describe() {
        description = analysis().map(Analysis::description).orElse(null);
    }

    private Optional<Analysis<?>> analysis() {
        return Analyses.all().find(chosen);
    }

    /** What this tab asks; empty when it has no analysis. */
    public Optional<Session.Question> question(SessionState state) {
        return analysis().map(a -> {
            Map<String, Object> parameters = AnalysisSettings.of(description, state, fields.of(a));
            front.filter(f -> f.analysis().equals(chosen)).ifPresent(f -> parameters.putAll(f.parameters()));
            return new Session.Question(tab, chosen, parameters);
        });
    }

    /** The main sentence, then the charts, then the rest: what is seen from the back of a room stands on top. */
    private static List<Block> picturesFirst(List<Block> blocks) {
        return blocks.stream()
                .sorted(Comparator.comparingInt(
                        b -> b instanceof Paragraph p && p.isLead() ? 0 : b instanceof Chart ? 1 : 2))
                .toList();
    }

    private List<Block> rest(List<Block> all) {
        return front.filter(f -> f.analysis().equals(chosen))
                .map(f -> f.rest(all))
                .orElse(all);
    }

    @Override
    public void show(SessionState state) {
        if (!chosen.equals(fielded)) {
            fielded = chosen;
            head.removeAll();
            head.add(chooser);
            if (chosen.equals(SWEEP)) {
                head.add(node);
            }
            analysis().ifPresent(a -> fields.components(a, state).forEach(head::add));
            head.revalidate();
            head.repaint();
        }
        TabAnswer answer = state.findings().answers().get(tab);
        boolean ours = answer != null && answer.analysis().equals(chosen);
        boolean current = ours && answer.basis().equals(state.basis()) && answer.isLast();
        waiting.setText(current || analyses.isEmpty() ? "" : Text.of("analysis.waiting"));
        if (chosen.equals(SWEEP)) {
            node.show(AnalysisSettings.nodes(state), swept(state));
        }
        boolean isHidden = state.look().blind() == Look.Blind.TOTALS;
        front.ifPresent(
                f -> f.show(ours && !isHidden && f.analysis().equals(chosen) ? answer.answer() : Optional.empty()));
        if (isHidden) {
            // What analyses say would tell the totals.
            blocks.show(List.of(new Paragraph(Text.of("analysis.hidden"))));
        } else if (ours) {
            blocks.show(
                    answer.answer()
                            .map(a -> picturesFirst(rest(a.blocks())))
                            .orElse(List.of(new Paragraph(answer.refusal()))),
                    chosen.equals(SWEEP));
        } else if (!analyses.isEmpty()) {
            blocks.show(List.of());
        }
    }

    /** The node that is swept: the one whose weight was moved last, or the one that the analysis took. */
    private String swept(SessionState state) {
        Optional<Answer> answer =
                Optional.ofNullable(state.findings().answers().get(tab)).flatMap(TabAnswer::answer);
        return state.attention()
                .node()
                .or(() -> answer.filter(a -> a.figures() instanceof Map<?, ?>)
                        .map(a -> ((Map<?, ?>) a.figures()).get("criterion"))
                        .map(String::valueOf))
                .orElse("");
    }

    /** Sets the weight that is swept to where the cursor is wanted. */
    private final class SweepHand implements CursorHand {
        @Override
        public double place(double shown) {
            SessionState state = store.state();
            String id = swept(state);
            return !chosen.equals(SWEEP) || id.isEmpty()
                    ? shown
                    : Edit.SweepWeight.shareNow(state.origin(), state.content(), id);
        }

        @Override
        public void moved(double share, boolean dragging) {
            SessionState state = store.state();
            String id = swept(state);
            if (!chosen.equals(SWEEP) || id.isEmpty()) {
                return;
            }
            Edit.SweepWeight edit = new Edit.SweepWeight(id, share, dragging);
            if (edit.isBlocked(state.origin(), state.content())) {
                store.say(Text.of("sweep.locked"));
                return;
            }
            store.attend(a -> a.sweeping(id));
            store.apply(edit);
        }

        @Override
        public void released() {
            store.release();
        }
    }
}
