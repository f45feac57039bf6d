package io.github.steelyard.gui;

import io.github.steelyard.gui.session.Session;
import io.github.steelyard.gui.session.SessionState;
import io.github.steelyard.gui.session.Store;
import io.github.steelyard.gui.view.AnalysisView;
import io.github.steelyard.gui.view.RankingView;
import io.github.steelyard.gui.view.VerdictView;
import io.github.steelyard.gui.view.View;
import io.github.steelyard.gui.view.WeightTreeView;
import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JPanel;

/**
 * Views that nobody sees, painted while a drag is rehearsed, so that the painting too has run before it is needed; in
 * turn with the real ones, which are painted as they stand, so that the way to the screen has run as well.
 */
final class Understudy implements Consumer<SessionState> {

    private static final int FRAMES = 400;
    private static final int WIDTH = 900;
    private static final int HEIGHT = 300;

    private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    private final List<JComponent> views;
    private final List<JComponent> real;
    private int turn;

    private Understudy(Store store, List<JComponent> real) {
        this.real = real;
        WeightTreeView weights = new WeightTreeView(store);
        RankingView ranking = new RankingView(id -> {}, System::nanoTime);
        AnalysisView sweep = new AnalysisView("sensitivity", List.of("weight-sweep"), store, () -> {});
        views = List.of(ranking, weights, new VerdictView(), sweep);
        JPanel stage = new JPanel(null);
        for (JComponent view : views) {
            stage.add(view);
            view.setSize(WIDTH, HEIGHT);
        }
    }

    /** Rehearses a drag of a panel's decision in the background. */
    static void rehearse(DecisionPanel panel) {
        Session session = panel.session();
        Store store = new Store(session.state(), () -> true);
        session.rehearse(FRAMES, new Understudy(store, List.of(panel.ranking(), panel.weights())));
    }

    /** One view at a time, so that the thread is never held for long. */
    @Override
    public void accept(SessionState state) {
        JComponent view = views.get(turn++ % views.size());
        ((View) view).show(state);
        layOut(view);
        Graphics2D g = image.createGraphics();
        view.paint(g);
        g.dispose();
        JComponent shown = real.get(turn % real.size());
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
