package io.github.steelyard;

import io.github.steelyard.cli.Cli;
import io.github.steelyard.cli.HeadStart;
import io.github.steelyard.cli.Terminal;
import io.github.steelyard.gui.Gui;
import java.util.List;

/** Where the program begins. Without any argument it opens the window, where there is a display. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        HeadStart.forCommand(List.of(arguments));
        Cli.windows(Gui::run);
        boolean window = arguments.length == 0 && Gui.isPossible();
        int code = Cli.run(window ? List.of("gui") : List.of(arguments), Terminal.ofProcess(System.getenv()));
        if (code != Cli.DONE) {
            System.exit(code);
        }
    }
}
