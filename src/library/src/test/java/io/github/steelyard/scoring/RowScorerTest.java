package io.github.steelyard.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.steelyard.aggregation.AggregationMethod;
import io.github.steelyard.aggregation.AggregationMethods;
import io.github.steelyard.aggregation.Sight;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.catalogue.Scope;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.MethodChoice;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.PerformanceTable;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Weights;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows are scored by themselves as {@code rank} scores them among all, to the last bit. */
class RowScorerTest {

    private static final int ROWS = 2_000;

    private static final String BUSES = """
            title: Buses
            criteria:
              cost: {direction: min, weight: 40, thresholds: {indifference: 100, preference: 900, veto: 9000}}
              range: {direction: max, weight: 30, scale: {worst: 0, best: 400}, require: {at-least: 20}}
              image: {levels: {bad: 0, poor: 10, fair: 40, good: 100}, weight: 25}
              noise: {direction: min, weight: 5, value: {exponential: {midpoint: 0.002}}}
            options:
              some: {performance: {cost: 1, range: 30, image: poor, noise: 0.001}}
              more: {performance: {cost: 9, range: 40, image: good, noise: 0.003}}
            """;

    /** Settings without which a method says nothing or nothing of interest. */
    private static final Map<String, Map<String, Object>> NEEDED = Map.of(
            "owa", Map.of("order-weights", List.of(0.4, 0.3, 0.2, 0.1)),
            "rim", Map.of("reference", Map.of("range", List.of(100, 200))),
            "spotis", Map.of("expected-solution-point", Map.of("range", 300), "alpha", 0.3),
            "electre-tri",
                    Map.of(
                            "profiles",
                            Map.of(
                                    "cost", List.of(9000, 3000),
                                    "range", List.of(100, 300),
                                    "image", List.of(20, 60),
                                    "noise", List.of(0.009, 0.001))));

    static Stream<Arguments> everyMethodThatScoresRows() {
        List<Arguments> all = new ArrayList<>();
        for (AggregationMethod method : AggregationMethods.all()) {
            Map<String, Object> needed = new LinkedHashMap<>(NEEDED.getOrDefault(method.id(), Map.of()));
            Map<String, Object> asked = new LinkedHashMap<>(needed);
            asked.computeIfPresent("profiles", (key, profiles) -> Map.of());
            Parameters parameters =
                    Parameters.of(method, asked, new Scope(List.of("cost", "range", "image", "noise"), List.of()));
            if (method.sight(parameters) != Sight.ALL) {
                for (String normalization : method.description()
                        .parameterNamed("normalization")
                        .map(ParameterSpec::choices)
                        .orElse(List.of(""))) {
                    if (!normalization.equals("none") || method.id().equals("topsis")) {
                        Map<String, Object> set = new LinkedHashMap<>(needed);
                        if (!normalization.isEmpty()) {
                            set.put("normalization", normalization);
                        }
                        all.add(Arguments.of(new MethodChoice(method.id(), set)));
                    }
                }
            }
        }
        assertThat(all).hasSizeGreaterThan(30);
        return all.stream();
    }

    private static Decision buses() {
        return DecisionReader.read("buses.yaml", BUSES.getBytes(StandardCharsets.UTF_8))
                .orThrow();
    }

    private static double[][] rows(int count, boolean gaps, long seed) {
        Random random = new Random(seed);
        double[] levels = {10, 40, 100};
        double[][] columns = new double[4][count];
        for (int i = 0; i < count; i++) {
            columns[0][i] = 1 + random.nextDouble() * 1e4;
            columns[1][i] = gaps && random.nextInt(9) == 0 ? Double.NaN : random.nextInt(401);
            columns[2][i] = levels[random.nextInt(3)];
            columns[3][i] = gaps && random.nextInt(9) == 0 ? Double.NaN : random.nextInt(1, 1000) / 1e5;
        }
        return columns;
    }

    private static double[] row(double[][] columns, int i) {
        return Arrays.stream(columns).mapToDouble(column -> column[i]).toArray();
    }

    /** The scores that a ranking of all rows gives; NaN for those that are excluded. */
    private static double[] ranked(Study study, double[][] columns) {
        int count = columns[0].length;
        List<Option> options =
                IntStream.range(0, count).mapToObj(i -> Option.of("row-" + i)).toList();
        Decision whole = Decision.of(
                "Buses", new Problem(study.decision().tree(), options, PerformanceTable.ofColumns(count, columns)));
        Evaluation all = Study.of(whole).rankedAs(study).with(study.weights()).evaluate();
        double[] scores = new double[count];
        Arrays.fill(scores, Double.NaN);
        List<Option> left = all.study().problem().options();
        for (int k = 0; k < left.size(); k++) {
            scores[Integer.parseInt(left.get(k).id().substring(4))] =
                    all.scores().at(k);
        }
        return scores;
    }

