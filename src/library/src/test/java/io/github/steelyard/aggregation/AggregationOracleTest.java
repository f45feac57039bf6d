package io.github.steelyard.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Scope;
import io.github.steelyard.catalogue.SteelyardException;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Problem;
import io.github.steelyard.oracle.OracleCase;
import io.github.steelyard.oracle.Plain;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every ranking method against published and derived figures. */
class AggregationOracleTest {

    private static final Map<String, Integer> PASSED = new TreeMap<>();

    static Stream<OracleCase> figures() {
        return cases().filter(c -> !c.isRefused());
    }

    static Stream<OracleCase> refusals() {
        return cases().filter(OracleCase::isRefused);
    }

    private static Stream<OracleCase> cases() {
        return OracleCase.all().stream()
                .filter(c -> AggregationMethods.all().find(c.method()).isPresent());
    }

    static Stream<AggregationMethod> methods() {
        return AggregationMethods.all().stream();
    }

    @ParameterizedTest
    @MethodSource("figures")
    void reproducesTheFigures(OracleCase oracle) {
        Answer answer = Answer.to(oracle);
        oracle.expect()
                .forEach((name, expected) ->
                        Plain.assertAgree(name, answer.plain(name), expected, oracle.tolerance(name)));
        oracle.exact()
                .forEach((name, expected) ->
                        Plain.assertAgree("exact " + name, answer.plain(name), expected, oracle.exactTolerance()));
        PASSED.merge(oracle.method(), 1, Integer::sum);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusesWithAReason(OracleCase oracle) {
        assertThatThrownBy(() -> Answer.to(oracle))
                .isInstanceOfAny(SteelyardException.class, IllegalArgumentException.class)
                .message()
                .hasSizeGreaterThan(15);
        PASSED.merge(oracle.method(), 1, Integer::sum);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void everyMethodHasAnOracle(AggregationMethod method) {
        assertThat(figures().filter(c -> c.method().equals(method.id())))
                .as("cases under src/test/resources/oracles/" + method.id())
                .isNotEmpty();
    }

    @AfterAll
    static void printCounts() {
        PASSED.forEach((method, count) -> System.out.println("oracles of " + method + ": " + count + " pass"));
        System.out.println("oracles of ranking methods: "
                + PASSED.values().stream().mapToInt(x -> x).sum() + " pass");
    }

    /** A method's answer to a case. */
    private record Answer(Problem problem, Scorer scorer, Scores scores) {

        static Answer to(OracleCase oracle) {
            AggregationMethod method = AggregationMethods.all().get(oracle.method());
            Problem problem = oracle.problem();
            Scope scope = new Scope(
                    problem.criteria().stream().map(Criterion::id).toList(),
                    problem.options().stream().map(Option::id).toList());
            Scorer scorer = method.prepared(problem, Parameters.of(method, oracle.parameters(), scope));
            return new Answer(problem, scorer, scorer.score(oracle.weights(), Tracer.OFF));
        }

        Object plain(String name) {
            return switch (name) {
                case "score" -> Plain.list(scores.toArray());
                case "rank" ->
                    Arrays.stream(scores.ranking().ranks())
                            .mapToObj(rank -> (double) rank)
                            .toList();
                case "differences-from-first" ->
                    Arrays.stream(scores.toArray())
                            .mapToObj(s -> s - scores.at(0))
                            .toList();
                case "values" -> rows(scorer.terms().orElseThrow());
                default -> {
                    assertThat(scores.outputs()).containsKey(name);
                    yield Plain.of(scores.outputs().get(name), problem);
                }
            };
        }

        private static Object rows(Matrix matrix) {
            return Arrays.stream(matrix.toRows()).map(Plain::list).collect(Collectors.toList());
        }
    }
}
