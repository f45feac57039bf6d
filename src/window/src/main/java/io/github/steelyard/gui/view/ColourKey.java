package io.github.steelyard.gui.view;

import io.github.steelyard.gui.session.Look;
import io.github.steelyard.gui.session.SessionState;
import io.github.steelyard.gui.widget.Swatch;
import io.github.steelyard.gui.widget.Wrapping;
import io.github.steelyard.model.Criterion;
import java.awt.Component;
import java.awt.Font;
import java.util.List;
import javax.swing.JLabel;
import javax.swing.JPanel;

/** Which colour is which criterion, for those who do not see the weights. */
public final class ColourKey extends JPanel implements View {

    private static final long serialVersionUID = 1L;

    private transient List<Object> shown = List.of();

    public ColourKey() {
        super(new Wrapping(10));
        setOpaque(false);
    }

    @Override
    public void show(SessionState state) {
        List<Criterion> criteria = state.origin().decision().tree().criteria();
        boolean bars = state.look().blind() != Look.Blind.TOTALS
                && state.findings().evaluation().map(e -> e.terms().isPresent()).orElse(false);
        setVisible(bars);
        List<Object> wanted = List.of(
                criteria.stream().map(Criterion::name).toList(), state.look().patterns());
        if (wanted.equals(shown)) {
            return;
        }
        shown = wanted;
        removeAll();
        for (int j = 0; j < criteria.size(); j++) {
            JLabel label = new JLabel(criteria.get(j).name());
            label.setFont(getFont());
            label.setIcon(new Swatch(j, state.look().patterns(), label));
            add(label);
        }
        revalidate();
    }

    @Override
    public void setFont(Font font) {
        super.setFont(font);
        for (Component label : getComponents()) {
            label.setFont(font);
        }
        revalidate();
    }
}
