package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows with gaps of a table that is ranked in pieces count as in a decision with all of them. */
class TableGapsTest {

    private static final String DECISION = """
            title: Gaps
            %s
            %s
            criteria:
              a: {direction: max, weight: 1, scale: {worst: 0, best: 1000}}
              b: {direction: max, weight: 2, scale: {worst: 0, best: 1000}}
            """;

    @TempDir
    private Path folder;

    private static List<String> firstFive(Run run) {
        assertThat(run.code()).as(run.err()).isEqualTo(Cli.DONE);
        return run.out()
                .lines()
                .skip(1)
                .limit(5)
                .map(line -> String.join(",", List.of(line.split(",")).subList(0, 5)))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "missing: middle", "missing: worst"})
    void countAsTheDecisionSays(String missing) throws IOException {
        Random random = new Random(4);
        StringBuilder rows = new StringBuilder("id,name,a,b\n");
        for (int i = 0; i < 2_000; i++) {
            rows.append("row-").append(i).append(",").append("n".repeat(200)).append(",");
            switch (random.nextInt(4)) {
                case 0 -> rows.append("1000,\n");
                case 1 -> rows.append(",").append(random.nextInt(1000)).append('\n');
                default ->
                    rows.append(random.nextInt(1000))
                            .append(',')
                            .append(random.nextInt(400))
                            .append('\n');
            }
        }
        Files.writeString(folder.resolve("rows.csv"), rows);
        Path whole = Files.writeString(folder.resolve("whole.yaml"), DECISION.formatted(missing, "table: rows.csv"));
        Path none = Files.writeString(folder.resolve("none.yaml"), DECISION.formatted(missing, ""));
        Run pieces = Run.of(
                "batch",
                none.toString(),
                "--table",
                folder.resolve("rows.csv").toString(),
                "--top",
                "5",
                "--format",
                "csv");
        assertThat(firstFive(pieces)).isEqualTo(firstFive(Run.of("rank", whole.toString(), "--format", "csv")));
    }

    @Test
    void aRowOfWhichNothingIsKnownTakesNobodysPlace() throws IOException {
        StringBuilder rows = new StringBuilder("id,name,a,b\n");
        for (int i = 0; i < 2_000; i++) {
            rows.append("row-").append(i).append(",").append("n".repeat(200));
            rows.append(i % 2 == 0 ? ",,\n" : "," + i % 7 + ",5\n");
        }
        Files.writeString(folder.resolve("rows.csv"), rows);
        Path none = Files.writeString(folder.resolve("none.yaml"), DECISION.formatted("", ""));
        Run run = Run.of(
                "batch",
                none.toString(),
                "--table",
                folder.resolve("rows.csv").toString(),
                "--top",
                "3",
                "--format",
                "csv");
        assertThat(run.out().lines().skip(1).map(line -> line.split(",")[1]))
                .containsExactly("row-13", "row-27", "row-41");
    }
}
