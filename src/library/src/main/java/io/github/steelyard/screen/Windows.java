package io.github.steelyard.screen;

import io.github.steelyard.catalogue.Refusal;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Opens a decision in a window. The program finds an implementation at run time, so that it also works where none is
 * installed.
 */
public interface Windows {

    /**
     * The windows that this program was put together with.
     *
     * @throws Refusal when it has none
     */
    static Windows find() {
        return ServiceLoader.load(Windows.class)
                .findFirst()
                .orElseThrow(() -> new Refusal("this program was put together without a window"));
    }

    /** Whether there is a window and a display to open it on. */
    static boolean isPossibleHere() {
        return ServiceLoader.load(Windows.class)
                .findFirst()
                .filter(Windows::isPossible)
                .isPresent();
    }

    /** Whether a window can be opened here: there is a display. */
    boolean isPossible();

    /**
     * Opens a decision file in a window and waits until it is closed.
     *
     * @param file to open; empty for an example
     * @param language that the window speaks
     * @throws Refusal when there is no display
     * @throws io.github.steelyard.model.InvalidDecision when the file cannot be used
     * @throws InterruptedException when interrupted while waiting
     */
    void open(Optional<Path> file, Locale language) throws InterruptedException;
}
