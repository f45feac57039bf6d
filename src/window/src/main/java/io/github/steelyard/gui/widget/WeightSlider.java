package io.github.steelyard.gui.widget;

import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.function.Supplier;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.accessibility.AccessibleValue;
import javax.swing.JComponent;
import javax.swing.ToolTipManager;

/**
 * A slider from 0 to 1 with a band on its track, a tick where the file stands, and steps of a hundredth by keyboard.
 * It never changes its own value: it tells the listener where the hand wants it and is shown the outcome.
 */
public final class WeightSlider extends JComponent implements Accessible {

    private static final long serialVersionUID = 1L;

    private double value;
    private double asRead = Double.NaN;
    private double low = Double.NaN;
    private double high = Double.NaN;
    private boolean dragging;
    private transient Listener listener = new Listener() {};
    private transient Supplier<String> help = () -> null;

    /** Hears what the hand wants. */
    public interface Listener {
        /** Move to this share; {@code dragging} while the hand is still on it. */
        default void moved(double share, boolean dragging) {}

        /** Move by that much from wherever it is by now, which may not be shown yet. */
        default void stepped(double by) {}

        /** The hand let go. */
        default void released() {}

        /** Put it back to what the file says. */
        default void reset() {}

        /** Lock or unlock. */
        default void lock() {}
    }

    public WeightSlider() {
        setFocusable(true);
        setOpaque(true);
        ToolTipManager.sharedInstance().registerComponent(this);
        setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
        new SliderHand(this);
        addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent e) {
                repaint();
            }

            @Override
            public void focusLost(FocusEvent e) {
                repaint();
            }
        });
    }

    public void listener(Listener other) {
        this.listener = other;
    }

    /** What the tool tip and assistive technology say of it, asked when they do. */
    public void help(Supplier<String> other) {
        this.help = other;
    }

    @Override
    public String getToolTipText() {
        return help.get();
    }

    /**
     * Shows a value.
     *
     * @param share 0..1
     * @param fileShare what the file says, NaN for none
     * @param bandLow where the leader stays first, NaN for no band
     * @param bandHigh where the leader stays first
     */
    public void show(double share, double fileShare, double bandLow, double bandHigh) {
        if (share != value || !same(fileShare, asRead) || !same(bandLow, low) || !same(bandHigh, high)) {
            double before = value;
            value = share;
            asRead = fileShare;
            low = bandLow;
            high = bandHigh;
            if (before != share && accessibleContext != null) {
                accessibleContext.firePropertyChange(AccessibleContext.ACCESSIBLE_VALUE_PROPERTY, before, share);
            }
            repaint();
        }
    }

    private static boolean same(double a, double b) {
        return Double.compare(a, b) == 0;
    }

    public double value() {
        return value;
    }

    /** Whether a hand is on the knob. */
    public boolean isHeld() {
        return dragging;
    }

    float em() {
        return getFont() == null ? 12 : getFont().getSize2D();
    }

    private double inset() {
        return em() * 0.7;
    }

    /** Where on the component that share stands. */
    public int xOf(double share) {
        return (int) Math.round(inset() + share * (getWidth() - 2 * inset()));
    }

    /** The share at that place, in hundredths. */
    double shareAt(int x) {
        double width = getWidth() - 2 * inset();
        double share = width <= 0 ? value : (x - inset()) / width;
        return Math.round(100 * Math.max(0, Math.min(1, share))) / 100.0;
    }

    @Override
    public Dimension getPreferredSize() {
        return isPreferredSizeSet()
                ? super.getPreferredSize()
                : new Dimension(Math.round(em() * 10), Math.round(em() * 1.7f));
    }

    @Override
    public Dimension getMinimumSize() {
        return new Dimension(Math.round(em() * 5), Math.round(em() * 1.5f));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        SliderPainter.paint(graphics, this, new SliderPainter.Shown(value, asRead, low, high, dragging));
    }

    /** Who hears what the hand wants. */
    Listener listener() {
        return listener;
    }

    /** The hand took hold, or let go. */
    void hold(boolean held) {
        dragging = held;
        repaint();
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new Spoken();
        }
        return accessibleContext;
    }

    /** A slider to assistive technology; values in per cent. */
    private final class Spoken extends AccessibleJComponent implements AccessibleValue {
        private static final long serialVersionUID = 1L;

        @Override
        public AccessibleRole getAccessibleRole() {
            return AccessibleRole.SLIDER;
        }

        @Override
        public String getAccessibleDescription() {
            return help.get();
        }

        @Override
        public AccessibleValue getAccessibleValue() {
            return this;
        }

        @Override
        public Number getCurrentAccessibleValue() {
            return 100 * value;
        }

        @Override
        public boolean setCurrentAccessibleValue(Number n) {
            if (n == null || !isEnabled()) {
                return false;
            }
            listener.moved(Math.max(0, Math.min(1, n.doubleValue() / 100)), false);
            return true;
        }

        @Override
        public Number getMinimumAccessibleValue() {
            return 0;
        }

        @Override
        public Number getMaximumAccessibleValue() {
            return 100;
        }
    }
}
