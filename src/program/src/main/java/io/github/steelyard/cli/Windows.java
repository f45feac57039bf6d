package io.github.steelyard.cli;

import io.github.steelyard.catalogue.Refusal;
import java.nio.file.Path;
import java.util.Optional;

/** Opens a window; passed in, so that the command line works where there is none. */
@FunctionalInterface
public interface Windows {

    /** Where no window was brought along. */
    Windows NONE = file -> {
        throw new Refusal("this program was put together without a window");
    };

    /**
     * Opens a decision file in a window and waits until it is closed.
     *
     * @param file to open; empty for an example
     * @throws Refusal when no window can be opened here
     * @throws InterruptedException when interrupted while waiting
     */
    void open(Optional<Path> file) throws InterruptedException;
}
