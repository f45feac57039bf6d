package io.github.steelyard;

import io.github.steelyard.cli.Cli;
import io.github.steelyard.cli.Terminal;
import java.util.List;

/** Where the program begins. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        int code = Cli.run(List.of(arguments), Terminal.ofProcess(System.getenv()));
        if (code != Cli.DONE) {
            System.exit(code);
        }
    }
}
