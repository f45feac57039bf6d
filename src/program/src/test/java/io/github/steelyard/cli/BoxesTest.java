package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts that a PDF cannot show are told, not silently made boxes. */
class BoxesTest {

    private static final String DECISION = """
            title: Lignes à Évry, Όχι, Нет
            # 注
            question: %s
            criteria:
              cost: {direction: min, weight: 1, name: "%s"}
            options:
              a: {name: Bus, performance: {cost: 1}}
              b: {name: Tram, performance: {cost: 2}}
            """;

    @TempDir
    private Path folder;

    private Run report(String ending, String question, String cost) throws IOException {
        Path file = Files.writeString(folder.resolve("bus.yaml"), DECISION.formatted(question, cost));
        Run run = Run.of(
                "report", file.toString(), "-o", folder.resolve("bus." + ending).toString());
        assertThat(run.code()).isEqualTo(Cli.DONE);
        assertThat(folder.resolve("bus." + ending)).isNotEmptyFile();
        return run;
    }

    @Test
    void theFirstPlaceIsToldWithTheRemedy() throws IOException {
        assertThat(report("pdf", "Which?", "費用").err())
                .contains(
                        "bus.yaml:5:44: warning: a PDF cannot show '費' (U+8CBB) and 1 more character, and a box stands"
                                + " there in '")
                .contains("'; write the report as .html, which shows every script");
        assertThat(report("pdf", "איזה?", "Cost").err())
                .contains("bus.yaml:3:11: warning: a PDF cannot show 'א' (U+05D0) and 3 more characters");
        assertThat(report("pdf", "أي؟", "Cost").err()).contains("bus.yaml:3:11: warning: a PDF cannot show 'أ'");
    }

    @Test
    void nothingIsSaidWhereEverythingIsShown() throws IOException {
        assertThat(report("pdf", "Which?", "Cost").err()).isEmpty();
        assertThat(report("html", "איזה?", "費用").err()).isEmpty();
        assertThat(report("md", "איזה?", "費用").err()).isEmpty();
    }
}
