package io.github.steelyard.cli;

import io.github.steelyard.screen.Windows;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code steelyard gui}. */
@Command(
        name = "gui",
        header = "Opens a window in which weights are moved and the ranking follows.",
        description = {
            "",
            "The same opens with no command at all where there is a display. --language is that of the window, of the"
                    + " sentence over the ranking and of the phones in the room; what analyses and errors say is in"
                    + " English.",
            ""
        },
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {"  steelyard gui options/north-korea-2017.yaml", "  steelyard gui bus.yaml --language de"})
final class GuiCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "The decision file to open; without one, an example.")
    private String file;

    @Mixin
    private LanguageOption language;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Override
    public Integer call() {
        Locale spoken = language.locale();
        try {
            Windows.find().open(Optional.ofNullable(file).map(Destination::path), spoken);
            return Cli.DONE;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Cli.INTERRUPTED;
        }
    }
}
