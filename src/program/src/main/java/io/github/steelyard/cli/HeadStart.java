package io.github.steelyard.cli;

import io.github.steelyard.evaluation.Study;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.sensitivity.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * Has the classes for reading and ranking loaded on the second core while the first makes sense of the command line.
 * Most of a cold start is loading classes, and the two halves need different ones: this saves about a third. Ranks the
 * starter decision and forgets it; results never depend on it.
 */
public final class HeadStart {

    private static final Set<String> READING = Set.of("rank", "analyze", "compare", "weights", "validate");

    private HeadStart() {}

    /** Begins, where the command will read a decision and there is a second core. */
    public static void forCommand(List<String> arguments) {
        if (arguments.isEmpty()
                || !READING.contains(arguments.get(0))
                || Runtime.getRuntime().availableProcessors() < 2) {
            return;
        }
        Thread thread = new Thread(HeadStart::run, "head start");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((t, failure) -> {
            // Whatever went wrong will go wrong again on the main thread, if it matters, and be reported there.
        });
        thread.start();
    }

    private static void run() {
        byte[] starter = NewCommand.starter("policy").getBytes(StandardCharsets.UTF_8);
        Verdict.of(Study.of(DecisionReader.read("", starter).orThrow()).evaluate());
    }
}
