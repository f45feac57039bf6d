package io.github.steelyard.gui.view;

import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;

/** Hears of every change of a text that is typed. */
final class Typed implements DocumentListener {

    private final Runnable heard;

    Typed(Runnable heard) {
        this.heard = heard;
    }

    @Override
    public void insertUpdate(DocumentEvent e) {
        heard.run();
    }

    @Override
    public void removeUpdate(DocumentEvent e) {
        heard.run();
    }

    @Override
    public void changedUpdate(DocumentEvent e) {
        // Only styles.
    }
}
