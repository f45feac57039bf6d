package io.github.steelyard.gui.view;

import io.github.steelyard.gui.session.SessionState;

/** Shows a state. Called on the event thread whenever the state changed. */
@FunctionalInterface
public interface View {
    void show(SessionState state);
}
