package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.inspection.WorkedExamples;
import org.junit.jupiter.api.Test;

class VerifyCommandTest {

    @Test
    void everythingThatShipsIsReproduced() {
        Run run = Run.at(100, "verify");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(WorkedExamples.all().size() + " worked examples reproduced: every printed figure agrees.");
    }

    @Test
    void anUnknownMethodIsAWrongCommandLine() {
        Run run = Run.at(100, "verify", "topsi");
        assertThat(run.code()).isEqualTo(Cli.WRONG_COMMAND_LINE);
        assertThat(run.err()).contains("no worked example of 'topsi'").contains("did you mean 'topsis'?");
    }
}
