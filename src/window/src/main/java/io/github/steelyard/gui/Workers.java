package io.github.steelyard.gui;

import io.github.steelyard.gui.session.Session;
import io.github.steelyard.gui.session.SessionState;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.swing.SwingUtilities;
import javax.swing.Timer;

/** The threads that compute: one for the ranking, one for the analyses of the tabs; neither keeps the program alive. */
final class Workers {

    private static final ExecutorService RANKING = Executors.newSingleThreadExecutor(r -> thread(r, "ranking"));
    private static final ExecutorService ANALYSES = Executors.newSingleThreadExecutor(r -> thread(r, "analyses"));

    private static final ExecutorService DISK = Executors.newSingleThreadExecutor(r -> thread(r, "disk"));

    private static final ExecutorService REPORTS = Executors.newSingleThreadExecutor(r -> thread(r, "reports"));

    private Workers() {}

    /** Where reports are computed and written. */
    static Executor reports() {
        return REPORTS;
    }

    /** Where the journal is forced to disk. */
    static Executor disk() {
        return DISK;
    }

    private static Thread thread(Runnable work, String name) {
        Thread thread = new Thread(work, "steelyard-" + name);
        thread.setDaemon(true);
        return thread;
    }

    /** A session that computes here and belongs to the event thread. */
    static Session session(SessionState start) {
        return new Session(
                start,
                RANKING,
                ANALYSES,
                SwingUtilities::invokeLater,
                Workers::later,
                SwingUtilities::isEventDispatchThread);
    }

    private static void later(int millis, Runnable action) {
        Timer timer = new Timer(millis, e -> action.run());
        timer.setRepeats(false);
        timer.start();
    }
}
