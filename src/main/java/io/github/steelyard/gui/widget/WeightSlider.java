package io.github.steelyard.gui.widget;

import java.awt.BasicStroke;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.accessibility.AccessibleValue;
import javax.swing.JComponent;

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

    /** Hears what the hand wants. */
    public interface Listener {
        /** Move to this share; {@code dragging} while the hand is still on it. */
        default void moved(double share, boolean dragging) {}

        /** The hand let go. */
        default void released() {}

        /** Put it back to what the file says. */
        default void reset() {}

        /** Lock or unlock. */
        default void lock() {}
    }

    public WeightSlider() {
        setFocusable(true);
        setOpaque(false);
        setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
        Hand hand = new Hand();
        addMouseListener(hand);
        addMouseMotionListener(hand);
        addKeyListener(new Keys());
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

    private float em() {
        return getFont() == null ? 12 : getFont().getSize2D();
    }

    private double inset() {
        return em() * 0.7;
    }

    /** Where on the component that share stands. */
    public int xOf(double share) {
        return (int) Math.round(inset() + share * (getWidth() - 2 * inset()));
    }

    private double shareAt(int x) {
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
        Graphics2D g = Ink.smooth(graphics);
        Palette palette = Palette.of(this);
        double y = getHeight() / 2.0;
        double x0 = xOf(0);
        double x1 = xOf(1);
        double thick = em() * 0.22;
        if (low <= high) {
            double tall = em() * 0.95;
            g.setColor(palette.band());
            g.fill(new Rectangle2D.Double(xOf(low), y - tall / 2, Math.max(2, xOf(high) - xOf(low)), tall));
            g.setColor(palette.accent());
            g.setStroke(new BasicStroke(1f));
            for (double end : new double[] {low, high}) {
                g.draw(new Line2D.Double(xOf(end), y - tall / 2, xOf(end), y + tall / 2));
            }
        }
        g.setColor(palette.track());
        g.fill(new RoundRectangle2D.Double(x0, y - thick / 2, x1 - x0, thick, thick, thick));
        boolean lit = isEnabled();
        g.setColor(lit ? palette.accent() : palette.muted());
        double x = xOf(value);
        g.fill(new RoundRectangle2D.Double(x0, y - thick / 2, Math.max(0, x - x0), thick, thick, thick));
        if (asRead >= 0 && Math.abs(asRead - value) > 0.004) {
            g.setColor(palette.text());
            g.setStroke(new BasicStroke(1.5f));
            g.draw(new Line2D.Double(xOf(asRead), y - em() * 0.45, xOf(asRead), y + em() * 0.45));
        }
        double r = em() * (dragging ? 0.55 : 0.48);
        g.setColor(lit ? palette.accent() : palette.muted());
        g.fill(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
        g.setColor(palette.background());
        double hole = lit ? r * 0.4 : r * 0.7;
        g.fill(new Ellipse2D.Double(x - hole, y - hole, 2 * hole, 2 * hole));
        if (isFocusOwner()) {
            g.setColor(palette.accent());
            g.setStroke(new BasicStroke(Math.max(1.5f, em() * 0.12f)));
            g.draw(new RoundRectangle2D.Double(1, 1, getWidth() - 2.5, getHeight() - 2.5, em() / 2, em() / 2));
        }
        g.dispose();
    }

    private final class Hand extends MouseAdapter {
        @Override
        public void mousePressed(MouseEvent e) {
            requestFocusInWindow();
            if (isEnabled() && e.getButton() == MouseEvent.BUTTON1 && e.getClickCount() == 1) {
                dragging = true;
                listener.moved(shareAt(e.getX()), true);
            }
        }

        @Override
        public void mouseDragged(MouseEvent e) {
            if (dragging) {
                listener.moved(shareAt(e.getX()), true);
            }
        }

        @Override
        public void mouseReleased(MouseEvent e) {
            if (dragging) {
                dragging = false;
                listener.moved(shareAt(e.getX()), true);
                listener.released();
                repaint();
            }
        }

        @Override
        public void mouseClicked(MouseEvent e) {
            if (e.getClickCount() == 2) {
                listener.reset();
            }
        }
    }

    private final class Keys extends KeyAdapter {
        @Override
        public void keyPressed(KeyEvent e) {
            double step = e.isShiftDown() ? 0.1 : 0.01;
            switch (e.getKeyCode()) {
                case KeyEvent.VK_RIGHT, KeyEvent.VK_PLUS, KeyEvent.VK_ADD -> step(e, value + step);
                case KeyEvent.VK_LEFT, KeyEvent.VK_MINUS, KeyEvent.VK_SUBTRACT -> step(e, value - step);
                case KeyEvent.VK_HOME -> step(e, 0);
                case KeyEvent.VK_END -> step(e, 1);
                case KeyEvent.VK_BACK_SPACE, KeyEvent.VK_DELETE -> {
                    e.consume();
                    listener.reset();
                }
                case KeyEvent.VK_L -> {
                    e.consume();
                    listener.lock();
                }
                default -> {
                    // Not ours.
                }
            }
        }

        private void step(KeyEvent e, double share) {
            e.consume();
            if (isEnabled()) {
                listener.moved(Math.max(0, Math.min(1, share)), false);
            }
        }
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
