package io.github.steelyard.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.DecisionWriter;
import io.github.steelyard.io.format.DecisionFormat;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.DecisionBuilder;
import io.github.steelyard.model.MethodChoice;
import io.github.steelyard.model.PerformanceTable;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Scale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code sql --dialect spark} prints ranks rows in Spark's own SQL. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
@ExtendWith(Executors.class)
class StatementTest {

    private static final double NEAR = 1e-12;

    private static Buses buses;

    @BeforeAll
    static void draw() throws IOException {
        buses = Buses.of(Integer.getInteger("spark.rows", 20_000));
    }

    private static List<Row> rows(Path decision, String table, String method) {
        String statement = Executors.printed(
                "sql", decision.toString(), "--dialect", "spark", "--table", table, "--method", method);
        return Executors.session().sql(statement).collectAsList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"weighted-sum", "topsis", "weighted-product"})
    void ranksRowsAsTheLibraryDoes(String method) {
        buses.rows().createOrReplaceTempView("buses");
        Map<String, Double> scores = new HashMap<>();
        SteelyardSpark.score(buses.rows(), buses.study(method))
                .filter("score IS NOT NULL")
                .select("id", "score")
                .collectAsList()
                .forEach(row -> scores.put(row.getString(0), row.getDouble(1)));
        List<Row> ranked = rows(buses.decision(), "buses", method);
        assertThat(ranked).hasSameSizeAs(scores.keySet());
        double before = Double.POSITIVE_INFINITY;
        for (Row row : ranked) {
            double score = scores.get(row.<String>getAs("id"));
            assertThat(Math.abs(row.<Double>getAs("score") - score)).isLessThanOrEqualTo(NEAR);
            assertThat(score).isLessThanOrEqualTo(before + 2 * NEAR);
            before = score;
        }
    }

    /** Every decision of this project that is a weighted sum, its expected performances as a table. */
    @Test
    void ranksShippedDecisions() throws IOException {
        int ranked = 0;
        try (Stream<Path> files = Files.walk(Path.of("options"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                Optional<Decision> decision =
                        DecisionReader.read(file).value().filter(d -> d.method().equals(MethodChoice.DEFAULT));
                if (decision.isPresent()) {
                    agrees(file, decision.get());
                    ranked++;
                }
            }
        }
        assertThat(ranked).isGreaterThan(3);
    }

    /** The nearest level; a table holds no mixture of levels. */
    private static Map.Entry<String, Double> level(Scale.Levels levels, double x) {
        return levels.values().entrySet().stream()
                .min(Comparator.comparingDouble(level -> Math.abs(level.getValue() - x)))
                .orElseThrow();
    }

    private static void agrees(Path file, Decision decision) throws IOException {
        Problem problem = Study.problem(decision, Optional.empty());
        List<Criterion> criteria = problem.criteria();
        StructType columns = new StructType().add("id", DataTypes.StringType);
        for (Criterion criterion : criteria) {
            boolean hasLevels = criterion.scale() instanceof Scale.Levels;
            columns = columns.add(criterion.id(), hasLevels ? DataTypes.StringType : DataTypes.DoubleType);
        }
        double[][] table = new double[criteria.size()][problem.options().size()];
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < problem.options().size(); i++) {
            List<Object> cells =
                    new ArrayList<>(List.of(problem.options().get(i).id()));
            for (int j = 0; j < criteria.size(); j++) {
                double x = problem.central().at(i, j);
                if (problem.performances().isMissing(i, j)) {
                    table[j][i] = Double.NaN;
                    cells.add(null);
                } else if (criteria.get(j).scale() instanceof Scale.Levels levels) {
                    table[j][i] = level(levels, x).getValue();
                    cells.add(level(levels, x).getKey());
                } else {
                    table[j][i] = x;
                    cells.add(x);
                }
            }
            rows.add(RowFactory.create(cells.toArray()));
        }
        Executors.session().createDataFrame(rows, columns).createOrReplaceTempView("shipped");
        PerformanceTable performances =
                PerformanceTable.ofColumns(problem.options().size(), table);
        DecisionBuilder builder =
                Decision.of(decision.title(), new Problem(problem.tree(), problem.options(), performances)).toBuilder();
        decision.sources().forEach(builder::source);
        Decision exact = builder.build();
        Decision filled = decision.missing().map(exact::filling).orElse(exact);
        Path written = Files.write(
                Executors.folder("shipped").resolve("exact.yaml"),
                DecisionWriter.write(filled, DecisionFormat.YAML).bytes());
        Evaluation all = Study.of(filled).evaluate();
        List<Row> ranked = rows(written, "shipped", MethodChoice.DEFAULT.id());
        assertThat(ranked).as(file.toString()).hasSize(all.ranked().size());
        for (Row row : ranked) {
            int i = all.study().problem().optionIndex(row.<String>getAs("id"));
            assertThat(Math.abs(row.<Double>getAs("score") - all.scores().at(i)))
                    .as(file + " " + row)
                    .isLessThanOrEqualTo(NEAR);
        }
    }
}
