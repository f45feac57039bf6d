package io.github.steelyard.gui;

import io.github.steelyard.screen.Windows;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Lets the command line find this window. */
public final class SwingWindows implements Windows {

    /** For the service loader. */
    public SwingWindows() {}

    @Override
    public boolean isPossible() {
        return Gui.isPossible();
    }

    @Override
    public void open(Optional<Path> file, Locale language) throws InterruptedException {
        Gui.run(file, language);
    }
}
