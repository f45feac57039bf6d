package io.github.steelyard.gui.view;

import io.github.steelyard.analyses.Analyses;
import io.github.steelyard.gui.session.Choosers.Choice;
import io.github.steelyard.gui.session.Findings.TabAnswer;
import io.github.steelyard.gui.session.Session;
import io.github.steelyard.gui.session.SessionState;
import io.github.steelyard.gui.session.Text;
import io.github.steelyard.gui.widget.Scrolled;
import io.github.steelyard.gui.widget.SteadyLabel;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Chart;
import io.github.steelyard.report.document.Paragraph;
import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingConstants;

/** A tab of analyses: one of several is chosen and its answer drawn. */
public final class AnalysisView extends JPanel implements View {

    private static final long serialVersionUID = 1L;

    private final String tab;
    private final transient List<Choice> analyses;
    private final transient Runnable asked;
    private final Chooser chooser;
    private final BlocksView blocks = new BlocksView();
    private final JLabel waiting = new SteadyLabel(Text.of("analysis.waiting"), SwingConstants.LEADING);
    private String chosen;

    /**
     * A tab.
     *
     * @param tab id
     * @param ids of the analyses it offers; those that are not there are left out
     * @param asked called when another analysis is chosen
     */
    public AnalysisView(String tab, List<String> ids, Runnable asked) {
        super(new BorderLayout());
        this.tab = tab;
        this.asked = asked;
        this.analyses = ids.stream()
                .flatMap(id -> Analyses.all().find(id).stream())
                .map(a -> new Choice(
                        a.id(), a.description().name(), a.description().summary(), ""))
                .toList();
        this.chosen = analyses.isEmpty() ? "" : analyses.get(0).id();
        this.chooser = new Chooser(Text.of("analysis.show"), this::choose);
        JPanel head = new JPanel(new FlowLayout(FlowLayout.LEADING, 12, 4));
        head.add(chooser);
        head.add(waiting);
        add(head, BorderLayout.NORTH);
        add(Scrolled.pane(blocks), BorderLayout.CENTER);
        chooser.show(analyses, chosen);
        if (analyses.isEmpty()) {
            blocks.show(List.of(new Paragraph(Text.of("analysis.none"))));
        }
    }

    private void choose(Choice choice) {
        chosen = choice.id();
        asked.run();
    }

    /** What this tab asks; empty when it has no analysis. */
    public Optional<Session.Question> question(SessionState state) {
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (chosen.equals("explanation") && state.attention().selected().size() == 2) {
            parameters.put("options", state.attention().selected());
        }
        if (chosen.equals("weight-sweep")) {
            state.attention().node().ifPresent(node -> parameters.put("criterion", node));
        }
        return Optional.of(new Session.Question(tab, chosen, parameters));
    }

    /** The main sentence, then the charts, then the rest: what is seen from the back of a room stands on top. */
    private static List<Block> picturesFirst(List<Block> blocks) {
        return blocks.stream()
                .sorted(Comparator.comparingInt(
                        b -> b instanceof Paragraph p && p.isLead() ? 0 : b instanceof Chart ? 1 : 2))
                .toList();
    }

    @Override
    public void show(SessionState state) {
        TabAnswer answer = state.findings().answers().get(tab);
        boolean current = answer != null
                && answer.basis().equals(state.basis())
                && answer.analysis().equals(chosen)
                && answer.isLast();
        waiting.setText(current || analyses.isEmpty() ? "" : Text.of("analysis.waiting"));
        if (answer != null && answer.analysis().equals(chosen)) {
            blocks.show(answer.answer()
                    .map(a -> picturesFirst(a.blocks()))
                    .orElse(List.of(new Paragraph(answer.refusal()))));
        } else if (!analyses.isEmpty()) {
            blocks.show(List.of());
        }
    }
}
