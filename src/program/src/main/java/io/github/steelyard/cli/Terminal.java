package io.github.steelyard.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Where the command line reads and writes, and what can be shown there.
 *
 * @param in standard input
 * @param out standard output; whoever writes learns of every failure
 * @param err standard error, in UTF-8
 * @param width columns
 * @param ascii whether lines and bars are better drawn in ASCII
 * @param colour whether escape codes may be used
 * @param live whether somebody watches standard error, so that progress may be drawn there
 * @param invocation the command line that is run there
 */
public record Terminal(
        InputStream in,
        OutputStream out,
        PrintStream err,
        int width,
        boolean ascii,
        boolean colour,
        boolean live,
        Invocation invocation) {

    private static final int PAGE = 100;

    /** The same where nobody watches. */
    public Terminal(InputStream in, OutputStream out, PrintStream err, int width, boolean ascii, boolean colour) {
        this(in, out, err, width, ascii, colour, false);
    }

    /** The same where nothing is run yet. */
    public Terminal(
            InputStream in, OutputStream out, PrintStream err, int width, boolean ascii, boolean colour, boolean live) {
        this(in, out, err, width, ascii, colour, live, new Invocation(List.of()));
    }

    /** The same while a command line is run. */
    Terminal running(List<String> arguments) {
        return new Terminal(in, out, err, width, ascii, colour, live, new Invocation(arguments));
    }

    /**
     * The process's own streams. Text is UTF-8 whatever the locale. Drawing falls back to ASCII on a terminal that is
     * dumb or whose locale is POSIX; what is redirected is drawn in full. Colour is for terminals and gives way to
     * {@code NO_COLOR}. The width is {@code COLUMNS}, else the terminal's own, else 100.
     */
    public static Terminal ofProcess(Map<String, String> environment) {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        return of(environment, windows, TerminalCheck.isTerminal(1), TerminalCheck.isTerminal(2));
    }

    static Terminal of(Map<String, String> environment, boolean windows, boolean outIsTerminal, boolean errIsTerminal) {
        boolean dumb = "dumb".equals(environment.get("TERM"));
        return new Terminal(
                StandardInput.ofProcess(),
                new FileOutputStream(FileDescriptor.out),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                width(environment.getOrDefault("COLUMNS", ""), outIsTerminal),
                outIsTerminal && (dumb || !windows && isPosix(environment)),
                outIsTerminal
                        && !dumb
                        && environment.getOrDefault("NO_COLOR", "").isEmpty()
                        && (!windows || showsColourOnWindows(environment)),
                errIsTerminal && !dumb);
    }

    private static int width(String columns, boolean outIsTerminal) {
        return isWidth(columns)
                ? Integer.parseInt(columns)
                : outIsTerminal ? TerminalCheck.columns().orElse(PAGE) : PAGE;
    }

    private static boolean isWidth(String text) {
        if (text.isEmpty() || text.length() > 4) {
            return false;
        }
        for (int k = 0; k < text.length(); k++) {
            if (text.charAt(k) < '0' || text.charAt(k) > '9') {
                return false;
            }
        }
        return Integer.parseInt(text) > 0;
    }

    private static boolean isPosix(Map<String, String> environment) {
        for (String name : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
            String locale = environment.getOrDefault(name, "");
            if (!locale.isEmpty()) {
                return locale.equals("C") || locale.equals("POSIX");
            }
        }
        return true;
    }

    private static boolean showsColourOnWindows(Map<String, String> environment) {
        return environment.containsKey("WT_SESSION") || environment.containsKey("TERM");
    }
}
