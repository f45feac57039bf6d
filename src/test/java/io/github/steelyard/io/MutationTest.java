package io.github.steelyard.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.io.place.DiagnosticId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A good file damaged at random is read or refused with a place, and never makes the reader fall over. */
class MutationTest {

    private static final String[] PIECES = {
        "{",
        "}",
        "[",
        "]",
        ":",
        ": ",
        ",",
        "\n",
        "\n  ",
        "- ",
        "'",
        "\"",
        "#",
        " #",
        "&a ",
        "*a",
        "!!x ",
        "<<: ",
        "|",
        ">",
        "~",
        "null",
        "unknown",
        "0",
        "-1",
        "1e999",
        ".nan",
        "010",
        "1_0",
        "999999",
        "\t",
        "\u0000",
        "\u00e9",
        "\uD83D\uDE8B",
        "---\n",
        "...\n",
        "%",
        "@",
        "`",
        "? ",
        "criteria",
        "options",
        "weight",
        "performance",
        "value",
        "\r",
        "\u2028",
        "\uFEFF",
    };

    @Test
    void damagedDecisionsAreReadOrRefusedWithAPlace() throws IOException {
        String good = Files.readString(Path.of("src/test/resources/decisions/everything.yaml"));
        SplittableRandom random = new SplittableRandom(20170816);
        int read = 0;
        for (int k = 0; k < 600; k++) {
            String text = good;
            for (int times = random.nextInt(1, 4); times > 0; times--) {
                text = damaged(text, random);
            }
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

            Loaded loaded = DecisionReader.read("bus.yaml", bytes);

            if (loaded.value().isPresent()) {
                read++;
                assertThatCode(() -> {
                            try {
                                Study.of(loaded.orThrow()).evaluate();
                            } catch (Refusal refusal) {
                                assertThat(refusal.reasons()).isNotEmpty();
                            }
                        })
                        .describedAs(text)
                        .doesNotThrowAnyException();
            } else {
                assertThat(loaded.diagnostics())
                        .describedAs(text)
                        .anyMatch(d -> d.severity() == Diagnostic.Severity.ERROR);
            }
            int lines = (int) text.lines().count() + 1;
            for (Diagnostic d : loaded.diagnostics()) {
                assertThat(d.place().line()).isBetween(1, lines);
                assertThat(d.place().column()).isPositive();
                assertThat(DiagnosticId.find(d.id())).isPresent();
            }
            loaded.places();
        }
        assertThat(read)
                .describedAs("some damage must be harmless, or nothing past the syntax was tried")
                .isGreaterThan(20);
    }

    private static String damaged(String text, SplittableRandom random) {
        int at = random.nextInt(text.length());
        int length = Math.min(random.nextInt(1, 12), text.length() - at);
        String piece = PIECES[random.nextInt(PIECES.length)];
        return switch (random.nextInt(5)) {
            case 0 -> text.substring(0, at) + text.substring(at + length);
            case 1 -> text.substring(0, at) + piece + text.substring(at);
            case 2 -> text.substring(0, at) + piece + text.substring(at + length);
            case 3 -> text.substring(0, at) + text.substring(at, at + length) + text.substring(at);
            default -> {
                int[] lines = {random.nextInt(20), random.nextInt(20)};
                String[] all = text.split("\n", -1);
                String moved = all[lines[0] % all.length];
                all[lines[0] % all.length] = all[lines[1] % all.length];
                all[lines[1] % all.length] = moved;
                yield String.join("\n", all);
            }
        };
    }
}
