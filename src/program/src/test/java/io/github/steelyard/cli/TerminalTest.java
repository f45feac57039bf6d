package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TerminalTest {

    private static Terminal terminal(boolean isTerminal, String... environment) {
        Map<String, String> map = new HashMap<>(Map.of("COLUMNS", "80", "TERM", "xterm", "LANG", "de_DE.UTF-8"));
        for (int k = 0; k < environment.length; k += 2) {
            map.put(environment[k], environment[k + 1]);
        }
        return Terminal.of(map, false, isTerminal, isTerminal);
    }

    @Test
    void coloursAreForTerminalsAndGiveWayToNoColor() {
        assertThat(terminal(true).colour()).isTrue();
        assertThat(terminal(false).colour()).isFalse();
        assertThat(terminal(true, "NO_COLOR", "1").colour()).isFalse();
        assertThat(terminal(true, "NO_COLOR", "").colour()).isTrue();
        assertThat(terminal(true, "TERM", "dumb").colour()).isFalse();
    }

    @Test
    void asciiIsForDumbTerminalsAndThePosixLocale() {
        assertThat(terminal(true).ascii()).isFalse();
        assertThat(terminal(true, "TERM", "dumb").ascii()).isTrue();
        assertThat(terminal(true, "LC_ALL", "POSIX").ascii()).isTrue();
        assertThat(terminal(true, "LC_ALL", "C").ascii()).isTrue();
        assertThat(terminal(true, "LC_ALL", "C.UTF-8").ascii()).isFalse();
        assertThat(terminal(true, "LC_ALL", "", "LC_CTYPE", "C").ascii()).isTrue();
        assertThat(terminal(false, "LC_ALL", "POSIX").ascii()).isFalse();
    }

    @Test
    void windowsHasNoPosixLocaleAndColoursOnlyInTheTerminalsThatShowThem() {
        for (String known : new String[] {"WT_SESSION", "TERM"}) {
            assertThat(Terminal.of(Map.of(known, "1"), true, true, true).colour())
                    .isTrue();
        }
        Terminal old = Terminal.of(Map.of(), true, true, true);
        assertThat(old.colour()).isFalse();
        assertThat(old.ascii()).isFalse();
        assertThat(Terminal.of(Map.of("TERM", "dumb"), true, true, true).ascii())
                .isTrue();
    }

    @Test
    void theWidthIsThatOfColumnsElseOfAPage() {
        assertThat(terminal(false).width()).isEqualTo(80);
        for (String nonsense : new String[] {"", "wide", "-3", "0", "123456789"}) {
            assertThat(terminal(false, "COLUMNS", nonsense).width()).isEqualTo(100);
        }
    }

    @Test
    void progressIsDrawnOnlyForThoseWhoWatchAndOnlyWhenTheyMustWait() {
        assertThat(drawn(true, 1_000, 50_000_000L, 200_000_000L)).isEmpty();
        assertThat(drawn(false, 1_000, 900_000_000L, 2_000_000_000L)).isEmpty();
        assertThat(drawn(true, 1_000, 1_000_000_000L, 1_050_000_000L, 2_000_000_000L))
                .isEqualTo("\r\u001b[Kwork  25%  3 s left\r\u001b[Kwork  75%  1 s left\r\u001b[K");
    }

    /** What is drawn when the shares 25%, 50% … are reported at these times. */
    private static String drawn(boolean live, long begun, long... times) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                80,
                false,
                false,
                live);
        AtomicLong clock = new AtomicLong(begun);
        try (ProgressLine line = ProgressLine.on(terminal, "work", clock::get)) {
            for (int k = 0; k < times.length; k++) {
                clock.set(begun + times[k]);
                line.done((k + 1) / 4.0);
            }
        }
        return err.toString(StandardCharsets.UTF_8);
    }
}
