package io.github.steelyard.gui;

import static io.github.steelyard.gui.EventThread.flush;
import static io.github.steelyard.gui.EventThread.on;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.awt.Robot;
import java.awt.event.KeyEvent;

/** Hands on the keyboard alone: each key with its modifiers is a step, and so is each word that is typed. */
final class Hands {

    private final Robot robot;
    private int steps;

    Hands() throws Exception {
        robot = new Robot();
    }

    /** How many steps were taken. */
    int steps() {
        return steps;
    }

    /** Presses a key, the ones before it held. */
    Hands press(int... keys) throws Exception {
        steps++;
        for (int key : keys) {
            robot.keyPress(key);
        }
        for (int k = keys.length - 1; k >= 0; k--) {
            robot.keyRelease(keys[k]);
        }
        robot.waitForIdle();
        flush();
        if (keys.length == 2 && keys[0] == KeyEvent.VK_CONTROL && keys[1] == KeyEvent.VK_TAB) {
            // The system types a character too, which the change of focus takes.
            typed('\t');
        }
        return this;
    }

    private static void typed(char c) throws Exception {
        on(() -> {
            Component owner =
                    KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
            owner.dispatchEvent(new KeyEvent(owner, KeyEvent.KEY_TYPED, 0, 0, KeyEvent.VK_UNDEFINED, c));
            return null;
        });
        flush();
    }

    /** Types a word into what has the keyboard. */
    Hands type(String text) throws Exception {
        steps++;
        for (char c : text.toCharArray()) {
            typed(c);
        }
        return this;
    }
}
