package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.model.Decision;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One matrix written in many habits: ranked by itself, under {@code table:} of a decision that states the criteria, and
 * beside it with {@code batch --table}, it has the same options and numbers, or each door asks.
 */
class TableDoorsTest {

    private static final Path SHEETS = Path.of("src/test/resources/sheets/doors.txt");
    private static final Pattern LINE = Pattern.compile("\"option\": \"([^\"]*)\"");
    private static final String DECISION = """
            title: Fleet
            criteria:
              cost: {name: Cost, direction: min, weight: 60, scale: {worst: 2000, best: 0}}
              use: {name: Use, direction: max, weight: 40, scale: {worst: 0, best: 10}}
            """;

    /** What stands in the sheet, whatever the habit: an option, its cost and its use. */
    private static final Map<String, List<Double>> TRUTH =
            Map.of("alpha", List.of(1200.0, 4.0), "beta", List.of(950.0, 7.5), "gamma", List.of(1100.0, 9.0));

    @TempDir
    private Path folder;

    /**
     * A sheet.
     *
     * @param isAsked whether something has to be answered
     */
    record Sheet(String habit, String ending, boolean isAsked, String text) {
        @Override
        public String toString() {
            return habit;
        }
    }

    static Stream<Sheet> sheets() throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        for (String part : Files.readString(SHEETS).split("(?m)^==== ")) {
            int end = part.indexOf('\n');
            String[] head = part.substring(0, Math.max(0, end)).split(" \\| ");
            if (head.length == 3) {
                String text = part.substring(end + 1);
                boolean isWindows = head[0].contains("line ends of Windows");
                sheets.add(new Sheet(
                        head[0], head[1], head[2].equals("asks"), isWindows ? text.replace("\n", "\r\n") : text));
            }
        }
        for (String habit : List.of("hidden row", "hidden column", "total row", "direction row", "merged title")) {
            sheets.add(new Sheet("workbook with a " + habit, "xlsx", false, habit));
        }
        return sheets.stream();
    }

    private static void workbook(OutputStream out, String habit) throws IOException {
        try (Workbook book = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Fleet");
            int row = 0;
            if (habit.equals("merged title")) {
                sheet.value(0, 0, "Our fleet");
                sheet.range(0, 0, 0, 2).merge();
                row = 1;
            }
            row = row(sheet, row, "Option", "Cost", "Use");
            if (habit.equals("direction row")) {
                row = row(sheet, row, "direction", "min", "max");
            }
            row = row(sheet, row, "Alpha", 1200, 4);
            row = row(sheet, row, "Beta", 950, 7.5);
            if (habit.equals("hidden row")) {
                sheet.hideRow(row);
                row = row(sheet, row, "Draft", 1, 10);
            }
            row = row(sheet, row, "Gamma", 1100, 9);
            if (habit.equals("total row")) {
                row(sheet, row, "Total", 3250, 20.5);
            }
            if (habit.equals("hidden column")) {
                for (int k = 0; k < row; k++) {
                    sheet.value(k, 3, k == 0 ? "Old use" : String.valueOf(k));
                }
                sheet.hideColumn(3);
            }
        }
    }

    private static int row(Worksheet sheet, int row, Object... cells) {
        for (int j = 0; j < cells.length; j++) {
            if (cells[j] instanceof Number number) {
                sheet.value(row, j, number);
            } else {
                sheet.value(row, j, cells[j].toString());
            }
        }
        return row + 1;
    }

    private Path write(Sheet sheet) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (sheet.ending().equals("xlsx")) {
            workbook(bytes, sheet.text());
        } else if (sheet.ending().endsWith(".gz")) {
            try (OutputStream out = new GZIPOutputStream(bytes)) {
                out.write(sheet.text().getBytes(StandardCharsets.UTF_8));
            }
        } else {
            bytes.write(sheet.text().getBytes(StandardCharsets.UTF_8));
        }
        return Files.write(folder.resolve("fleet." + sheet.ending()), bytes.toByteArray());
    }

    private static Map<String, List<Double>> matrix(Decision decision) {
        Map<String, List<Double>> matrix = new TreeMap<>();
        int cost = decision.tree().criteria().get(0).id().startsWith("cost") ? 0 : 1;
        for (int i = 0; i < decision.options().size(); i++) {
            matrix.put(
                    decision.options().get(i).id(),
                    List.of(
                            decision.performances().at(i, cost).central(),
                            decision.performances().at(i, 1 - cost).central()));
        }
        return matrix;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sheets")
    void eachDoorFindsTheSame(Sheet sheet) throws IOException {
        Path file = write(sheet);
        Path decision = Files.writeString(folder.resolve("fleet.yaml"), DECISION);
        Path tabled =
                Files.writeString(folder.resolve("tabled.yaml"), DECISION + "table: " + file.getFileName() + "\n");
        SheetOptions said = SheetOptions.NONE.with("min", "Cost").with("max", "Use");

        Loaded alone = DecisionReader.read(List.of(file), said);
        Loaded under = DecisionReader.read(tabled);
        Run beside = Run.of("batch", decision.toString(), "--table", file.toString());

        if (sheet.isAsked()) {
            assertThat(alone.value()).as("alone").isEmpty();
            assertThat(under.value()).as("table:").isEmpty();
            assertThat(beside.code()).as("batch --table: %s", beside.out()).isNotZero();
            assertThat(beside.out()).isEmpty();
            return;
        }
        assertThat(matrix(alone.orThrow())).as("alone").isEqualTo(TRUTH);
        assertThat(matrix(under.orThrow())).as("table:").isEqualTo(TRUTH);
        assertThat(beside.code()).as("batch --table: %s", beside.err()).isZero();
        List<String> ranked = new ArrayList<>();
        Matcher line = LINE.matcher(beside.out());
        while (line.find()) {
            ranked.add(line.group(1));
        }
        assertThat(ranked).as("batch --table").containsExactly("gamma", "beta", "alpha");
    }
}
