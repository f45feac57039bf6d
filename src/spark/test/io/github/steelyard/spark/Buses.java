package io.github.steelyard.spark;

import io.github.steelyard.evaluation.Study;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.model.MethodChoice;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A table of buses, as CSV and as Parquet in eight parts, and the decision that ranks it. */
record Buses(Path decision, Path csv, Path parquet) {

    private static final String DECISION = """
            title: Buses
            criteria:
              cost: {direction: min, weight: 40}
              range: {direction: max, weight: 30, scale: {worst: 0, best: 400}, require: {at-least: 20}}
              image: {levels: {bad: 0, fair: 40, good: 100}, weight: 20}
              noise: {direction: min, weight: 10, scale: {worst: 90, best: 30}}
            """;

    private static final String COLUMNS = "id STRING, cost DOUBLE, range INT, image STRING, noise DOUBLE, depot STRING";

    /** Draws the table; the same for the same number of rows. */
    static Buses of(int rows) throws IOException {
        Path folder = Executors.folder("buses-" + rows);
        Path decision = Files.writeString(folder.resolve("buses.yaml"), DECISION);
        Path csv = folder.resolve("buses.csv");
        Random random = new Random(20);
        String[] levels = {"bad", "fair", "good"};
        try (BufferedWriter out = Files.newBufferedWriter(csv)) {
            out.write("id,cost,range,image,noise\n");
            for (int i = 0; i < rows; i++) {
                out.write("bus-" + i + "," + (1 + random.nextDouble() * 1e4) + "," + random.nextInt(401) + ","
                        + levels[random.nextInt(3)] + "," + (30 + random.nextInt(600) / 10.0) + "\n");
            }
        }
        Path parquet = folder.resolve("buses.parquet");
        Executors.session()
                .read()
                .option("header", true)
                .schema(COLUMNS)
                .option("enforceSchema", true)
                .csv(csv.toString())
                .repartition(8)
                .write()
                .mode("overwrite")
                .parquet(parquet.toString());
        return new Buses(decision, csv, parquet);
    }

    Dataset<Row> rows() {
        return Executors.session().read().parquet(parquet.toString());
    }

    Study study(String method) {
        return Study.of(DecisionReader.forTable(decision).orThrow()).with(MethodChoice.of(method));
    }
}
