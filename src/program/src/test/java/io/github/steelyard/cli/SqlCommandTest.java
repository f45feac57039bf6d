package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.inspection.PublishedDecisions;
import io.github.steelyard.inspection.PublishedDecisions.PublishedDecision;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.DecisionWriter;
import io.github.steelyard.io.format.DecisionFormat;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.DecisionBuilder;
import io.github.steelyard.model.Direction;
import io.github.steelyard.model.MethodChoice;
import io.github.steelyard.model.MissingPolicy;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.PerformanceTable;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Scale;
import io.github.steelyard.model.ValueFunction;
import io.github.steelyard.model.ValueTree;
import io.github.steelyard.sql.SqlDialect;
import io.github.steelyard.sql.SqlStatement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code sql} prints ranks the rows of a real database as {@code rank} ranks them. */
class SqlCommandTest {

    private static final double NEAR = 1e-12;

    private static final Map<String, String> DATABASES =
            Map.of("sqlite", "jdbc:sqlite::memory:", "duckdb", "jdbc:duckdb:");

    @TempDir
    private Path folder;

    private record Row(String id, long rank, double score) {}

    /** The expected performances of a decision as exact ones, so that a table can hold them. */
    private static Decision exact(Decision decision) {
        Problem problem = Study.problem(decision, Optional.empty());
        int m = problem.options().size();
        double[][] columns = new double[problem.criteria().size()][];
        for (int j = 0; j < columns.length; j++) {
            columns[j] = problem.central().column(j);
            for (int i = 0; i < m; i++) {
                columns[j][i] = problem.performances().isMissing(i, j)
                        ? Double.NaN
                        : onScale(problem.criteria().get(j), columns[j][i]);
            }
        }
        PerformanceTable table = PerformanceTable.ofColumns(m, columns);
        DecisionBuilder builder =
                Decision.of(decision.title(), new Problem(problem.tree(), problem.options(), table)).toBuilder();
        decision.sources().forEach(builder::source);
        Decision exact = builder.build();
        return decision.missing().map(exact::filling).orElse(exact);
    }

    /** The nearest level of a constructed scale; a table holds no mixture of levels. */
    private static double onScale(Criterion criterion, double x) {
        return criterion.scale() instanceof Scale.Levels levels
                ? levels.values().values().stream()
                        .min(Comparator.comparingDouble(level -> Math.abs(level - x)))
                        .orElseThrow()
                : x;
    }

