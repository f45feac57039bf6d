package io.github.steelyard.gui;

import static io.github.steelyard.gui.EventThread.flush;
import static io.github.steelyard.gui.EventThread.until;

import java.awt.AWTEvent;
import java.awt.AWTException;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.event.AWTEventListener;
import java.awt.event.KeyEvent;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A robot's keyboard. Its events come to the event thread by a way of their own, so each press waits until what has the
 * keyboard was told of it; what a key does at once is done then. That a key was let go is not waited for: nobody hears it
 * where the key took the keyboard away, as Escape does in a cell.
 */
final class Keyboard {

    private final Robot robot;

    Keyboard() throws AWTException {
        robot = new Robot();
    }

    /** Presses a key, the ones before it held. */
    void press(int... keys) throws Exception {
        AtomicInteger down = new AtomicInteger();
        AWTEventListener listener = event -> {
            if (event.getID() == KeyEvent.KEY_PRESSED) {
                down.incrementAndGet();
            }
        };
        Toolkit.getDefaultToolkit().addAWTEventListener(listener, AWTEvent.KEY_EVENT_MASK);
        try {
            for (int key : keys) {
                robot.keyPress(key);
            }
            for (int k = keys.length - 1; k >= 0; k--) {
                robot.keyRelease(keys[k]);
            }
            until(() -> down.get() >= keys.length, "keys pressed");
        } finally {
            Toolkit.getDefaultToolkit().removeAWTEventListener(listener);
        }
        flush();
    }
}
