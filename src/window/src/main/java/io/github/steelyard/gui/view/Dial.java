package io.github.steelyard.gui.view;

import io.github.steelyard.editing.Edit;
import io.github.steelyard.gui.session.SessionState;
import io.github.steelyard.gui.session.Store;
import io.github.steelyard.gui.session.Text;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSlider;
import net.miginfocom.swing.MigLayout;

/** How sure the weights are: from exact to any weights at all. */
public final class Dial extends JPanel implements View {

    private static final long serialVersionUID = 1L;

    private final JSlider slider = new JSlider(0, 100);
    private final JLabel amount = new JLabel();
    private boolean showing;

    public Dial(Store store) {
        super(new MigLayout("insets 0, gap 4 1", "[60:90:90][]", ""));
        JLabel name = new JLabel(Text.of("dial.name"));
        name.putClientProperty("FlatLaf.styleClass", "small");
        name.setLabelFor(slider);
        setOpaque(false);
        add(name, "span 2, wrap");
        add(slider);
        add(amount);
        slider.setToolTipText(Text.of("dial.help"));
        slider.getAccessibleContext().setAccessibleName(Text.of("dial.name"));
        slider.addChangeListener(e -> {
            if (!showing) {
                // The right end is sure, as the name says; the file's number grows with doubt.
                store.apply(new Edit.SetUncertainty((100 - slider.getValue()) / 100.0, slider.getValueIsAdjusting()));
                if (!slider.getValueIsAdjusting()) {
                    store.release();
                }
            }
        });
    }

    @Override
    public void show(SessionState state) {
        showing = true;
        int sure = 100 - (int) Math.round(100 * state.uncertainty());
        if (slider.getValue() != sure) {
            slider.setValue(sure);
        }
        String words = sure == 100
                ? Text.of("dial.exact")
                : sure == 0 ? Text.of("dial.any") : Text.of("dial.spread", String.valueOf(100 - sure));
        amount.setText(words);
        showing = false;
    }
}