    private static void fill(Connection database, String table, Decision decision) throws SQLException {
        List<Criterion> criteria = decision.tree().criteria();
        String columns = criteria.stream()
                .map(c -> '"' + c.id() + '"' + (c.scale() instanceof Scale.Levels ? " VARCHAR" : " DOUBLE PRECISION"))
                .collect(Collectors.joining(", "));
        try (Statement statement = database.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS \"" + table + "\"");
            statement.execute("CREATE TABLE \"" + table + "\" (id VARCHAR, " + columns + ")");
        }
        String marks = ", ?".repeat(criteria.size());
        database.setAutoCommit(false);
        try (PreparedStatement insert =
                database.prepareStatement("INSERT INTO \"" + table + "\" VALUES (?" + marks + ")")) {
            for (int i = 0; i < decision.options().size(); i++) {
                insert.setString(1, decision.options().get(i).id());
                for (int j = 0; j < criteria.size(); j++) {
                    double x = decision.performances().central(i, j);
                    if (decision.performances().isMissing(i, j)) {
                        insert.setNull(
                                j + 2, criteria.get(j).scale() instanceof Scale.Levels ? Types.VARCHAR : Types.DOUBLE);
                    } else if (criteria.get(j).scale() instanceof Scale.Levels levels) {
                        insert.setString(j + 2, word(levels, x));
                    } else {
                        insert.setDouble(j + 2, x);
                    }
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
        database.commit();
    }

    private static String word(Scale.Levels levels, double x) {
        return levels.values().entrySet().stream()
                .filter(level -> level.getValue() == x)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no level of value " + x));
    }

    private static List<Row> rows(Connection database, String statement) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (Statement run = database.createStatement();
                ResultSet result = run.executeQuery(statement)) {
            while (result.next()) {
                rows.add(new Row(result.getString("id"), result.getLong("rank"), result.getDouble("score")));
            }
        }
        return rows;
    }

    private String statement(Path file, String dialect, List<String> more) {
        List<String> arguments =
                new ArrayList<>(List.of("sql", file.toString(), "--dialect", dialect, "--table", "some options"));
        arguments.addAll(more);
        Run run = Run.of(arguments.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isEqualTo(Cli.DONE);
        return run.out();
    }

    private static final Map<String, Connection> OPEN = new LinkedHashMap<>();

    /** Null where it is not installed. */
    private static PostgresServer postgres;

    @BeforeAll
    static void open() throws SQLException, InterruptedException {
        for (Map.Entry<String, String> base : DATABASES.entrySet()) {
            OPEN.put(base.getKey(), DriverManager.getConnection(base.getValue()));
        }
        try {
            postgres = PostgresServer.start().orElse(null);
        } catch (IOException e) {
            System.err.println("PostgreSQL does not start: " + e.getMessage());
        }
        if (postgres != null) {
            OPEN.put(SqlDialect.POSTGRES.word(), postgres.connect());
        }
    }

    @AfterAll
    static void close() throws SQLException, IOException, InterruptedException {
        for (Connection database : OPEN.values()) {
            database.close();
        }
        OPEN.clear();
        if (postgres != null) {
            postgres.close();
        }
    }

    /** Prints a decision by the command. */
    private String printed(Decision decision, String dialect, MethodChoice choice) throws IOException {
        Path file = Files.write(
                folder.resolve("decision.yaml"),
                DecisionWriter.write(decision, DecisionFormat.YAML).bytes());
        List<String> set = new ArrayList<>(List.of("--method", choice.id()));
        choice.parameters().forEach((name, value) -> set.addAll(List.of("--set", name + "=" + value)));
        return statement(file, dialect, set);
    }

    private void agreesAsPrinted(Decision decision, MethodChoice choice) throws SQLException, IOException {
        Decision exact = exact(decision);
        for (String dialect : OPEN.keySet()) {
            agrees(
                    dialect,
                    printed(exact, dialect, choice),
                    exact,
                    Study.of(exact).with(choice));
        }
    }

    private static void agrees(String dialect, String statement, Decision decision, Study study) throws SQLException {
        Connection database = OPEN.get(dialect);
        fill(database, "some options", decision);
        List<Row> rows = rows(database, statement);
        Evaluation all = study.evaluate();
        List<Option> ranked = all.ranked();
        assertThat(rows).as(statement).hasSameSizeAs(ranked);
        double size = Math.max(
                1, Arrays.stream(all.scores().toArray()).map(Math::abs).max().orElse(1));
        for (int k = 0; k < rows.size(); k++) {
            int found = all.study().problem().optionIndex(rows.get(k).id());
            assertThat(Math.abs(rows.get(k).score() - all.scores().at(found)))
                    .as(() -> "score in " + dialect + ":\n" + statement)
                    .isLessThanOrEqualTo(NEAR * size);
            // The same order, but for options that rank ties within rounding.
            double there = all.scores()
                    .at(all.study().problem().optionIndex(ranked.get(k).id()));
            assertThat(Math.abs(there - rows.get(k).score())).isLessThanOrEqualTo(2 * NEAR * size);
        }
    }

    private static Optional<Decision> read(Path file) {
        return DecisionReader.read(file).value();
    }

    static Stream<Path> shippedAdditiveDecisions() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("options"))) {
            List<Path> all = files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> read(file)
                            .filter(d -> d.method().equals(MethodChoice.DEFAULT))
                            .isPresent())
                    .sorted()
                    .toList();
            assertThat(all).hasSizeGreaterThan(3);
            return all.stream();
        }
    }

    static Stream<PublishedDecision> publishedAdditiveDecisions() {
        List<PublishedDecision> all = PublishedDecisions.all().stream()
                .filter(published -> decision(published).method().equals(MethodChoice.DEFAULT))
                .toList();
        assertThat(all).hasSizeGreaterThan(3);
        return all.stream();
    }

    private static Decision decision(PublishedDecision published) {
        return DecisionReader.read("published", published.text().getBytes(StandardCharsets.UTF_8))
                .orThrow();
    }

    @ParameterizedTest
    @MethodSource("publishedAdditiveDecisions")
    void ranksPublishedDecisionsInDatabases(PublishedDecision published) throws SQLException, IOException {
        Decision decision = decision(published);
        boolean isSayable = decision.tree().criteria().stream()
                .noneMatch(c -> c.scale() instanceof Scale.Compared
                        || c.isLocal() && c.value() instanceof ValueFunction.Exponential);
        if (isSayable) {
            agreesAsPrinted(decision, MethodChoice.DEFAULT);
        } else {
            assertThatThrownBy(() -> SqlStatement.of(Study.of(decision), SqlDialect.ANSI, "t", OptionalLong.empty()))
                    .isInstanceOf(Refusal.class)
                    .hasMessageMatching("(?s).*(comparing options in pairs|the bend of).*");
        }
    }

    @ParameterizedTest
    @MethodSource("shippedAdditiveDecisions")
    void ranksShippedDecisionsInDatabases(Path file) throws SQLException, IOException {
        agreesAsPrinted(read(file).orElseThrow(), MethodChoice.DEFAULT);
    }

    private static Criterion random(Random random, int j) {
        Criterion criterion = random.nextBoolean() ? Criterion.max("c-" + j) : Criterion.min("c-" + j);
        double low = (random.nextInt(5) - 2) * Math.pow(10, random.nextInt(4));
        double range = (1 + random.nextInt(9)) * Math.pow(10, random.nextInt(5) - 2);
        boolean max = criterion.direction() == Direction.MAX;
        Criterion scaled = criterion.between(max ? low : low + range, max ? low + range : low);
        double first = random.nextDouble();
        return (switch (random.nextInt(6)) {
                    case 0 -> criterion;
                    case 1 -> scaled;
                    case 2 -> scaled.valued(new ValueFunction.Exponential(low + range * (0.01 + 0.98 * first)));
                    case 3 -> scaled.valued(new ValueFunction.Exponential(low + range * (0.5 + 1e-5 * (first - 0.5))));
                    case 4 ->
                        scaled.valued(new ValueFunction.Piecewise(List.of(
                                new ValueFunction.Point(low, max ? 0 : 1),
                                new ValueFunction.Point(low + range / 3, first),
                                new ValueFunction.Point(low + range, max ? 1 : 0))));
                    default -> {
                        Map<String, Double> levels = new LinkedHashMap<>();
                        levels.put("it's bad", 0.0);
                        levels.put("fair", 1 + 98 * first);
                        levels.put("good", 100.0);
                        yield Criterion.levels("c-" + j, levels);
                    }
                })
                .weighing(random.nextInt(10));
    }

    private static Decision random(long seed) {
        Random random = new Random(seed);
        int n = 2 + random.nextInt(6);
        int m = 2 + random.nextInt(60);
        List<Criterion> criteria =
                new ArrayList<>(List.of(Criterion.max("c-0").between(0, 1).weighing(5)));
        IntStream.range(1, n).forEach(j -> criteria.add(random(random, j)));
        double[][] columns = new double[n][m];
        for (int j = 0; j < n; j++) {
            Criterion criterion = criteria.get(j);
            Problem none = Problem.of(List.of(criterion), List.of(), new double[0][]);
            double low = criterion.isLocal()
                    ? -5
                    : Math.min(
                            none.curves().get(0).worst(), none.curves().get(0).best());
            double high = criterion.isLocal()
                    ? 5
                    : Math.max(
                            none.curves().get(0).worst(), none.curves().get(0).best());
            boolean constant = criterion.isLocal() && random.nextInt(5) == 0;
            for (int i = 0; i < m; i++) {
                double x = constant ? 3 : low + random.nextDouble() * (high - low);
                if (criterion.scale() instanceof Scale.Levels levels) {
                    x = new ArrayList<>(levels.values().values()).get(random.nextInt(3));
                }
                columns[j][i] = random.nextInt(12) == 0 ? Double.NaN : Math.min(high, Math.max(low, x));
            }
        }
        List<Option> options =
                IntStream.range(0, m).mapToObj(i -> Option.of("o-" + i)).toList();
        Decision decision = Decision.of(
                "Random\nnumber " + seed,
                new Problem(ValueTree.of(criteria), options, PerformanceTable.ofColumns(m, columns)));
        return random.nextInt(3) == 0 ? decision.filling(MissingPolicy.WORST) : decision;
    }

    /** Says so where the tests above and below ran without it. */
    @Test
    void postgresIsAmongTheDatabases() {
        assumeTrue(postgres != null, "PostgreSQL is not installed or does not start: its statements are not run");
        assertThat(OPEN).containsKeys("duckdb", "postgres", "sqlite");
    }

    @Test
    void ranksRandomDecisionsInDatabases() throws SQLException {
        int count = Integer.getInteger("steelyard.sql.decisions", 200);
        for (int seed = 0; seed < count; seed++) {
            Decision decision = exact(random(seed));
            Study study = Study.of(decision);
            for (String word : OPEN.keySet()) {
                SqlDialect dialect = SqlDialect.of(word).orElseThrow();
                String statement = SqlStatement.of(study, dialect, "some options", OptionalLong.empty());
                agrees(word, statement, decision, study);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "weighted-sum, min-max",
        "weighted-sum, ratio-to-best",
        "weighted-sum, sum",
        "weighted-sum, vector",
        "weighted-product, ratio-to-best",
        "weighted-product, sum",
        "topsis, vector",
        "topsis, min-max",
        "topsis, ratio-to-best",
        "topsis, sum",
        "topsis, none"
    })
    void ranksByRatiosAndDistances(String method, String normalization) throws SQLException, IOException {
        Random random = new Random(6);
        int m = 500;
        double[][] columns = new double[4][m];
        for (double[] column : columns) {
            Arrays.setAll(column, i -> 1 + random.nextInt(1_000_000) / 777.0);
        }
        Arrays.fill(columns[3], 5);
        List<Criterion> criteria = List.of(
                Criterion.max("a").weighing(3),
                Criterion.min("b").weighing(2).atLeast(2).atMost(1200),
                Criterion.max("c").weighing(0),
                Criterion.min("d").weighing(1));
        List<Option> options =
                IntStream.range(0, m).mapToObj(i -> Option.of("o-" + i)).toList();
        Decision decision = Decision.of(
                "Ratios", new Problem(ValueTree.of(criteria), options, PerformanceTable.ofColumns(m, columns)));
        agreesAsPrinted(decision, new MethodChoice(method, Map.of("normalization", normalization)));
    }

    private Run sql(String decision, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("d.yaml"), decision, StandardCharsets.UTF_8);
        List<String> arguments = new ArrayList<>(List.of("sql", file.toString()));
        arguments.addAll(List.of(more));
        if (!arguments.contains("--table")) {
            arguments.addAll(List.of("--table", "t"));
        }
        return Run.of(arguments.toArray(String[]::new));
    }

    private static final String PLAIN = """
            title: Plain
            criteria:
              a: {direction: max, weight: 1, scale: {worst: 0, best: 10}, require: {at-least: 2}}
              b: {levels: {bad: 0, good: 100}, weight: 1}
            """;

    @Test
    void leavesOutWhatBatchCallsWrongAndTakesTheBest() throws Exception {
        Run run = sql(PLAIN, "--dialect", "sqlite", "--top", "2");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        try (Connection database = DriverManager.getConnection(DATABASES.get("sqlite"));
                Statement statement = database.createStatement()) {
            statement.execute("CREATE TABLE t (id TEXT, a INTEGER, b TEXT)");
            statement.execute("INSERT INTO t VALUES ('fine', 5, 'bad'), ('best', 10, 'good'), ('low', 1, 'good'),"
                    + " ('outside', 11, 'good'), ('odd', 10, 'great'), ('empty', NULL, NULL), ('gap', 3, NULL)");
            List<Row> rows = rows(database, run.out());
            assertThat(rows).containsExactly(new Row("best", 1, 1), new Row("gap", 2, 0.4));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ansi", "duckdb", "postgres", "spark", "sqlite"})
    void quotesWhatEachDialectQuotes(String dialect) throws IOException {
        Run run = sql(PLAIN, "--dialect", dialect, "--table", "my.odd\"`table", "--top", "3");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(dialect.equals("spark") ? "FROM `my`.`odd\"``table`" : "FROM \"my\".\"odd\"\"`table\"")
                .contains(dialect.equals("ansi") ? "FETCH FIRST 3 ROWS ONLY" : "LIMIT 3")
                .contains(dialect.equals("postgres") ? "CAST(10.0E0 AS DOUBLE PRECISION)" : "10.0E0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "method: vikor | 'vikor' cannot be said",
                "method: {id: weighted-sum, parameters: {normalization: z-score}} | normalization 'z-score'",
                "weighting: {method: entropy} | weights by 'entropy' follow from the rows",
                "missing: baseline | none that is a plain number"
            })
    void refusesWithTheReasonWhatSqlCannotSay(String more, String reason) throws IOException {
        String options = more.startsWith("weighting")
                ? "options: {x: {performance: {a: 3, b: bad}}, y: {performance: {a: 4, b: good}}}\n"
                : "";
        Run run = sql(PLAIN.replace("title: Plain", "title: Plain\n" + more) + options);
        assertThat(run.code()).isEqualTo(Cli.WRONG_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(reason);
    }

    @Test
    void refusesABendThatFollowsFromTheRows() throws IOException {
        Run run = sql("""
                title: Bent
                criteria:
                  a: {direction: max, weight: 1, value: {exponential: {midpoint: 3}}}
                """);
        assertThat(run.code()).isEqualTo(Cli.WRONG_INPUT);
        assertThat(run.err()).contains("the bend of 'a'").contains("declare its 'scale'");
    }

    @Test
    void aWrongWordIsAnErrorOfTheCommandLine() throws IOException {
        Run run = sql(PLAIN, "--dialect", "sqlit");
        assertThat(run.code()).isEqualTo(Cli.WRONG_COMMAND_LINE);
        assertThat(run.err()).contains("did you mean 'sqlite'?");
        assertThat(sql(PLAIN, "--top", "0").code()).isEqualTo(Cli.WRONG_COMMAND_LINE);
    }
}