    @SuppressWarnings("unchecked")
    private static <T> T sent(T value) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }

    /** Gathers pieces of random length in random order, each sent as to another machine. */
    private static Ranges gathered(Study study, double[][] columns, long seed) throws Exception {
        Random random = new Random(seed);
        Ranges ranges = Ranges.of(study);
        while (ranges.passes() > 0) {
            List<Ranges> pieces = new ArrayList<>();
            for (int from = 0; from < columns[0].length; ) {
                int to = Math.min(columns[0].length, from + 1 + random.nextInt(500));
                pieces.add(sent(ranges.plus(columns, from, to)));
                from = to;
            }
            Collections.shuffle(pieces, random);
            while (pieces.size() > 1) {
                int at = random.nextInt(pieces.size() - 1);
                pieces.set(at, pieces.get(at).plus(pieces.remove(at + 1)));
            }
            ranges = sent(pieces.get(0).next());
        }
        return ranges;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyMethodThatScoresRows")
    void scoresAsRankDoes(MethodChoice choice) throws Exception {
        Study study = Study.of(buses()).with(choice);
        boolean gaps = study.method().acceptsMissing() && !choice.parameters().containsKey("normalization");
        double[][] columns = rows(ROWS, gaps, 5);
        double[] expected = ranked(study, columns);
        RowScorer scorer = sent(RowScorer.of(study, gathered(study, columns, 7)));
        double[] found = new double[ROWS];
        scorer.score(columns, 0, ROWS / 3, found);
        scorer.score(columns, ROWS / 3, ROWS, found);
        assertThat(found).containsExactly(expected);
        for (int i = 0; i < 20; i++) {
            double[] row = row(columns, i);
            assertThat(scorer.score(row)).isEqualTo(Double.valueOf(expected[i]));
            assertThat(scorer.excluded(row).isPresent()).isEqualTo(Double.isNaN(expected[i]));
        }
        assertThat(RowScorer.of(study, Ranges.of(study, columns)).score(row(columns, 3)))
                .isEqualTo(Double.valueOf(expected[3]));
    }

    /** Shares whose sum is not 1 to the last bit must not be divided by it once more. */
    @Test
    void anyWeightsTravelToTheLastBit() throws Exception {
        Random random = new Random(11);
        double[][] columns = rows(30, true, 4);
        for (int k = 0; k < 300; k++) {
            double[] points = random.doubles(4, 0, 100).toArray();
            Study study = Study.of(buses()).with(Weights.of(points));
            Ranges here = Ranges.of(study).plus(columns, 0, 10);
            Ranges there = sent(sent(Ranges.of(study)).plus(columns, 10, 30));
            RowScorer scorer = RowScorer.of(study, sent(here.plus(there).next()));
            assertThat(sent(scorer).score(row(columns, 3)))
                    .isEqualTo(RowScorer.of(study, Ranges.of(study, columns)).score(row(columns, 3)));
        }
    }

    @Test
    void saysWhatIsWrongWithARow() {
        RowScorer scorer = RowScorer.of(Study.of(buses()), Ranges.of(Study.of(buses()), rows(50, true, 3)));
        double[] row = {3, 401, 40, 0.002};
        assertThat(scorer.wrong(row)).contains("performance on 'range' must lie on its scale, from 0 to 400; was 401");
        row[1] = 400;
        assertThat(scorer.wrong(row)).isEmpty();
        row[0] = Double.NEGATIVE_INFINITY;
        assertThat(scorer.wrong(row)).contains("performance on 'cost' must be a finite number; was -Infinity");
        assertThat(scorer.hasContributions()).isTrue();
    }

    @Test
    void contributionsSumToTheScore() {
        Study study = Study.of(buses());
        double[][] columns = rows(50, true, 3);
        RowScorer scorer = RowScorer.of(study, Ranges.of(study, columns));
        for (int i = 0; i < 50; i++) {
            double[] added = scorer.contributions(row(columns, i));
            double sum = Arrays.stream(added).sum();
            double score = scorer.score(row(columns, i));
            assertThat(
                            Double.isNaN(sum)
                                    ? (Double) Double.NaN
                                    : Math.abs(sum - score) < 1e-15 ? Double.valueOf(score) : (Double) sum)
                    .isEqualTo(Double.valueOf(score));
        }
        assertThat(scorer.criteria()).containsExactly("cost", "range", "image", "noise");
        assertThat(scorer.higherIsBetter()).isTrue();
        Study vikor = study.with(MethodChoice.of("vikor"));
        RowScorer other = RowScorer.of(vikor, Ranges.of(vikor, rows(50, false, 3)));
        assertThat(other.higherIsBetter()).isFalse();
        assertThatThrownBy(() -> other.contributions(new double[] {5, 100, 10, 0.002}))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("'vikor'");
    }

    @Test
    void isSmallOnItsWay() throws IOException {
        Study study = Study.of(buses()).with(MethodChoice.of("topsis"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(RowScorer.of(study, Ranges.of(study, rows(ROWS, false, 1))));
        }
        assertThat(bytes.size()).isLessThan(16_000);
    }

    @Test
    void refusesWhatItCannotScore() {
        Study study = Study.of(buses());
        double[][] columns = rows(200, false, 1);
        RowScorer scorer = RowScorer.of(study, Ranges.of(study, columns));
        assertThatThrownBy(() -> scorer.score(new double[] {5, 401, 10, 0.002}))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("'range'")
                .hasMessageContaining("from 0 to 400; was 401");
        assertThatThrownBy(() -> scorer.score(new double[] {5, 40}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("4 criteria");
        assertThat(scorer.excluded(new double[] {5, 10, 10, 0.002}))
                .hasValueSatisfying(why -> assertThat(why).contains("required is at least 20"));
        assertThat(scorer.excluded(new double[] {Double.NaN, Double.NaN, Double.NaN, Double.NaN}))
                .hasValueSatisfying(why -> assertThat(why).contains("not judged yet"));
        assertThat(scorer.score(new double[] {5, 10, 10, 0.002})).isNaN();
        assertThatThrownBy(() -> RowScorer.of(study, Ranges.of(study))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RowScorer.of(study.with(MethodChoice.of("topsis")), Ranges.of(study, columns)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Ranges.of(study.with(MethodChoice.of("promethee-ii"))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("all options at once");
    }
}
