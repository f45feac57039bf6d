package io.github.steelyard.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a command line did, run in this process. */
record Run(int code, String out, String err) {

    /** On a page of 100 columns, without colour and with nothing on standard input. */
    static Run of(String... arguments) {
        return at(100, arguments);
    }

    static Run at(int width, String... arguments) {
        return with("", width, false, false, arguments);
    }

    static Run with(String input, int width, boolean ascii, boolean colour, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                width,
                ascii,
                colour);
        int code = Cli.run(List.of(arguments), terminal);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
