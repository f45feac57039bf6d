package io.github.steelyard.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.PerformanceTable;
import io.github.steelyard.model.PreferenceFunction;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Thresholds;
import io.github.steelyard.model.ValueTree;
import io.github.steelyard.model.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sorted sweep against the plain sum over all pairs. */
class CriterionFlowsTest {

    @ParameterizedTest
    @EnumSource
    void theSweepEqualsThePlainSumOnProblemsWithTies(PreferenceFunction function) {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            int m = 1 + random.nextInt(40);
            double[] performances = new double[m];
            for (int i = 0; i < m; i++) {
                // Tenths, so that many differences meet a threshold exactly but for binary rounding.
                performances[i] = random.nextInt(60) / 10.0 - 3;
            }
            double q = random.nextInt(15) / 10.0;
            double p = q + (seed % 3 == 0 ? 0 : random.nextInt(20) / 10.0);
            assertSame(performances, new Preference(function, q, p, 0.3 + random.nextDouble()), 1e-14);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOutlierTakesNoPrecisionFromTheOthers(PreferenceFunction function) {
        Random random = new Random(7);
        double[] performances = random.doubles(500, 0, 100).toArray();
        performances[17] = -1e15;
        performances[312] = 1e15;
        assertSame(performances, new Preference(function, 3, 20, 15), 1e-14);
    }

    @ParameterizedTest
    @EnumSource
    void thresholdsFinerThanTheRoundingOfPerformancesDoNoHarm(PreferenceFunction function) {
        double[] performances = new double[50];
        for (int i = 0; i < performances.length; i++) {
            performances[i] = 1e9 + (i * 7 % 50) * 3e-4;
        }
        assertSame(performances, new Preference(function, 1e-4, 2e-4, 1e-4), 1e-5);
        assertSame(performances, new Preference(function, 1e-4, 5e-3, 1e-2), 1e-5);
    }

    @ParameterizedTest
    @EnumSource
    void hugePerformancesDoNotOverflow(PreferenceFunction function) {
        double[] performances = new double[60];
        for (int i = 0; i < performances.length; i++) {
            performances[i] = (i % 7 - 3) * 5e307;
        }
        double[] positive = new double[60];
        double[] negative = new double[60];
        CriterionFlows.of(performances, new Preference(function, 1e307, 1.5e308, 1e308), positive, negative);
        assertThat(positive).doesNotContain(Double.NaN).contains(0);
        assertThat(positive[6]).isGreaterThan(positive[5]);
        assertThat(negative[0]).isGreaterThan(negative[1]);
    }

    @Test
    void manyOptionsUnderTheGaussianAreSummedBySeriesAsExactly() {
        Random random = new Random(11);
        double[] performances = new double[2000];
        for (int i = 0; i < performances.length; i++) {
            performances[i] = i % 5 == 0 ? random.nextInt(40) : random.nextGaussian() * 10;
        }
        for (double s : new double[] {0.01, 0.7, 5, 300}) {
            assertSame(performances, new Preference(PreferenceFunction.GAUSSIAN, 0, 0, s), 1e-14);
        }
    }

    private static void assertSame(double[] performances, Preference preference, double tolerance) {
        int m = performances.length;
        double[] positive = new double[m];
        double[] negative = new double[m];
        CriterionFlows.of(performances, preference, positive, negative);
        for (int a = 0; a < m; a++) {
            double plus = 0;
            double minus = 0;
            for (double other : performances) {
                plus += preference.of(performances[a], other);
                minus += preference.of(other, performances[a]);
            }
            if (!(Math.abs(positive[a] - plus) <= tolerance * m && Math.abs(negative[a] - minus) <= tolerance * m)) {
                throw new AssertionError(preference + " of option " + a + ": " + positive[a] + " and " + negative[a]
                        + " instead of " + plus + " and " + minus);
            }
        }
    }

    @Test
    void hundredsOfThousandsOfOptionsNeedNoTableOfPairs() {
        int m = 300_000;
        List<Criterion> criteria = new ArrayList<>();
        double[][] columns = new double[PreferenceFunction.values().length][];
        Random random = new Random(3);
        for (PreferenceFunction function : PreferenceFunction.values()) {
            criteria.add(Criterion.min("c" + function.ordinal()).preferring(function, limits(0.1, 0.3, 0.2)));
            columns[function.ordinal()] = random.doubles(m).toArray();
        }
        List<Option> options =
                IntStream.range(0, m).mapToObj(i -> Option.of("o" + i)).toList();
        Problem problem = new Problem(ValueTree.of(criteria), options, PerformanceTable.ofColumns(m, columns));
        for (String id : List.of("promethee-i", "promethee-ii")) {
            AggregationMethod method = AggregationMethods.all().get(id);
            Scores scores = method.prepared(problem, Parameters.defaults(method))
                    .score(Weights.equal(criteria.size()), Tracer.OFF);
            double sum = 0;
            for (int i = 0; i < m; i++) {
                sum += scores.at(i);
            }
            assertThat(sum).as("net flows cancel out").isCloseTo(0, within(1e-7));
            assertThat(scores.outputs()).containsOnlyKeys("positive", "negative");
        }
    }

    private static Thresholds limits(double q, double p, double s) {
        return new Thresholds(OptionalDouble.of(q), OptionalDouble.of(p), OptionalDouble.empty(), OptionalDouble.of(s));
    }
}
