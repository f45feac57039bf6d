package io.github.steelyard.gui.widget;

import java.awt.Dimension;
import javax.swing.JLabel;

/**
 * A label that keeps the width of its widest text, so that nothing moves under the hand and no change of its text lays
 * the window out anew.
 */
public final class SteadyLabel extends JLabel {

    private static final long serialVersionUID = 1L;

    private final String widest;

    /**
     * A label.
     *
     * @param widest text it will ever show
     * @param alignment as {@link JLabel} takes it
     */
    public SteadyLabel(String widest, int alignment) {
        super("", alignment);
        this.widest = widest;
    }

    @Override
    public Dimension getPreferredSize() {
        var metrics = getFontMetrics(getFont());
        return new Dimension(metrics.stringWidth(widest) + 1, metrics.getHeight());
    }

    @Override
    public Dimension getMinimumSize() {
        return getPreferredSize();
    }

    @Override
    public void revalidate() {
        // Its size does not depend on its text; a new font makes its window lay itself out anyway.
    }
}
