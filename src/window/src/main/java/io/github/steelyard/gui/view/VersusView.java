package io.github.steelyard.gui.view;

import io.github.steelyard.gui.session.SessionState;
import io.github.steelyard.gui.session.Text;
import io.github.steelyard.gui.session.Versus;
import io.github.steelyard.gui.widget.Ink;
import io.github.steelyard.gui.widget.Palette;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;

/** Why A, not B: a sentence, and a bar a criterion to the side of the option it speaks for. */
public final class VersusView extends JPanel implements View {

    private static final long serialVersionUID = 1L;

    private final JTextArea sentence = VerdictView.sentence();
    private final Bars bars = new Bars();
    private transient Optional<Versus> versus = Optional.empty();
    private boolean patterns;

    public VersusView() {
        super(new MigLayout("insets 4 10 6 10, fillx, wrap 1, gap 0 4, hidemode 3", "[grow, fill]", ""));
        add(sentence, "wmin 0");
        add(bars, "wmin 0");
        setVisible(false);
        sentence.getAccessibleContext().setAccessibleName(Text.of("versus.title"));
    }

    @Override
    public void show(SessionState state) {
        versus = Versus.of(state);
        patterns = state.look().patterns();
        boolean asked = versus.isPresent() || state.attention().selected().size() == 1;
        if (asked != isVisible()) {
            setVisible(asked);
            revalidate();
        }
        String text = versus.map(Versus::sentence).orElse(Text.of("versus.hint"));
        if (!sentence.getText().equals(text)) {
            sentence.setText(text);
        }
        bars.setVisible(versus.map(v -> !v.parts().isEmpty()).orElse(false));
        bars.setToolTipText(null);
        bars.getAccessibleContext()
                .setAccessibleDescription(versus.map(v -> v.parts().stream()
                                .map(p -> p.criterion() + " " + Text.score(p.lead()))
                                .collect(Collectors.joining(", ")))
                        .orElse(""));
        bars.repaint();
    }

    /** The bars: to the right what speaks for the better option, to the left what speaks against it. */
    private final class Bars extends JPanel {
        private static final long serialVersionUID = 1L;

        Bars() {
            setOpaque(false);
            getAccessibleContext().setAccessibleName(Text.of("versus.bars"));
        }

        @Override
        public Dimension getPreferredSize() {
            float em = getFont().getSize2D();
            return new Dimension(Math.round(em * 24), Math.round(em * 4.6f));
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            super.paintComponent(graphics);
            versus.ifPresent(v -> paint((JComponent) this, graphics, v));
        }

        private void paint(JComponent host, Graphics graphics, Versus v) {
            Graphics2D g = Ink.smooth(graphics);
            Palette palette = Palette.of(host);
            float em = getFont().getSize2D();
            double size =
                    v.parts().stream().mapToDouble(p -> Math.abs(p.lead())).sum();
            double against =
                    v.parts().stream().mapToDouble(p -> Math.max(0, -p.lead())).sum();
            double scale = size > 0 ? getWidth() / size : 0;
            double zero = against * scale;
            double right = zero;
            double left = zero;
            double top = em * 1.4;
            double tall = em * 1.6;
            for (Versus.Part part : v.parts()) {
                double width = Math.abs(part.lead()) * scale;
                double x = part.lead() >= 0 ? right : left - width;
                palette.fill(g, new Rectangle2D.Double(x, top, Math.max(0, width - 1), tall), part.index(), patterns);
                g.setFont(Ink.small(getFont()));
                g.setColor(palette.text());
                FontMetrics metrics = g.getFontMetrics();
                g.drawString(Ink.fitted(part.criterion(), metrics, width - 4), (float) x + 1, (float)
                        (top + tall + em * 1.1));
                right += part.lead() >= 0 ? width : 0;
                left -= part.lead() < 0 ? width : 0;
            }
            g.setColor(palette.text());
            g.draw(new Line2D.Double(zero, top - em * 0.3, zero, top + tall + em * 0.3));
            g.setFont(Ink.small(getFont()));
            FontMetrics metrics = g.getFontMetrics();
            g.setColor(palette.muted());
            String forBetter = Text.of("versus.for", v.better());
            String forWorse = Text.of("versus.for", v.worse());
            float base = em * 1.05f;
            String first = Ink.fitted(forBetter, metrics, getWidth() - zero - 4);
            g.drawString(first, (float) zero + 4, base);
            String other = Ink.fitted(forWorse, metrics, zero - 8);
            g.drawString(other, (float) (zero - 4 - metrics.stringWidth(other)), base);
            g.dispose();
        }
    }
}
