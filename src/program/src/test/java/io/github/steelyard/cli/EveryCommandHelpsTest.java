package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the manual pages are made of. */
class EveryCommandHelpsTest {

    @Test
    void everyCommandThatTheHelpNamesHasHelpWithAnExample() {
        List<String> commands = Run.at(80, "--help")
                .out()
                .lines()
                .dropWhile(line -> !line.startsWith("Commands:"))
                .filter(line -> line.matches("  [a-z][a-z-]* {2,}.*"))
                .map(line -> line.strip().split(" ")[0])
                .toList();
        assertThat(commands).hasSizeGreaterThan(20).contains("rank", "ask", "sql");
        for (String command : commands) {
            Run run = Run.at(80, command, "--help");
            assertThat(run.code()).as(command + ": " + run.err()).isZero();
            assertThat(run.out())
                    .as(command)
                    .contains("Usage: steelyard " + command)
                    .contains("Example");
        }
    }
}
