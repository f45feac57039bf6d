package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code steelyard batch --table}: the best of more options than are held at once. */
class TableBatchTest {

    private static final String CRITERIA = """
            title: Buses
            %s
            criteria:
              cost: {direction: min, weight: 40}
              range: {direction: max, weight: 30, scale: {worst: 0, best: 400}, require: {at-least: 20}}
              image: {levels: {poor: 0, fair: 40, good: 100}, weight: 30}
            """;

    private Run done;

    @TempDir
    private Path folder;

    private int run(String... arguments) {
        done = Run.of(arguments);
        return done.code();
    }

    private List<String> printed() {
        return done.out().lines().toList();
    }

    private String said() {
        return done.err();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** Long enough for several pieces: exact, ranges, missing, and names over two lines. */
    private static String rows(int count) {
        Random random = new Random(5);
        StringBuilder text = new StringBuilder("id,name,cost,range,image\n");
        String[] levels = {"poor", "fair", "good", ""};
        for (int i = 0; i < count; i++) {
            int cost = random.nextInt(100_000);
            text.append("o").append(i).append(i % 7 == 0 ? ",\"Bus, of\nmake " + i + "\"," : ",,");
            text.append(i % 5 == 0 ? cost + ".." + (cost + 5000) : Integer.toString(cost))
                    .append(',');
            text.append(i % 11 == 0 ? "" : Integer.toString(random.nextInt(401)))
                    .append(',');
            text.append(levels[random.nextInt(4)]).append('\n');
        }
        return text.toString();
    }

    /** The records of a CSV. */
    private static List<List<String>> records(String csv) {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        Matcher cell =
                Pattern.compile("(\"(?:[^\"]|\"\")*\"|[^,\\r\\n]*)(,|\\r\\n)").matcher(csv);
        while (cell.find()) {
            record.add(cell.group(1));
            if (!cell.group(2).equals(",")) {
                records.add(record);
                record = new ArrayList<>();
            }
        }
        return records;
    }

    @Test
    void theBestAreThoseOfTheWholeTableToTheLastFigure() throws IOException {
        file("buses.csv", rows(60_000));
        Path whole = file("whole.yaml", CRITERIA.formatted("table: buses.csv"));
        Path none = file("none.yaml", CRITERIA.formatted(""));
        assertThat(run("rank", whole.toString(), "--format", "csv")).isEqualTo(Cli.DONE);
        List<List<String>> all = records(done.out());

        String table = folder.resolve("buses.csv").toString();
        for (String threads : List.of("1", "3")) {
            assertThat(run("batch", none.toString(), "--table", table, "--format", "csv", "--threads", threads))
                    .isEqualTo(Cli.DONE);
            assertThat(all.get(0)).contains("score-low", "score-high", "rank-best", "rank-worst");
            assertThat(records(done.out())).isEqualTo(all.subList(0, 101));
        }
    }

    @Test
    void aWrongRowIsLeftOutAndLocated() throws IOException {
        String table = rows(20_000);
        file("buses.csv", table + "odd,,1,2\nx,,dear,50,good\n\"y\",,1,60,good\n");
        int lines = (int) table.lines().count();
        Path none = file("none.yaml", CRITERIA.formatted(""));
        String[] asked = {
            "batch", none.toString(), "--table", folder.resolve("buses.csv").toString(), "--top", "5"
        };
        assertThat(run(asked)).isEqualTo(Cli.WRONG_INPUT);
        assertThat(said())
                .contains("buses.csv:" + (lines + 1) + ":1: error: the row has 4 cells, the first row has 5")
                .contains("buses.csv:" + (lines + 2) + ":4: error: performance on 'cost' must be a number, was 'dear'")
                .contains("error: 2 rows are wrong and left out");
        assertThat(printed()).hasSize(5).allMatch(line -> line.startsWith("{\"format\": \"steelyard-batch/1\", "));
        assertThat(printed().get(0)).contains("\"rank\": 1");
    }

    /** Rows of totals and of weights never come out as options, however plainly they are written. */
    @Test
    void aTotalOfTheTableIsNoOption() throws IOException {
        String none = file("none.yaml", CRITERIA.formatted("")).toString();
        List<String> labels = List.of("total", "Total", "sum", "summe", "average", "weight", "gewicht");
        for (String label : labels) {
            String table = file(
                            "t.csv",
                            "id,cost,range,image\na,5000,300,good\nb,7000,350,fair\n" + label + ",12000,400,good\n")
                    .toString();
            // A small table is read as sheets are: what such a row is shows in the whole of it.
            assertThat(run("batch", none, "--table", table)).as(label).isEqualTo(Cli.DONE);
            assertThat(said()).contains("t.csv:4:1: note: row '" + label + "'");
            assertThat(printed()).as(label).hasSize(2);
        }
        String named = file(
                        "t.csv",
                        "id,name,cost,range,image\na,A,5000,300,good\nb,B,7000,350,fair\nx9,Grand Total,12000,400,good\n")
                .toString();
        assertThat(run("batch", none, "--table", named)).as("by its name").isEqualTo(Cli.DONE);
        assertThat(said()).contains("t.csv:4:1: note: row 'x9' holds totals");
        assertThat(printed()).hasSize(2);
        String large = file("t.csv", rows(20_000) + "total,,12000,400,good\n").toString();
        assertThat(run("batch", none, "--table", large)).as("of a large table").isEqualTo(Cli.WRONG_INPUT);
        assertThat(said()).contains("error: 'total'").contains("1 row is wrong and left out");
        String table = file("t.csv", "id,cost,range,image\ntotally,5000,300,good\nsum-up,7000,350,fair\n")
                .toString();
        assertThat(run("batch", none, "--table", table)).isEqualTo(Cli.DONE);
    }

    @Test
    void whatCannotBeRankedInPiecesIsRefused() throws IOException {
        String table = file("buses.csv", rows(10)).toString();
        String none = file("none.yaml", CRITERIA.formatted("")).toString();
        assertThat(run("batch", none, "--table", table, "--method", "promethee-ii"))
                .isEqualTo(Cli.WRONG_INPUT);
        assertThat(said()).contains("'promethee-ii' must see all options at once");
        assertThat(run("batch", none, "--table", table, "--method", "topsis")).isEqualTo(Cli.WRONG_INPUT);
        assertThat(said()).contains("TOPSIS needs every performance");
        String data = file("data.yaml", CRITERIA.formatted("weighting: {method: entropy}"))
                .toString();
        assertThat(run("batch", data, "--table", table)).isEqualTo(Cli.WRONG_INPUT);
        assertThat(said()).contains("weights by 'entropy' must see all options at once");
        String own = file("own.yaml", CRITERIA.formatted("options: {mine: {performance: {cost: 1, range: 30}}}"))
                .toString();
        assertThat(run("batch", own, "--table", table)).isEqualTo(Cli.WRONG_INPUT);
        assertThat(said()).contains("must have no options of its own");
        assertThat(run("batch", none, "--table", folder + "/none.csv")).isEqualTo(Cli.WRONG_INPUT);
        assertThat(said()).contains("no such file");
        Files.write(folder.resolve("latin.csv"), "id,cost\nü,1\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(run("batch", none, "--table", folder + "/latin.csv")).isEqualTo(Cli.WRONG_INPUT);
        assertThat(said()).contains("not UTF-8");
        assertThat(run("batch", none, "--top", "3")).isEqualTo(Cli.WRONG_COMMAND_LINE);
        assertThat(run("batch", none, "--table", table, "--resume", "-o", folder + "/o"))
                .isEqualTo(Cli.WRONG_COMMAND_LINE);
    }
}
