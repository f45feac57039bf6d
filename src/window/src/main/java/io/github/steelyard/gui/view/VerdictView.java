package io.github.steelyard.gui.view;

import io.github.steelyard.gui.session.Findings.Firmness;
import io.github.steelyard.gui.session.Look;
import io.github.steelyard.gui.session.SessionState;
import io.github.steelyard.gui.session.StateLine;
import io.github.steelyard.gui.session.Text;
import io.github.steelyard.gui.widget.Ink;
import io.github.steelyard.gui.widget.Palette;
import java.awt.Color;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.text.DefaultCaret;
import net.miginfocom.swing.MigLayout;

/** The verdict in one sentence, with seed and draws; under it what it assumes, or what was refused or done. */
public final class VerdictView extends JPanel implements View {

    private static final long serialVersionUID = 1L;

    private final JTextArea verdict = sentence();
    private final JTextArea message = sentence();
    private final JLabel draws = new JLabel();
    private boolean under;

    public VerdictView() {
        super(new MigLayout("insets 6 10 8 10, fillx, hidemode 3, gap 12 2", "[grow, fill][]", "[center]"));
        verdict.putClientProperty("FlatLaf.styleClass", "large");
        draws.putClientProperty("FlatLaf.styleClass", "small");
        fill(false);
        verdict.getAccessibleContext().setAccessibleName(Text.of("verdict.title"));
        message.getAccessibleContext().setAccessibleName(Text.of("verdict.message"));
    }

    /** Seed and draws beside the verdict, or under it where there is little room. */
    private void fill(boolean narrow) {
        removeAll();
        add(verdict, narrow ? "span 2, growx, wmin 0, wrap" : "growx, wmin 0");
        add(draws, narrow ? "cell 1 2" : "wrap");
        add(message, narrow ? "cell 0 1 2 1, growx, wmin 0" : "span 2, growx, wmin 0");
    }

    @Override
    public void doLayout() {
        boolean narrow = getWidth() < 80 * getFont().getSize2D();
        if (narrow != under) {
            under = narrow;
            fill(narrow);
        }
        super.doLayout();
    }

    /** A sentence that wraps, can be selected and read out, and cannot be changed. */
    static JTextArea sentence() {
        JTextArea area = new JTextArea();
        area.setEditable(false);
        area.setLineWrap(true);
        area.setWrapStyleWord(true);
        area.setOpaque(false);
        area.setBorder(null);
        // Another text must not scroll the pane it stands in to wherever the caret went.
        ((DefaultCaret) area.getCaret()).setUpdatePolicy(DefaultCaret.NEVER_UPDATE);
        return area;
    }

    @Override
    public void show(SessionState state) {
        boolean hidden = state.look().blind() == Look.Blind.TOTALS;
        String text = hidden
                ? Text.of("verdict.hidden")
                : state.findings().evaluation().isEmpty()
                        ? String.join(" ", state.findings().refusals())
                        : state.findings().verdict().isEmpty()
                                ? Text.of("verdict.waiting")
                                : state.findings().verdict();
        put(verdict, Ink.unbroken(text));
        Color ink =
                state.isCurrent() ? Palette.of(this).text() : Palette.of(this).muted();
        if (!ink.equals(verdict.getForeground())) {
            verdict.setForeground(ink);
        }
        // A message stands where the state line stands otherwise, so that nothing moves when there is one.
        boolean isSaid = !state.message().isEmpty();
        put(message, isSaid ? state.message() : StateLine.of(state));
        Color said = isSaid ? Palette.of(this).warning() : Palette.of(this).muted();
        if (!said.equals(message.getForeground())) {
            message.setForeground(said);
        }
        String seed = String.valueOf(state.origin().decision().seed());
        draws.setText(state.findings()
                .firmness()
                .filter(f -> f.samples() > 0)
                .map(Firmness::samples)
                .map(n -> Text.of("verdict.draws", Text.count(n), seed))
                .orElse(Text.of("verdict.seed", seed)));
        if (getParent() instanceof JComponent around && getPreferredSize().height != getHeight()) {
            around.revalidate();
        }
    }

    /** Another sentence of the same height lays out nothing but this. */
    @Override
    public boolean isValidateRoot() {
        return true;
    }

    private static void put(JTextArea area, String text) {
        if (!area.getText().equals(text)) {
            area.setText(text);
        }
    }
}
