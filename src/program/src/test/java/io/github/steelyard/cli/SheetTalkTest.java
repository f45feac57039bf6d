package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.io.DecisionReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is open of a sheet is asked on the terminal, each row and column is explained, and lines beside a sheet say the same. */
class SheetTalkTest {

    private static final String SHEET = """
            Trip,Price,Sun,Food,Notes
            Rome,300,8,dull,by train
            Oslo,250,3,bland,
            Faro,320,9,tasty,by plane
            """;

    @TempDir
    private Path folder;

    private Path sheet;
    private Path yaml;

    @BeforeEach
    void prepare() throws IOException {
        sheet = Files.writeString(folder.resolve("trip.csv"), SHEET);
        yaml = folder.resolve("trip.yaml");
    }

    /** A conversation: what the person types, line by line. */
    private static Run talk(String typed, String... arguments) {
        return Run.with(typed, 120, false, false, arguments);
    }

    @Test
    void openPointsAreAskedOneByOneAndTheFileIsWritten() throws IOException {
        Run run = talk("""
                --levels 'Food:bland<dull<tasty'
                7
                --min Price --max Sun
                """, "convert", sheet.toString(), yaml.toString(), "--ask");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).contains("'Food' holds words", "nothing says which end", "'7' is neither a number");
        assertThat(DecisionReader.read(yaml).orThrow().options()).hasSize(3);
        assertThat(yaml).content().contains("#     min: [Price]").contains("#     max: [Sun]");
        Run again = Run.of(
                "rank",
                sheet.toString(),
                "--format",
                "json",
                "--levels",
                "Food:bland<dull<tasty",
                "--min",
                "Price",
                "--max",
                "Sun");
        assertThat(Run.of("rank", yaml.toString(), "--format", "json")
                        .out()
                        .replaceAll("(?s).*\"ranking\"(.*)\"outputs\".*", "$1"))
                .isEqualTo(again.out().replaceAll("(?s).*\"ranking\"(.*)\"outputs\".*", "$1"));
    }

    @Test
    void nothingIsWrittenWhereNobodyAnswers() {
        Run run = talk("\n", "convert", sheet.toString(), yaml.toString(), "--ask");
        assertThat(run.code()).isOne();
        assertThat(yaml).doesNotExist();
        assertThat(run.err()).contains("error:");
    }

    @Test
    void eachRowAndColumnIsExplained() {
        Run run = talk(
                "",
                "convert",
                sheet.toString(),
                yaml.toString(),
                "--explain",
                "--min=Price",
                "--max=Sun",
                "--levels=Food:bland<dull<tasty");
        assertThat(run.code()).as(run.err()).isZero();
        for (String[] line : new String[][] {
            {"column", "Price", "criterion"},
            {"column", "Food", "criterion"},
            {"column", "Notes", "left out"},
            {"row", "Rome", "option"},
            {"row", "Trip", "heading"}
        }) {
            assertThat(run.err().lines())
                    .as(run.err())
                    .anyMatch(l -> l.startsWith(line[0]) && l.contains(line[1]) && l.contains(line[2]));
        }
    }

    @Test
    void linesBesideTheSheetSayTheSame() throws IOException {
        Run run = Run.of(
                "convert",
                sheet.toString(),
                yaml.toString(),
                "--beside",
                "--min=Price",
                "--max=Sun",
                "--levels=Food:bland<dull<tasty");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(yaml).hasContent("""
                title: Trip
                table:
                  file: 'trip.csv'
                  max: [Sun]
                  min: [Price]
                  levels: ['Food:bland<dull<tasty']
                """);
        assertThat(DecisionReader.read(yaml).orThrow().tree().criteria()).hasSize(3);
        assertThat(sheet).hasContent(SHEET);

        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere")).resolve("trip.yaml");
        assertThat(Run.of(
                                "convert",
                                sheet.toString(),
                                elsewhere.toString(),
                                "--beside",
                                "--min=Price",
                                "--max=Sun",
                                "--ignore=Food")
                        .code())
                .isZero();
        assertThat(elsewhere.resolveSibling("trip.csv")).hasContent(SHEET);
        assertThat(Run.of("convert", yaml.toString(), folder.resolve("x.yaml").toString(), "--beside")
                        .code())
                .isOne();
    }

    @Test
    void aTextColumnOfALongTableIsOneError() throws IOException {
        StringBuilder text = new StringBuilder("id,price,note\n");
        for (int i = 0; i < 5000; i++) {
            text.append("o")
                    .append(i)
                    .append(',')
                    .append(i)
                    .append(",remark ")
                    .append(i)
                    .append('\n');
        }
        Path table = Files.writeString(folder.resolve("long.csv"), text);
        Path decision = Files.writeString(folder.resolve("d.yaml"), """
                title: Long
                criteria:
                  price: {direction: min, scale: {worst: 5000, best: 0}}
                  note: {direction: max, scale: {worst: 0, best: 10}}
                """);
        Run run = Run.of("batch", decision.toString(), "--table", table.toString());
        assertThat(run.code()).isOne();
        assertThat(run.err().lines().filter(line -> line.contains("'note'")))
                .singleElement()
                .asString()
                .contains("long.csv:2:")
                .containsPattern("with at least 4\\d{3} rows more");
    }
}
