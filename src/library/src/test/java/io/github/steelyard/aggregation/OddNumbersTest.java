package io.github.steelyard.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.catalogue.Trace;
import io.github.steelyard.model.Problem;
import io.github.steelyard.oracle.Plain;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers that nobody means: every method gives finite scores or refuses with a reason, and throws nothing else. */
class OddNumbersTest {

    static Stream<Setting> settings() {
        return Setting.all();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void anyNumbersGiveFiniteScoresOrARefusal(Setting setting) {
        double[] odd = {0, 1, -1, 1e-300, 1e300, -1e300, 1e-12, 1e15, Double.MIN_VALUE, 1.7e308, 0.1, 7};
        for (int seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Sample sample = Sample.random(random, 1 + seed % 5, 1 + seed % 4, Sample.Kind.LOCAL);
            int first = seed % 3 == 0 ? 3 : 0;
            int end = seed % 3 == 1 ? 4 : odd.length;
            for (double[] row : sample.rows()) {
                for (int j = 0; j < row.length; j++) {
                    row[j] = odd[random.nextInt(Math.min(first, end - 1), end)];
                }
            }
            if (seed % 5 == 0) {
                sample.points()[0] = seed % 10 == 0 ? 1e-300 : 1e300;
            }
            setting.tried(sample).ifPresent(scores -> {
                Problem problem = sample.problem();
                assertFinite("score", Plain.list(scores.toArray()));
                scores.outputs().forEach((name, output) -> assertFinite(name, Plain.of(output, problem)));
                Trace trace = new Trace();
                setting.prepared(sample.problem()).score(sample.weights(), trace);
                for (Trace.Step step : trace.steps()) {
                    for (double[] row : step.cells()) {
                        assertThat(row)
                                .as(() -> step.symbol() + " of " + sample)
                                .doesNotContain(Double.NaN);
                    }
                }
            });
        }
    }

    private static void assertFinite(String what, Object figures) {
        if (figures instanceof List<?> list) {
            list.forEach(figure -> assertFinite(what, figure));
        } else if (figures instanceof Double x) {
            assertThat(Double.isFinite(x)).as(what).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    void whatIsMissingIsRefusedOrAccepted(Setting setting) {
        for (int seed = 0; seed < 60; seed++) {
            Sample sample = Sample.of(seed);
            sample.rows()[0][0] = Double.NaN;
            Optional<Scores> scores = setting.tried(sample);
            if (!setting.method().acceptsMissing()) {
                assertThat(scores).isEmpty();
            }
        }
    }
}
