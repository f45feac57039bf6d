package io.github.steelyard.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.model.Cell;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.PerformanceTable;
import io.github.steelyard.model.Problem;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** No rule recommends an option for being unknown: a missing performance may be anything on its scale. */
class UnknownRegretTest {

    /** Three options of values 0..1 on two criteria; NaN is missing. */
    private static Decision decision(double[][] values) {
        double[][] known = new double[values.length][];
        for (int i = 0; i < values.length; i++) {
            known[i] = java.util.Arrays.stream(values[i])
                    .map(x -> Double.isNaN(x) ? 0 : x)
                    .toArray();
        }
        Problem problem = Groups.problem(known, true);
        PerformanceTable table = problem.performances();
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values[i].length; j++) {
                table = Double.isNaN(values[i][j]) ? table.with(i, j, Performance.MISSING) : table;
            }
        }
        return Groups.with(
                new Problem(problem.tree(), problem.options(), table),
                List.of(),
                List.of(Groups.scenario("now", 1, Map.of(new Cell("a", "c1"), values[0][0]))));
    }

    @Test
    void regretRunsOverWhatIsNotKnown() {
        Map<?, ?> figures = Groups.figures(
                "scenario-regret", decision(new double[][] {{0.5, 0.5}, {0.6, 0.2}, {0.5, Double.NaN}}), Map.of());
        Map<?, ?> regret = (Map<?, ?>) ((Map<?, ?>) figures.get("regret")).get("now");
        // c scores 0.25 to 0.75; a 0.5, b 0.4. At its worst c is 0.25 behind a; at its best 0.25 ahead of a, 0.35 of b.
        assertThat((Double) regret.get("a")).isCloseTo(0.25, within(1e-12));
        assertThat((Double) regret.get("b")).isCloseTo(0.35, within(1e-12));
        assertThat((Double) regret.get("c")).isCloseTo(0.25, within(1e-12));
        assertThat(figures.get("maximin")).isEqualTo(List.of("a"));
    }

    @Test
    void theOptionAboutWhichLeastIsKnownIsNotTheOneToRegretLeast() {
        double missing = Double.NaN;
        Decision decision = decision(new double[][] {{0.8, 0.15}, {0.15, 0.8}, {0.3, missing}});
        Map<?, ?> figures = Groups.figures("scenario-regret", decision, Map.of());
        assertThat(figures.get("minimax-regret").toString()).doesNotContain("c");
        Map<?, ?> intervals = Groups.figures("rank-intervals", decision, Map.of());
        // At all weight on c2: c at its best is 0.85 ahead of a, at its worst 0.8 behind b.
        assertThat((Double) ((Map<?, ?>) intervals.get("a")).get("max-regret")).isCloseTo(0.85, within(1e-12));
        assertThat((Double) ((Map<?, ?>) intervals.get("c")).get("max-regret")).isCloseTo(0.8, within(1e-12));
        assertThat((List<?>) ((Map<?, ?>) intervals.get("c")).get("necessarily-beats"))
                .isEmpty();
    }

    @Test
    void regretIsThatOfTheWorstCompletionOfTheTable() {
        Random random = new Random(9);
        for (int seed = 0; seed < 40; seed++) {
            double[][] values = Groups.random(random, 3, 2);
            values[1][0] = Double.NaN;
            values[2][1] = Double.NaN;
            Map<?, ?> regret = (Map<?, ?>) ((Map<?, ?>) Groups.figures("scenario-regret", decision(values), Map.of())
                            .get("regret"))
                    .get("now");
            double[] worst = new double[3];
            for (double x : new double[] {0, 1}) {
                for (double y : new double[] {0, 1}) {
                    double[] scores = {(values[0][0] + values[0][1]) / 2, (x + values[1][1]) / 2, (values[2][0] + y) / 2
                    };
                    for (int i = 0; i < 3; i++) {
                        for (double other : scores) {
                            worst[i] = Math.max(worst[i], other - scores[i]);
                        }
                    }
                }
            }
            for (int i = 0; i < 3; i++) {
                assertThat((Double) regret.get(String.valueOf((char) ('a' + i))))
                        .isCloseTo(worst[i], within(1e-12));
            }
        }
    }
}
