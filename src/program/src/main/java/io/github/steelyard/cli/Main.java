package io.github.steelyard.cli;

import io.github.steelyard.screen.Windows;
import java.util.List;

/** Where the program begins. Without any argument it opens the window, where there is a display. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        HeadStart.forCommand(List.of(arguments));
        boolean window = arguments.length == 0 && Windows.isPossibleHere();
        int code = Cli.run(window ? List.of("gui") : List.of(arguments), Terminal.ofProcess(System.getenv()));
        if (code != Cli.DONE) {
            System.exit(code);
        }
    }
}
