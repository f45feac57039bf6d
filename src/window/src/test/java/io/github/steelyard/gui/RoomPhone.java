package io.github.steelyard.gui;

import java.util.Map;

/** A phone in the room. */
interface RoomPhone {

    void open(String link) throws Exception;

    /** What can be read on it; empty while a page loads. */
    String text() throws Exception;

    /** Fills fields by their ids. */
    void fill(Map<String, String> fields) throws Exception;

    /** Chooses one of the answers that exclude each other. */
    void choose(String name, String value) throws Exception;

    /** Presses the button of that name. */
    void press(String button) throws Exception;

    /** Waits until it shows a text. */
    default void sees(String text) throws Exception {
        EventThread.until(() -> true, "the window");
        long limit = System.nanoTime() + 120_000_000_000L;
        String seen = text();
        while (!seen.contains(text)) {
            if (System.nanoTime() > limit) {
                throw new AssertionError("the phone never shows '" + text + "' but: " + seen);
            }
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
            seen = text();
        }
    }
}
