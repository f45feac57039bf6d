package io.github.steelyard.gui;

import static io.github.steelyard.gui.EventThread.flush;
import static io.github.steelyard.gui.EventThread.on;
import static io.github.steelyard.gui.EventThread.until;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;

/**
 * Hands on the keyboard alone: each key with its modifiers is a step, and so is each word that is typed. Events go to what
 * has the keyboard, one after the other, so that none is overtaken.
 */
final class Hands {

    private int steps;

    /** How many steps were taken. */
    int steps() {
        return steps;
    }

    /** Presses a key, the ones before it held. */
    Hands press(int... keys) throws Exception {
        steps++;
        int held = 0;
        for (int k = 0; k < keys.length - 1; k++) {
            held |= switch (keys[k]) {
                case KeyEvent.VK_CONTROL -> InputEvent.CTRL_DOWN_MASK;
                case KeyEvent.VK_SHIFT -> InputEvent.SHIFT_DOWN_MASK;
                default -> InputEvent.ALT_DOWN_MASK;
            };
        }
        int key = keys[keys.length - 1];
        send(KeyEvent.KEY_PRESSED, held, key, KeyEvent.CHAR_UNDEFINED);
        if (key == KeyEvent.VK_TAB) {
            // The system types a character too, which a change of focus takes.
            send(KeyEvent.KEY_TYPED, held, KeyEvent.VK_UNDEFINED, '\t');
        }
        send(KeyEvent.KEY_RELEASED, held, key, KeyEvent.CHAR_UNDEFINED);
        return this;
    }

    private static void send(int id, int held, int key, char c) throws Exception {
        until(() -> owner() != null, "something has the keyboard");
        on(() -> {
            Component owner = owner();
            owner.dispatchEvent(new KeyEvent(owner, id, System.currentTimeMillis(), held, key, c));
            return null;
        });
        flush();
    }

    private static Component owner() {
        return KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
    }

    /** Types a word into what has the keyboard. */
    Hands type(String text) throws Exception {
        steps++;
        for (char c : text.toCharArray()) {
            send(KeyEvent.KEY_TYPED, 0, KeyEvent.VK_UNDEFINED, c);
        }
        return this;
    }
}
