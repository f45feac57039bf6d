package io.github.steelyard.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.steelyard.Steelyard;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Weights;
import io.github.steelyard.robustness.SmaaResult;
import io.github.steelyard.robustness.SmaaRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Draws and decision files that executors share out among them give what one process gives. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
@ExtendWith(Executors.class)
class SpreadTest {

    private static final Path UNCERTAIN = Path.of("options/examples/bus-fleet.yaml");

    @Test
    void drawsOnExecutorsAreThoseOfOneProcess() {
        long draws = Long.getLong("spark.draws", 200_000);
        Study study = Steelyard.read(UNCERTAIN).study();
        SmaaRun alone = SmaaRun.of(study);
        assertThat(alone.isExact()).isFalse();
        alone.advance(draws, 2, Cancellation.NEVER, Progress.NONE, rougher -> {});
        SmaaResult spread = SteelyardSpark.smaa(Executors.session(), study, draws, 7);
        assertThat(spread).usingRecursiveComparison().isEqualTo(alone.result());
        assertThat(spread.samples()).isEqualTo(draws);
    }

    @Test
    void weightsGivenInCodeAreRefused() {
        Study study = Steelyard.read(UNCERTAIN).study();
        double[] other = study.weights().toArray();
        double first = other[0];
        other[0] = other[1];
        other[1] = first;
        assertThat(other[0]).isNotEqualTo(first);
        Study changed = study.with(Weights.of(other));
        assertThatThrownBy(() -> SteelyardSpark.smaa(Executors.session(), changed, 10, 2))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("given in code; put them into the decision");
    }

    private static String decision(Random random, int k) {
        StringBuilder text = new StringBuilder("title: Decision " + k + "\ncriteria:\n");
        int n = 1 + random.nextInt(4);
        for (int j = 0; j < n; j++) {
            text.append("  c" + j + ": {direction: " + (random.nextBoolean() ? "max" : "min") + ", weight: "
                    + random.nextInt(1, 9) + "}\n");
        }
        text.append("options:\n");
        for (int i = 0; i < 2 + random.nextInt(4); i++) {
            text.append("  o" + i + ": {performance: {");
            for (int j = 0; j < n; j++) {
                text.append(j == 0 ? "" : ", ").append("c" + j + ": " + random.nextInt(1000) / 8.0);
            }
            text.append("}}\n");
        }
        return switch (k % 10) {
            case 3 -> text.toString().replace("direction: max", "direction: mox");
            case 5 -> text + "method: {id: topsis}\n";
            case 7 -> text.toString().replaceAll("weight: \\d", "weight: 0");
            case 9 -> "";
            default -> text.toString();
        };
    }

    @Test
    void decisionFilesGiveTheLinesOfBatch() throws IOException {
        int count = Integer.getInteger("spark.decisions", 60);
        Random random = new Random(8);
        Path folder = Executors.folder("decisions-" + count);
        List<Row> files = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            Path file = Files.writeString(folder.resolve("d" + k + ".yaml"), decision(random, k));
            names.add(file.toString());
            files.add(RowFactory.create(file.toString(), Files.readAllBytes(file)));
        }
        Path printed = folder.resolve("printed.jsonl");
        Executors.ranked(names, printed);
        StructType columns = new StructType().add("name", DataTypes.StringType).add("content", DataTypes.BinaryType);
        Dataset<Row> lines = SteelyardSpark.batch(
                Executors.session().createDataFrame(files, columns).repartition(6));
        List<String> there = lines.collectAsList().stream()
                .sorted(java.util.Comparator.comparingInt(row -> names.indexOf(row.getString(0))))
                .map(row -> row.getString(1))
                .toList();
        assertThat(String.join("\n", there) + "\n").isEqualTo(Files.readString(printed));
    }
}
