package io.github.steelyard.gui.session;

/** Runs things on the thread of a store after a while. */
@FunctionalInterface
public interface Later {

    /** Does not wait: what was to run later runs now. */
    Later NOW = (millis, action) -> action.run();

    void after(int millis, Runnable action);
}
