package io.github.steelyard.gui.view;

import io.github.steelyard.gui.session.Text;
import io.github.steelyard.gui.widget.Palette;
import io.github.steelyard.model.ValueFunction.Point;
import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;

/**
 * A value function as a curve: performances to the right, values up. Its inner points are dragged up and down, or chosen
 * with the arrows left and right and moved with up and down; the ends are the scale and stay.
 */
public final class ValueCurveView extends JComponent {

    private static final long serialVersionUID = 1L;
    private static final int EDGE = 12;
    private static final int REACH = 10;

    private final transient Consumer<List<Point>> moved;
    private transient List<Point> points = List.of();
    private int chosen = -1;

    /** @param moved hears of the points once a hand let go of one */
    public ValueCurveView(Consumer<List<Point>> moved) {
        this.moved = moved;
        setFocusable(true);
        setPreferredSize(new Dimension(200, 120));
        setMinimumSize(new Dimension(80, 80));
        setToolTipText(Text.of("curve.help"));
        Hand hand = new Hand();
        addMouseListener(hand);
        addMouseMotionListener(hand);
        addKeyListener(new Keys());
        addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent e) {
                chosen = chosen < 0 && points.size() > 2 ? 1 : chosen;
                repaint();
            }

            @Override
            public void focusLost(FocusEvent e) {
                repaint();
            }
        });
    }

    /** Shows other points, by ascending performance. */
    public void show(List<Point> other) {
        points = List.copyOf(other);
        chosen = chosen < points.size() - 1 ? chosen : -1;
        name();
        repaint();
    }

    private void name() {
        List<String> spoken = new ArrayList<>();
        points.forEach(p -> spoken.add(
                Text.of("curve.point", Text.points(p.performance()), Text.points(Math.rint(p.value() * 1000) / 10))));
        getAccessibleContext().setAccessibleName(Text.of("curve.name"));
        getAccessibleContext().setAccessibleDescription(String.join(", ", spoken));
    }

    /** The points as they are shown. */
    public List<Point> points() {
        return points;
    }

    private int x(Point point) {
        double low = points.get(0).performance();
        double high = points.get(points.size() - 1).performance();
        return EDGE + (int) Math.round((getWidth() - 2 * EDGE) * (point.performance() - low) / (high - low));
    }

    private int y(Point point) {
        return EDGE + (int) Math.round((getHeight() - 2 * EDGE) * (1 - point.value()));
    }

    /** Where a point is on the screen, for hands and tests. */
    public java.awt.Point place(int k) {
        return new java.awt.Point(x(points.get(k)), y(points.get(k)));
    }

    /** A point moved to another value; between its neighbours, so that the curve goes on rising or falling. */
    private void lift(double value) {
        double before = points.get(chosen - 1).value();
        double after = points.get(chosen + 1).value();
        double kept = Math.max(Math.min(before, after), Math.min(Math.max(before, after), value));
        List<Point> other = new ArrayList<>(points);
        other.set(chosen, new Point(points.get(chosen).performance(), Math.rint(kept * 1000) / 1000));
        points = List.copyOf(other);
        name();
        repaint();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        if (points.size() < 2) {
            return;
        }
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        Palette palette = Palette.of(this);
        g.setColor(palette.line());
        g.drawRect(EDGE, EDGE, getWidth() - 2 * EDGE, getHeight() - 2 * EDGE);
        g.setColor(palette.accent());
        g.setStroke(new BasicStroke(2));
        for (int k = 1; k < points.size(); k++) {
            g.drawLine(x(points.get(k - 1)), y(points.get(k - 1)), x(points.get(k)), y(points.get(k)));
        }
        for (int k = 0; k < points.size(); k++) {
            boolean isHeld = k == chosen && isFocusOwner();
            int size = isHeld ? 12 : 8;
            g.setColor(isHeld ? palette.text() : palette.accent());
            g.fillOval(x(points.get(k)) - size / 2, y(points.get(k)) - size / 2, size, size);
        }
        g.dispose();
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJComponent() {
                private static final long serialVersionUID = 1L;

                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.SLIDER;
                }
            };
        }
        return accessibleContext;
    }

    private final class Hand extends MouseAdapter {
        @Override
        public void mousePressed(MouseEvent e) {
            requestFocusInWindow();
            chosen = -1;
            for (int k = 1; k < points.size() - 1; k++) {
                if (place(k).distance(e.getPoint()) <= REACH) {
                    chosen = k;
                }
            }
            repaint();
        }

        @Override
        public void mouseDragged(MouseEvent e) {
            if (chosen > 0) {
                lift(1 - (e.getY() - EDGE) / (double) Math.max(1, getHeight() - 2 * EDGE));
            }
        }

        @Override
        public void mouseReleased(MouseEvent e) {
            if (chosen > 0) {
                moved.accept(points);
            }
        }
    }

    private final class Keys extends KeyAdapter {
        @Override
        public void keyPressed(KeyEvent e) {
            int inner = points.size() - 2;
            boolean isLifting = e.getKeyCode() == KeyEvent.VK_UP || e.getKeyCode() == KeyEvent.VK_DOWN;
            boolean isChoosing = e.getKeyCode() == KeyEvent.VK_LEFT || e.getKeyCode() == KeyEvent.VK_RIGHT;
            if (inner < 1 || e.getModifiersEx() != 0 || !isLifting && !isChoosing) {
                return;
            }
            e.consume();
            if (isChoosing) {
                int step = e.getKeyCode() == KeyEvent.VK_RIGHT ? 1 : -1;
                chosen = Math.max(1, Math.min(inner, chosen + step));
                repaint();
            } else if (chosen > 0) {
                lift(points.get(chosen).value() + (e.getKeyCode() == KeyEvent.VK_UP ? 0.01 : -0.01));
                moved.accept(points);
            }
        }
    }
}
