/** The window in which weights are moved, and the parts of it that another program can put into a frame of its own. */
module io.github.steelyard.gui {
    requires transitive io.github.steelyard;
    requires transitive java.desktop;
    requires io.github.steelyard.ballots;
    requires com.formdev.flatlaf;
    requires com.formdev.flatlaf.extras;
    requires com.miglayout.swing;

    exports io.github.steelyard.gui;

    provides io.github.steelyard.screen.Windows with
            io.github.steelyard.gui.SwingWindows;
}
