package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code batch --table} on sheets of workbooks, row by row. */
class TableSheetTest {

    private static final int ROWS = 20_000;

    @TempDir
    private Path folder;

    private String decision;
    private String workbook;

    @BeforeEach
    void write() throws IOException {
        decision = Files.writeString(folder.resolve("fleet.yaml"), """
                        title: Buses
                        criteria:
                          cost: {direction: min, weight: 40}
                          range: {direction: max, weight: 30, scale: {worst: 0, best: 400}}
                          image: {levels: {poor: 0, fair: 40, good: 100}, weight: 30}
                        """).toString();
        workbook = folder.resolve("buses.xlsx").toString();
        StringBuilder csv = new StringBuilder("id,name,cost,range,image\n");
        try (OutputStream out = Files.newOutputStream(Path.of(workbook));
                Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet notes = book.newWorksheet("Notes");
            notes.value(0, 0, "nothing");
            Worksheet sheet = book.newWorksheet("Buses");
            sheet.value(0, 1, "All buses of the market");
            List<String> head = List.of("id", "name", "cost", "range", "image");
            for (int c = 0; c < head.size(); c++) {
                sheet.value(2, 1 + c, head.get(c));
            }
            Random random = new Random(2);
            for (int i = 0; i < ROWS; i++) {
                double cost = random.nextInt(1_000_000) / 7.0;
                int range = random.nextInt(401);
                String image = List.of("poor", "fair", "good").get(random.nextInt(3));
                int row = 3 + i + (i >= 100 ? 2 : 0);
                sheet.value(row, 1, "bus-" + i);
                sheet.value(row, 2, i % 7 == 0 ? "Bus, of \"make\" " + i : "Bus " + i);
                sheet.value(row, 3, cost);
                if (i % 5 > 0) {
                    sheet.value(row, 4, range);
                }
                sheet.value(row, 5, image);
                csv.append("bus-").append(i).append(',');
                csv.append(i % 7 == 0 ? "\"Bus, of \"\"make\"\" " + i + "\"" : "Bus " + i);
                csv.append(',').append(cost).append(',').append(i % 5 > 0 ? "" + range : "");
                csv.append(',').append(image).append('\n');
            }
            Worksheet bad = book.newWorksheet("Bad");
            List<List<Object>> rows = List.of(
                    List.of("id", "cost", "image"),
                    List.of("a", 5, "good"),
                    List.of("b", "dear", "good"),
                    List.of("c", 4, "splendid"),
                    List.of("d", 3, "fair"));
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < 3; c++) {
                    Object value = rows.get(r).get(c);
                    if (value instanceof Number number) {
                        bad.value(4 + r, 2 + c, number);
                    } else {
                        bad.value(4 + r, 2 + c, (String) value);
                    }
                }
            }
            bad.value(9, 2, "e");
            bad.value(9, 3, 42_000);
            bad.style(9, 3).format("yyyy-mm-dd").set();
        }
        Files.writeString(folder.resolve("buses.csv"), csv);
    }

    private Run batch(String table, String... more) {
        String[] command = {"batch", decision, "--table", table, "--format", "csv", "--top", "50"};
        String[] all = java.util.Arrays.copyOf(command, command.length + more.length);
        System.arraycopy(more, 0, all, command.length, more.length);
        return Run.of(all);
    }

    @Test
    void aSheetIsRankedAsTheSameTableInCsv() {
        Run csv = batch(folder.resolve("buses.csv").toString());
        assertThat(csv.code()).isEqualTo(Cli.DONE);
        for (String threads : List.of("1", "2")) {
            Run sheet = batch(workbook + "#Buses", "--threads", threads);
            assertThat(sheet.err()).isEmpty();
            assertThat(sheet.code()).isEqualTo(Cli.DONE);
            assertThat(sheet.out()).isEqualTo(csv.out()).hasLineCount(51);
        }
    }

    @Test
    void whatIsWrongIsToldByItsCell() {
        Run run = batch(workbook + "#Bad");
        assertThat(run.code()).isEqualTo(Cli.WRONG_INPUT);
        assertThat(run.err())
                .contains(workbook + ":Bad!D7: error: performance on 'cost' must be a number, was 'dear'")
                .contains(workbook + ":Bad!E8: error: unknown level 'splendid'")
                .contains(workbook
                        + ":Bad!D10: error: performance on 'cost' must be a number, was 'the cell is formatted as"
                        + " a date")
                .contains("3 rows are wrong and left out");
        assertThat(run.out()).contains("1,d,D,").contains("2,a,A,");
    }

    @Test
    void anotherSheetOrNoneIsSaid() throws IOException {
        assertThat(batch(workbook + "#Busses").err())
                .contains("'" + workbook + "' has no sheet 'Busses'; did you mean 'Buses'?");
        Run first = batch(workbook);
        assertThat(first.err()).contains("note: sheet 'Notes' is read, and not Buses, Bad");
        assertThat(first.code()).isEqualTo(Cli.WRONG_INPUT);
        String fake =
                Files.writeString(folder.resolve("fake.xlsx"), "id,cost\na,1\n").toString();
        assertThat(batch(fake).err()).contains("'" + fake + "' is not a workbook, whatever its name says");
        assertThat(batch(folder.resolve("none.xlsx").toString()).err()).contains("no such file");
    }
}
