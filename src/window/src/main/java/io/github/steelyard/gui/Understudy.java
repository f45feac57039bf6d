package io.github.steelyard.gui;

import io.github.steelyard.gui.session.Session;
import io.github.steelyard.gui.session.SessionState;
import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javax.swing.JComponent;

/**
 * A panel that nobody sees, shown a rehearsed drag and painted, so that all of this has run before it is needed; in turn
 * with parts of the real one, which are painted as they stand, so that the way to the screen has run as well.
 */
final class Understudy implements Consumer<SessionState> {

    private static final int FRAMES = 600;
    private static final int WIDTH = 900;
    private static final int HEIGHT = 600;
    /** Painted a strip at a time, so that the thread is never held for long. */
    private static final int STRIPS = 3;

    private final DecisionPanel real;
    private final List<JComponent> parts;
    private DecisionPanel panel;
    private BufferedImage image;
    private int turn;

    private Understudy(DecisionPanel real) {
        this.real = real;
        this.parts = List.of(real.ranking(), real.weights());
    }

    /** Rehearses a drag of a panel's decision in the background. */
    static void rehearse(DecisionPanel panel) {
        panel.session().rehearse(FRAMES, new Understudy(panel));
    }

    /** A session that is told everything and computes nothing. */
    private static Session told(SessionState state) {
        Executor nobody = task -> {};
        return new Session(state, nobody, nobody, Runnable::run, (millis, action) -> {}, () -> true);
    }

    @Override
    public void accept(SessionState state) {
        if (panel == null) {
            panel = new DecisionPanel(told(real.session().state()));
            panel.setSize(WIDTH, HEIGHT);
            image = new BufferedImage(WIDTH, HEIGHT / STRIPS, BufferedImage.TYPE_INT_RGB);
        }
        panel.session().store().open(state);
        layOut(panel);
        turn++;
        Graphics2D g = image.createGraphics();
        g.translate(0, -(turn % STRIPS) * image.getHeight());
        panel.paint(g);
        g.dispose();
        JComponent shown = parts.get(turn % parts.size());
        if (shown.isShowing()) {
            shown.paintImmediately(shown.getVisibleRect());
        }
    }

    private static void layOut(Component component) {
        if (!component.isValid()) {
            component.doLayout();
        }
        if (component instanceof Container container) {
            for (Component child : container.getComponents()) {
                layOut(child);
            }
        }
    }
}
