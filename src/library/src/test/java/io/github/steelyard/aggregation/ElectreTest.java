package io.github.steelyard.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.catalogue.Scope;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Thresholds;
import io.github.steelyard.model.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Edges of the ELECTRE methods. */
class ElectreTest {

    @Test
    void vetoExactlyReachedRefuses() {
        Scores scores =
                score("electre-i", Map.of(), List.of(limits("c", 0, 1, 3), limits("d", 0, 1, 3)), new double[][] {
                    {10, 10}, {0, 13}
                });
        assertThat(scores.outputs().get("kernel")).isEqualTo(new Output.Options(List.of(0, 1)));
        Scores closer = score(
                "electre-i",
                Map.of("concordance-threshold", 0.5),
                List.of(limits("c", 0, 1, 3), limits("d", 0, 1, 3)),
                new double[][] {{10, 10}, {0, 12.9}});
        assertThat(closer.outputs().get("kernel")).isEqualTo(new Output.Options(List.of(0)));
    }

    @Test
    void whatIsBehindByTheIndifferenceIsStillAsGood() {
        Scores scores =
                score("electre-iii", Map.of(), List.of(limits("c", 0.1, 0.1, 5)), new double[][] {{0.7}, {0.8}, {0.9}});
        double[][] concordance = ((Output.OptionMatrix) scores.outputs().get("concordance")).values();
        assertThat(concordance[0]).containsExactly(1, 1, 0);
        assertThat(concordance[1]).containsExactly(1, 1, 1);
    }

    @Test
    void identicalOptionsTieInEveryForm() {
        double[][] rows = {{3, 7}, {3, 7}, {9, 1}, {9, 1}};
        for (String id : List.of("promethee-i", "promethee-ii", "electre-i", "electre-iii")) {
            int[] ranks = score(id, Map.of(), List.of(limits("c", 1, 2, 9), limits("d", 1, 2, 9)), rows)
                    .ranking()
                    .ranks();
            assertThat(ranks[0]).as(id).isEqualTo(ranks[1]);
            assertThat(ranks[2]).as(id).isEqualTo(ranks[3]);
        }
    }

    @Test
    void theOptimisticCategoryIsNeverWorseThanThePessimistic() {
        List<Criterion> criteria = List.of(limits("c", 0, 1, 4), limits("d", 0, 1, 4));
        double[][] rows = IntStream.range(0, 81)
                .mapToObj(k -> new double[] {k / 9, k % 9})
                .toArray(double[][]::new);
        Scores scores = score(
                "electre-tri",
                Map.of("profiles", Map.of("c", List.of(2.0, 5.0, 6.0), "d", List.of(2.0, 5.0, 6.0))),
                criteria,
                rows);
        List<String> pessimistic = ((Output.TextByOption) scores.outputs().get("pessimistic")).values();
        List<String> optimistic = ((Output.TextByOption) scores.outputs().get("optimistic")).values();
        assertThat(pessimistic).contains("category-1", "category-2", "category-4");
        for (int i = 0; i < rows.length; i++) {
            assertThat(optimistic.get(i)).isGreaterThanOrEqualTo(pessimistic.get(i));
        }
    }

    @Test
    void profilesOutOfOrderAreRefused() {
        List<Criterion> criteria = List.of(Criterion.min("c"));
        double[][] rows = {{1}, {2}};
        assertThatThrownBy(() ->
                        score("electre-tri", Map.of("profiles", Map.of("c", List.of(2.0, 5.0))), criteria, rows))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("on 'c' profile 2 is worse than profile 1");
        assertThatThrownBy(() -> score(
                        "electre-tri",
                        Map.of("profiles", Map.of("c", List.of(5.0)), "categories", List.of("only")),
                        criteria,
                        rows))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("1 profiles part 2 categories; found 1");
    }

    @Test
    void moreOptionsThanATableOfPairsCanHoldAreRefused() {
        double[][] rows =
                IntStream.range(0, 2001).mapToObj(i -> new double[] {i}).toArray(double[][]::new);
        assertThatThrownBy(() -> score("electre-i", Map.of(), List.of(Criterion.max("c")), rows))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("at most 2000 options; there are 2001");
    }

    @Test
    void performancesBelowZeroCannotBeSharesOfASum() {
        assertThatThrownBy(() ->
                        score("electre-i", Map.of("normalization", "sum"), List.of(Criterion.max("c")), new double[][] {
                            {-1}, {2}
                        }))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("'o0' has -1 on 'c'");
    }

    private static Criterion limits(String id, double q, double p, double v) {
        return Criterion.max(id)
                .preferring(
                        null,
                        new Thresholds(
                                OptionalDouble.of(q),
                                OptionalDouble.of(p),
                                OptionalDouble.of(v),
                                OptionalDouble.empty()));
    }

    private static Scores score(String id, Map<String, Object> parameters, List<Criterion> criteria, double[][] rows) {
        List<String> options = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            options.add("o" + i);
        }
        Problem problem = Problem.of(criteria, options, rows);
        AggregationMethod method = AggregationMethods.all().get(id);
        Scope scope = new Scope(
                criteria.stream().map(Criterion::id).toList(),
                problem.options().stream().map(Option::id).toList());
        return method.prepared(problem, Parameters.of(method, parameters, scope))
                .score(Weights.equal(criteria.size()), Tracer.OFF);
    }
}
