package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code batch --table} reads Parquet, which DuckDB wrote, as it reads the CSV of the same rows. */
class ParquetTableTest {

    private static final String DECISION = """
            title: Buses
            criteria:
              cost: {direction: min, weight: 40}
              range: {direction: max, weight: 30, scale: {worst: 0, best: 400}, require: {at-least: 20}}
              image: {levels: {poor: 0, fair: 40, good: 100}, weight: 30}
            """;

    @TempDir
    private Path folder;

    private Path decision;

    @BeforeEach
    void write() throws IOException {
        decision = Files.writeString(folder.resolve("buses.yaml"), DECISION);
    }

    private Path csv(int rows) throws IOException {
        Random random = new Random(9);
        String[] levels = {"poor", "fair", "good"};
        StringBuilder text = new StringBuilder("id,name,cost,range,image\n");
        for (int i = 0; i < rows; i++) {
            text.append("bus-")
                    .append(i)
                    .append(i % 9 == 0 ? ",\"Bus, \"\"" + i + "\"\"\nof two lines\"" : ",Bus " + i);
            text.append(',').append((1 + random.nextDouble()) * Math.pow(10, random.nextInt(-7, 9)));
            text.append(',').append(random.nextInt(401));
            text.append(',').append(levels[random.nextInt(3)]).append('\n');
        }
        return Files.writeString(folder.resolve("buses.csv"), text);
    }

    private Path parquet(String query) throws SQLException {
        Path file = folder.resolve("it's buses.parquet");
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement copy = duck.createStatement()) {
            copy.execute("COPY (" + query + ") TO '" + file.toString().replace("'", "''") + "' (FORMAT parquet)");
        }
        return file;
    }

    private String rowsOf(Path csv) {
        return "SELECT * FROM read_csv('" + csv
                + "', header = true, columns = {id: 'VARCHAR', name: 'VARCHAR', cost: 'DOUBLE', range: 'INTEGER', image:"
                + " 'VARCHAR'})";
    }

    private Run ranked(Path table, String... more) {
        String[] arguments = {"batch", decision.toString(), "--table", table.toString()};
        String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return Run.of(all);
    }

    @ParameterizedTest
    @CsvSource({"weighted-sum,jsonl", "weighted-sum,csv", "topsis,jsonl", "vikor,jsonl"})
    void givesTheBytesOfTheSameRowsInCsv(String method, String format) throws IOException, SQLException {
        Path csv = csv(20_000);
        String[] asked = {"--method", method, "--format", format, "--top", "300"};
        Run fromCsv = ranked(csv, asked);
        assertThat(fromCsv.code()).as(fromCsv.err()).isEqualTo(Cli.DONE);
        Run fromParquet = ranked(parquet(rowsOf(csv)), asked);
        assertThat(fromParquet.err()).isEqualTo(fromCsv.err());
        assertThat(fromParquet.out().replace("it's buses.parquet", "buses.csv")).isEqualTo(fromCsv.out());
    }

    /** Few rows are read as sheets are where they are text; Parquet is not. */
    @Test
    void readsFewRowsAndColumnsOfOtherTypes() throws SQLException {
        Path table = parquet("SELECT 'a' AS id, 1.50::DECIMAL(9, 3) AS cost, 100::UTINYINT AS range, 'good' AS image"
                + " UNION ALL SELECT 'b', NULL, 20, 'poor' UNION ALL SELECT 'c', 3, 400, NULL");
        Run run = ranked(table);
        assertThat(run.code()).as(run.err()).isEqualTo(Cli.DONE);
        assertThat(run.out().lines()).hasSize(3);
        assertThat(run.out()).contains("\"option\": \"a\", \"name\": \"A\", \"kind\": null, \"rank\": 1,");
    }

    @Test
    void saysInALineWhatCannotBeUsed() throws IOException, SQLException {
        Path other = parquet("SELECT 'a' AS id, 1 AS cost, 100 AS ranges, 'good' AS image");
        Run run = ranked(other);
        assertThat(run.code()).isEqualTo(Cli.WRONG_INPUT);
        assertThat(run.err())
                .contains("it's buses.parquet:1:")
                .contains("'range")
                .contains("ranges");
        assertThat(run.out()).isEmpty();

        Path text = parquet("SELECT 'a' AS id, 'dear' AS cost, 100 AS range, 'good' AS image");
        run = ranked(text);
        assertThat(run.code()).isEqualTo(Cli.WRONG_INPUT);
        assertThat(run.err()).contains("it's buses.parquet:2:").contains("dear");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void saysInALineThatAFileIsBroken() throws IOException, SQLException {
        Path whole = parquet(rowsOf(csv(3_000)));
        byte[] bytes = Files.readAllBytes(whole);
        Path half = Files.write(folder.resolve("half.parquet"), Arrays.copyOf(bytes, bytes.length / 2));
        Path named = Files.writeString(folder.resolve("words.parquet"), "id,cost\na,1\n");
        Path damaged = folder.resolve("damaged");
        Arrays.fill(bytes, 60, bytes.length / 2, (byte) 0x55);
        Files.write(damaged, bytes);
        for (Path broken : new Path[] {half, named, damaged}) {
            Path output = folder.resolve("best.jsonl");
            Run run = ranked(broken, "-o", output.toString());
            assertThat(run.code()).isEqualTo(Cli.WRONG_INPUT);
            assertThat(run.err())
                    .startsWith("error: cannot read '" + broken + "': it is no Parquet file, or damaged")
                    .hasLineCount(1);
            assertThat(output).doesNotExist();
        }
        Run none = ranked(folder.resolve("none.parquet"));
        assertThat(none.err()).isEqualTo("error: cannot read '" + folder.resolve("none.parquet") + "': no such file\n");
    }
}
