package io.github.steelyard.gui.view;

import io.github.steelyard.gui.widget.Palette;
import io.github.steelyard.report.chart.PlotArea;
import io.github.steelyard.report.document.Axis;
import io.github.steelyard.report.document.LineChart;
import java.awt.BasicStroke;
import java.awt.Cursor;
import java.awt.Graphics2D;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import javax.accessibility.AccessibleValue;

/** The cursor of a line chart under mouse and keyboard: a step is a hundredth of the axis, a tenth with Shift. */
final class ChartCursor {

    private final ChartView view;
    private final CursorHand hand;
    private double held = Double.NaN;

    ChartCursor(ChartView view, CursorHand hand) {
        this.view = view;
        this.hand = hand;
        view.setFocusable(true);
        Mouse mouse = new Mouse();
        view.addMouseListener(mouse);
        view.addMouseMotionListener(mouse);
        view.addKeyListener(new Keys());
        view.addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent e) {
                view.repaint();
            }

            @Override
            public void focusLost(FocusEvent e) {
                view.repaint();
            }
        });
    }

    private LineChart chart() {
        return (LineChart) view.chart();
    }

    private double place() {
        return Double.isNaN(held) ? chart().cursor().orElse(chart().x().low()) : held;
    }

    private double at(double share) {
        Axis axis = chart().x();
        return axis.low() + Math.round(100 * share) / 100.0 * (axis.high() - axis.low());
    }

    /** The chart with its cursor where the hand has it. */
    LineChart held(LineChart chart) {
        return Double.isNaN(held) ? chart : chart.at(held);
    }

    /** The knob at the foot of the cursor, and a frame when the keyboard is here. */
    void paint(Graphics2D g) {
        float em = view.getFont().getSize2D();
        Palette palette = Palette.of(view);
        PlotArea area = view.area();
        double x = area.x(chart().x().share(place()));
        double r = em * (Double.isNaN(held) ? 0.48 : 0.55);
        g.setColor(palette.accent());
        g.fill(new Ellipse2D.Double(x - r, area.bottom() - r, 2 * r, 2 * r));
        g.setColor(palette.chart().background());
        g.fill(new Ellipse2D.Double(x - r * 0.4, area.bottom() - r * 0.4, r * 0.8, r * 0.8));
        if (view.isFocusOwner()) {
            g.setColor(palette.accent());
            g.setStroke(new BasicStroke(Math.max(1.5f, em * 0.12f)));
            g.draw(new RoundRectangle2D.Double(1, 1, view.getWidth() - 2.5, view.getHeight() - 2.5, em / 2, em / 2));
        }
    }

    private final class Mouse extends MouseAdapter {
        @Override
        public void mousePressed(MouseEvent e) {
            view.requestFocusInWindow();
            if (e.getButton() == MouseEvent.BUTTON1 && isOver(e)) {
                drag(e);
            }
        }

        @Override
        public void mouseDragged(MouseEvent e) {
            if (!Double.isNaN(held)) {
                drag(e);
            }
        }

        @Override
        public void mouseReleased(MouseEvent e) {
            if (!Double.isNaN(held)) {
                held = Double.NaN;
                hand.released();
                view.repaint();
            }
        }

        @Override
        public void mouseMoved(MouseEvent e) {
            view.setCursor(Cursor.getPredefinedCursor(isOver(e) ? Cursor.E_RESIZE_CURSOR : Cursor.DEFAULT_CURSOR));
        }

        private boolean isOver(MouseEvent e) {
            PlotArea area = view.area();
            double room = view.getFont().getSize2D();
            return e.getX() >= area.left() - room
                    && e.getX() <= area.right() + room
                    && e.getY() >= area.top() - room
                    && e.getY() <= area.bottom() + room;
        }

        private void drag(MouseEvent e) {
            held = at(view.area().share(e.getX()));
            hand.moved(held, true);
            view.repaint();
        }
    }

    private final class Keys extends KeyAdapter {
        @Override
        public void keyPressed(KeyEvent e) {
            double step = e.isShiftDown() ? 0.1 : 0.01;
            double now = chart().x().share(hand.place(place()));
            switch (e.getKeyCode()) {
                case KeyEvent.VK_RIGHT -> go(e, now + step);
                case KeyEvent.VK_LEFT -> go(e, now - step);
                case KeyEvent.VK_HOME -> go(e, 0);
                case KeyEvent.VK_END -> go(e, 1);
                default -> {
                    // Not ours.
                }
            }
        }

        private void go(KeyEvent e, double share) {
            e.consume();
            hand.moved(at(Math.max(0, Math.min(1, share))), false);
        }
    }

    /** The value to assistive technology, in hundredths of the axis. */
    AccessibleValue spoken() {
        return new AccessibleValue() {
            @Override
            public Number getCurrentAccessibleValue() {
                return 100 * chart().x().share(place());
            }

            @Override
            public boolean setCurrentAccessibleValue(Number n) {
                if (n == null) {
                    return false;
                }
                hand.moved(at(Math.max(0, Math.min(1, n.doubleValue() / 100))), false);
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
        };
    }
}
