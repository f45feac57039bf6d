package io.github.steelyard.gui;

import io.github.steelyard.ballots.room.RoomServer;
import io.github.steelyard.gui.session.Session;
import io.github.steelyard.gui.session.SessionState;
import io.github.steelyard.gui.session.Text;
import java.awt.Component;
import java.awt.GraphicsDevice;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.KeyStroke;
import javax.swing.Timer;
import javax.swing.WindowConstants;

/** The window for the audience: question, ranking and verdict in large type, no controls. */
final class Presentation {

    private static final int LOOKS_AGAIN = 500;

    private final JFrame frame = new JFrame();
    private final Session session;
    private final Audience audience;
    private final Consumer<SessionState> listener;
    private final Timer rounds;
    private Rectangle windowed;

    /**
     * A window.
     *
     * @param room serves a round, while one is asked
     */
    Presentation(Session session, Supplier<Optional<RoomServer>> room) {
        this.session = session;
        this.rounds = new Timer(LOOKS_AGAIN, e -> audience().ask(room.get()));
        this.audience = new Audience();
        this.listener = audience::show;
        frame.setTitle(
                Text.of("present.title", session.state().origin().decision().title()));
        frame.setContentPane(audience);
        frame.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
        key(KeyEvent.VK_ESCAPE, frame::dispose);
        key(KeyEvent.VK_PLUS, () -> audience.scale(1.1));
        key(KeyEvent.VK_ADD, () -> audience.scale(1.1));
        key(KeyEvent.VK_MINUS, () -> audience.scale(1 / 1.1));
        key(KeyEvent.VK_SUBTRACT, () -> audience.scale(1 / 1.1));
        key(KeyEvent.VK_F11, this::fill);
        frame.addWindowListener(new java.awt.event.WindowAdapter() {
            @Override
            public void windowClosed(java.awt.event.WindowEvent e) {
                if (!frame.isDisplayable()) {
                    rounds.stop();
                    session.leave(listener);
                }
            }
        });
        frame.setSize(1280, 800);
    }

    private void key(int code, Runnable action) {
        String name = String.valueOf(code);
        JComponent root = frame.getRootPane();
        root.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).put(KeyStroke.getKeyStroke(code, 0), name);
        root.getActionMap().put(name, new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(java.awt.event.ActionEvent e) {
                action.run();
            }
        });
    }

    /** The whole screen without a frame, or back. */
    private void fill() {
        GraphicsDevice screen = frame.getGraphicsConfiguration().getDevice();
        boolean whole = screen.getFullScreenWindow() != frame;
        if (!whole) {
            screen.setFullScreenWindow(null);
        } else {
            windowed = frame.getBounds();
        }
        frame.dispose();
        frame.setUndecorated(whole);
        if (whole) {
            frame.setBounds(screen.getDefaultConfiguration().getBounds());
        } else {
            frame.setBounds(windowed);
        }
        frame.setVisible(true);
        if (whole) {
            screen.setFullScreenWindow(frame);
        }
        frame.toFront();
        audience.requestFocusInWindow();
    }

    /** Opens on another screen than the window's where there is one, else over the window. */
    void open(Component beside) {
        session.show(listener);
        GraphicsDevice here = beside.getGraphicsConfiguration().getDevice();
        frame.setLocationRelativeTo(beside);
        for (GraphicsDevice screen :
                GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices()) {
            if (screen != here) {
                frame.setBounds(screen.getDefaultConfiguration().getBounds());
            }
        }
        frame.setVisible(true);
        rounds.start();
        audience.requestFocusInWindow();
    }

    Audience audience() {
        return audience;
    }

    JFrame frame() {
        return frame;
    }
}
