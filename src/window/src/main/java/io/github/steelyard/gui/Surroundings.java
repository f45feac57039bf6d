package io.github.steelyard.gui;

import com.formdev.flatlaf.FlatLaf;
import io.github.steelyard.gui.session.Look;
import io.github.steelyard.gui.session.SessionState;
import io.github.steelyard.gui.session.Text;
import javax.swing.SwingUtilities;
import javax.swing.Timer;

/** What happens around a window: others change its file, the system changes its colours. */
final class Surroundings {

    private static final int LOOK_MILLIS = 3000;

    private final Window window;
    private final FileWatch watch = new FileWatch();
    private final Timer timer = new Timer(LOOK_MILLIS, e -> look());

    Surroundings(Window window) {
        this.window = window;
    }

    void start() {
        timer.start();
    }

    void stop() {
        timer.stop();
    }

    /** Looks whether someone else changed the file, and says so in the line of messages. */
    void look() {
        if (watch.isNews(window.session().state())) {
            String key = Commands.words(window.commands().keys().get("reload"));
            window.session().store().say(Text.of("outside.noticed", key));
        }
    }

    /** Takes over the system's colours when they have changed. */
    void followSystem() {
        if (follows()) {
            SystemTheme.ask(dark -> SwingUtilities.invokeLater(() -> {
                SessionState state = window.session().state();
                if (dark != FlatLaf.isLafDark() && follows()) {
                    Appearance.apply(state.look());
                    window.lit();
                }
            }));
        }
    }

    private boolean follows() {
        return window.session().state().look().theme() == Look.Theme.SYSTEM;
    }
}
