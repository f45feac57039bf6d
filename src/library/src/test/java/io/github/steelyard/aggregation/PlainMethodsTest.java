package io.github.steelyard.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Scope;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.PreferenceFunction;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Thresholds;
import io.github.steelyard.model.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The baselines of the benchmarks compute what the methods compute. */
class PlainMethodsTest {

    private static final int OPTIONS = 300;
    private static final int CRITERIA = 7;
    private static final double[] WEIGHTS = Weights.of(3, 1, 4, 1, 5, 9, 2).toArray();

    private final double[][] rows = rows();

    private static double[][] rows() {
        SplittableRandom random = new SplittableRandom(6);
        double[][] rows = new double[OPTIONS][CRITERIA];
        for (double[] row : rows) {
            for (int j = 0; j < CRITERIA; j++) {
                row[j] = random.nextDouble();
            }
        }
        return rows;
    }

    private Scores scores(String id, Map<String, Object> given) {
        List<Criterion> criteria = new ArrayList<>();
        for (int j = 0; j < CRITERIA; j++) {
            criteria.add(Criterion.max("c" + j)
                    .preferring(
                            PreferenceFunction.LINEAR,
                            new Thresholds(
                                    OptionalDouble.of(0.1),
                                    OptionalDouble.of(0.4),
                                    OptionalDouble.empty(),
                                    OptionalDouble.empty())));
        }
        List<String> ids = IntStream.range(0, OPTIONS).mapToObj(i -> "a" + i).toList();
        AggregationMethod method = AggregationMethods.all().get(id);
        Parameters parameters = Parameters.of(method, given, new Scope(List.of(), ids));
        return method.prepared(Problem.of(criteria, ids, rows), parameters)
                .score(Weights.ofShares(WEIGHTS), Tracer.OFF);
    }

    private static void agree(Scores scores, double[] plain) {
        assertThat(scores.toArray()).containsExactly(plain, within(1e-12));
        assertThat(scores.ranking().ranks()).isEqualTo(PlainMethods.ranks(plain));
    }

    @Test
    void weightedSumAgrees() {
        agree(scores("weighted-sum", Map.of("normalization", "min-max")), PlainMethods.weightedSum(rows, WEIGHTS));
    }

    @Test
    void blocksOfAWeightedSumGiveWhatItsTermsAddUpTo() {
        SplittableRandom random = new SplittableRandom(8);
        double[][] table = new double[2500][3];
        for (double[] row : table) {
            row[0] = random.nextDouble(-5, 9);
            row[1] = random.nextDouble(-1, 1) * 1.7e308;
            row[2] = 4;
        }
        List<Criterion> criteria = List.of(Criterion.min("a"), Criterion.max("b"), Criterion.max("c"));
        List<String> ids = IntStream.range(0, 2500).mapToObj(i -> "a" + i).toList();
        AggregationMethod method = AggregationMethods.all().get("weighted-sum");
        Parameters parameters = Parameters.of(method, Map.of("normalization", "min-max"), new Scope(List.of(), ids));
        Scorer scorer = method.prepared(Problem.of(criteria, ids, table), parameters);
        for (Weights weights : List.of(Weights.of(3, 1, 2), Weights.of(1, 0, 1))) {
            assertThat(scorer.score(weights, Tracer.OFF).toArray())
                    .isEqualTo(Linear.sum(scorer.terms().orElseThrow(), weights));
        }
    }

    @Test
    void topsisAgrees() {
        agree(scores("topsis", Map.of()), PlainMethods.topsis(rows, WEIGHTS));
    }

    @Test
    void prometheeAgrees() {
        agree(scores("promethee-ii", Map.of()), PlainMethods.promethee(rows, WEIGHTS, 0.1, 0.4));
    }
}
