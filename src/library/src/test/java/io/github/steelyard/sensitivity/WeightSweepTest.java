package io.github.steelyard.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.Option;
import io.github.steelyard.oracle.OracleCase;
import io.github.steelyard.report.document.LineChart;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WeightSweepTest {

    static List<OracleCase> cases() {
        return OracleCase.of("weight-sweep");
    }

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void reproducesTheReferenceCase(OracleCase oracle) {
        Study study = Studies.of(oracle);
        double tolerance = oracle.tolerance("crossings");
        oracle.expect().forEach((criterion, expected) -> {
            Map<?, ?> figures = (Map<?, ?>) expected;
            Node node = study.problem().tree().find(criterion).orElseThrow();
            Sweep sweep = Sweep.of(study, node, 10);
            Map<?, ?> crossings = (Map<?, ?>) figures.get("crossings");
            assertThat(sweep.crossings().stream().map(WeightSweepTest::pair).collect(Collectors.toSet()))
                    .isEqualTo(crossings.keySet());
            sweep.crossings()
                    .forEach(c -> assertThat(c.weight()).isCloseTo((Double) crossings.get(pair(c)), within(tolerance)));
            List<?> leaders = (List<?>) figures.get("leaders");
            assertThat(sweep.leads()).hasSameSizeAs(leaders);
            for (int l = 0; l < leaders.size(); l++) {
                List<?> stretch = (List<?>) leaders.get(l);
                Sweep.Lead lead = sweep.leads().get(l);
                assertThat(lead.option().id()).isEqualTo(stretch.get(0));
                assertThat(lead.from()).isCloseTo((Double) stretch.get(1), within(tolerance));
                assertThat(lead.to()).isCloseTo((Double) stretch.get(2), within(tolerance));
            }
            Stability.Interval interval = Stability.of(study).intervals().stream()
                    .filter(i -> i.node().equals(node))
                    .findFirst()
                    .orElseThrow();
            close(interval.winner(), figures.get("winner"), tolerance);
            if (figures.containsKey("ranking")) {
                close(interval.ranking(), figures.get("ranking"), tolerance);
            }
        });
    }

    private static void close(Stability.Range range, Object expected, double tolerance) {
        double[] ends = OracleCase.numbers(expected);
        assertThat(range.low()).isCloseTo(ends[0], within(tolerance));
        assertThat(range.high()).isCloseTo(ends[1], within(tolerance));
    }

    private static String pair(Sweep.Crossing crossing) {
        String a = crossing.first().id();
        String b = crossing.second().id();
        return a.compareTo(b) < 0 ? a + "-" + b : b + "-" + a;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void leadersAgreeWithAFineGrid(long seed) {
        Study study = Studies.random(seed, 6, 4);
        for (Node node : study.problem().criteria()) {
            Sweep sweep = Sweep.of(study, node, 4);
            WeightPath path = WeightPath.of(study.nodeWeights(), node);
            assertThat(sweep.leads().get(0).from()).isZero();
            assertThat(sweep.leads().get(sweep.leads().size() - 1).to()).isEqualTo(1);
            for (int k = 0; k <= 1000; k++) {
                double t = k / 1000.0;
                int leader = Studies.leader(study, path.at(t));
                if (leader >= 0) {
                    Option option = study.problem().options().get(leader);
                    assertThat(sweep.leads())
                            .as(node.id() + " at " + t)
                            .anySatisfy(l -> assertThat(
                                            l.option().equals(option) && l.from() <= t + 1e-9 && t <= l.to() + 1e-9)
                                    .isTrue());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void bisectionFindsWhatTheClosedFormFinds(long seed) {
        Study study = Studies.random(seed, 5, 3);
        Node node = study.problem().criteria().get(0);
        Sweep exact = Sweep.of(study, node, 400);
        java.util.ArrayList<Sweep.Lead> leads = new java.util.ArrayList<>();
        java.util.ArrayList<Sweep.Crossing> crossings = new java.util.ArrayList<>();
        new SweepBrackets(
                        ScoreModel.of(study),
                        WeightPath.of(study.nodeWeights(), node),
                        400,
                        io.github.steelyard.evaluation.Cancellation.NEVER)
                .find(leads, crossings);
        List<Double> inside =
                exact.leads().stream().map(Sweep.Lead::from).filter(t -> t > 0).toList();
        List<Double> found =
                leads.stream().map(Sweep.Lead::from).filter(t -> t > 1e-8).toList();
        assertThat(found).hasSameSizeAs(inside);
        for (int l = 0; l < inside.size(); l++) {
            assertThat(found.get(l)).isCloseTo(inside.get(l), within(1e-8));
        }
    }

    @Test
    void aMethodWithoutTermsIsBracketedAndSaysSo() {
        Study study =
                Studies.method(Studies.of(new double[] {1, 1}, new double[] {1, 0}, new double[] {0, 1}), "topsis");
        Sweep sweep = Sweep.of(study, study.problem().criteria().get(0), 20);
        assertThat(sweep.isExact()).isFalse();
        assertThat(sweep.leads()).hasSize(2);
        assertThat(sweep.leads().get(0).to()).isCloseTo(0.5, within(1e-8));
        assertThat(sweep.leads().get(1).option().id()).isEqualTo("a1");
    }

    @Test
    void aGroupIsSweptAsAWhole() {
        Study study = Studies.tree(
                List.of(
                        Studies.leaf("cost", 50),
                        Studies.group("city", 50, Studies.leaf("noise", 3), Studies.leaf("image", 1))),
                List.of(),
                new double[] {1, 0, 0},
                new double[] {0, 1, 0.2});
        Map<?, ?> figures = (Map<?, ?>)
                Studies.ask("weight-sweep", study, Map.of("criterion", "city")).figures();
        // a2 gains 0.75 + 0.25 * 0.2 = 0.8 of the group's weight t, a1 keeps 1 - t.
        List<?> crossovers = (List<?>) figures.get("crossovers");
        assertThat(crossovers).hasSize(1);
        assertThat((Double) ((Map<?, ?>) crossovers.get(0)).get("weight")).isCloseTo(1 / 1.8, within(1e-12));
        assertThat(figures.get("current")).isEqualTo(0.5);
    }

    @Test
    void withoutACriterionTheMostTellingOneIsSwept() {
        Study study = Studies.of(
                new double[] {5, 3, 2}, new double[] {.9, .2, .5}, new double[] {.4, .9, .3}, new double[] {.6, .6, .6
                });
        assertThat(Studies.figures("weight-sweep", study).get("criterion"))
                .isEqualTo(Stability.of(study).nearest().orElseThrow().node().id());
    }

    @Test
    void equalOptionsNeverCross() {
        Study study = Studies.of(new double[] {1, 2}, new double[] {.3, .7}, new double[] {.3, .7});
        Sweep sweep = Sweep.of(study, study.problem().criteria().get(0), 5);
        assertThat(sweep.crossings()).isEmpty();
        assertThat(sweep.leads()).hasSize(1);
        assertThat(sweep.leads().get(0).option().id()).isEqualTo("a1");
    }

    @Test
    void whereAllOthersWeighNothingTheyShareEqually() {
        Study study = Studies.of(new double[] {1, 0, 0}, new double[] {1, 0, 0}, new double[] {0, 1, .5});
        Sweep sweep = Sweep.of(study, study.problem().criteria().get(0), 2);
        assertThat(sweep.note()).hasValueSatisfying(n -> assertThat(n).contains("equally"));
        assertThat(sweep.lines().get(1).points().get(0).score()).isCloseTo(.75, within(1e-12));
    }

    @Test
    void theChartMarksEachChangeOfTheFirstPlace() {
        Study study = Studies.of(new double[] {1, 1}, new double[] {1, 0}, new double[] {0, 1}, new double[] {.6, .6});
        LineChart chart = Studies.ask("weight-sweep", study, Map.of("criterion", "c1")).blocks().stream()
                .filter(LineChart.class::isInstance)
                .map(LineChart.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(chart.marks()).extracting(LineChart.Mark::label).containsExactly("40%", "60%");
        assertThat(chart.marks().get(0).y()).isCloseTo(.6, within(1e-12));
        assertThat(chart.cursor()).hasValue(0.5);
    }

    @Test
    void anUnknownCriterionIsRefusedWithTheNearest() {
        Study study = Studies.of(new double[] {1, 1}, new double[] {1, 0}, new double[] {0, 1});
        assertThatThrownBy(() -> Studies.ask("weight-sweep", study, Map.of("criterion", "c11")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("did you mean 'c1'");
    }
}
