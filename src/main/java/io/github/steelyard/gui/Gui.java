package io.github.steelyard.gui;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.gui.session.Look;
import io.github.steelyard.gui.session.Origin;
import io.github.steelyard.gui.session.Session;
import io.github.steelyard.gui.session.SessionState;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.model.Decision;
import java.awt.GraphicsEnvironment;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javax.swing.SwingUtilities;

/** Opens the window. */
public final class Gui {

    private Gui() {}

    /** Whether a window can be opened here. */
    public static boolean isPossible() {
        return !GraphicsEnvironment.isHeadless();
    }

    /**
     * Opens a decision file in a window and waits until the window is closed.
     *
     * @param file to open; empty for a small example to try things on
     * @throws io.github.steelyard.io.InvalidDecision when the file cannot be used
     * @throws Refusal when there is no display
     * @throws InterruptedException when interrupted while waiting
     */
    public static void run(Optional<Path> file) throws InterruptedException {
        if (!isPossible()) {
            throw new Refusal("there is no display to open a window on; try 'steelyard rank'");
        }
        Look look = Look.DEFAULT;
        Session session;
        if (file.isPresent()) {
            Loaded loaded = DecisionReader.read(file.get());
            loaded.orThrow();
            session = Files.session(loaded, file.get(), look);
        } else {
            Decision example = Example.decision();
            session = Workers.session(SessionState.opening(Origin.of(example, Optional.empty(), List.of()), look));
        }
        CountDownLatch closed = new CountDownLatch(1);
        SwingUtilities.invokeLater(() -> {
            Appearance.apply(look);
            Window window = new Window(session, new Files());
            window.frame().addWindowListener(new java.awt.event.WindowAdapter() {
                @Override
                public void windowClosed(java.awt.event.WindowEvent e) {
                    closed.countDown();
                }
            });
            window.open();
        });
        closed.await();
    }
}
