package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.catalogue.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class FailuresTest {

    private static Run report(Throwable failure) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal =
                new Terminal(null, null, new PrintStream(err, true, StandardCharsets.UTF_8), 80, false, false);
        int code = Failures.report(failure, terminal);
        return new Run(code, "", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void whatNobodyForesawIsOneLineThatSaysSo() {
        assertThat(report(new IllegalStateException("index 3\nof 2")))
                .isEqualTo(new Run(
                        1,
                        "",
                        "error: this is a bug in Steelyard, please report it:"
                                + " java.lang.IllegalStateException: index 3 of 2\n"));
        assertThat(report(new StackOverflowError()).err())
                .isEqualTo("error: this is nested too deeply to be computed with\n");
    }

    @Test
    void everyReasonOfARefusalHasItsLine() {
        assertThat(report(new Refusal(List.of("one", "two")))).isEqualTo(new Run(1, "", "error: one\nerror: two\n"));
    }

    @Test
    void tooLittleMemoryIsNoBug() {
        Run run = report(new OutOfMemoryError("Java heap space"));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("-Xmx").doesNotContain("bug");
    }

    @Test
    void cancelledWorkIsAnInterrupt() {
        assertThat(report(new CancellationException())).isEqualTo(new Run(130, "", ""));
    }

    @Test
    void aBrokenPipeIsNoFailure() {
        assertThat(report(new LostOutput("x", new IOException("Broken pipe")))).isEqualTo(new Run(0, "", ""));
    }
}
