package io.github.steelyard.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.Steelyard;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Cell;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Requirement;
import io.github.steelyard.model.Scale;
import io.github.steelyard.model.Scenario;
import io.github.steelyard.report.document.HeatMap;
import io.github.steelyard.views.CommonScales;
import io.github.steelyard.weighting.FeasibleWeights;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Which future: scores and regret by scenario, and where the choice turns. */
class ScenarioRegretTest {

    private static final double[][] VALUES = {{0.5, 0.5}, {0.6, 0.2}, {0.3, 0.4}};

    private static Scenario good(String id, double probability, String option, double x) {
        return Groups.scenario(id, probability, Map.of(new Cell(option, "c1"), x));
    }

    @Test
    void rulesFollowFromTheScoresOfEachScenario() {
        Decision decision = Groups.with(
                Groups.problem(VALUES), List.of(), List.of(good("rain", 0.25, "b", 1), good("sun", 0.75, "b", 0)));
        Map<?, ?> figures = Groups.figures("scenario-regret", decision, Map.of());
        Map<?, ?> scores = (Map<?, ?>) figures.get("scores");
        assertThat(((Map<?, ?>) scores.get("rain")).get("b")).isEqualTo(0.6);
        assertThat(((Map<?, ?>) scores.get("sun")).get("b")).isEqualTo(0.1);
        assertThat(((Map<?, ?>) ((Map<?, ?>) figures.get("regret")).get("sun")).get("b"))
                .isEqualTo(0.4);
        assertThat(figures.get("minimax-regret")).isEqualTo(List.of("a"));
        assertThat(figures.get("maximin")).isEqualTo(List.of("a"));
        assertThat(figures.get("maximax")).isEqualTo(List.of("b"));
        assertThat(figures.get("expected")).isEqualTo(List.of("a"));
        Map<?, ?> rain = (Map<?, ?>) ((List<?>) ((Map<?, ?>) figures.get("probability-turns")).get("rain")).get(0);
        // b leads a when 0.6 p + 0.1 (1 - p) > 0.5.
        assertThat((Double) rain.get("probability")).isCloseTo(0.8, within(1e-12));
        assertThat(rain.get("from")).isEqualTo(List.of("a"));
        assertThat(rain.get("to")).isEqualTo(List.of("b"));
        Map<?, ?> turn = (Map<?, ?>) ((List<?>) figures.get("hurwicz-turns")).get(0);
        assertThat((Double) turn.get("alpha")).isCloseTo(0.8, within(1e-12));
        assertThat(((Map<?, ?>) figures.get("fails")).get("a")).isEqualTo(List.of("rain"));
    }

    @Test
    void withoutProbabilitiesThereIsNoExpectedValue() {
        Decision decision = Groups.with(
                Groups.problem(VALUES),
                List.of(),
                List.of(good("rain", Double.NaN, "b", 1), good("sun", Double.NaN, "b", 0)));
        Map<?, ?> figures = Groups.figures("scenario-regret", decision, Map.of("alpha", 1.0));
        assertThat(figures.get("expected")).isNull();
        assertThat(figures.get("hurwicz")).isEqualTo(List.of("b"));
        assertThatThrownBy(() -> Groups.ask("scenario-regret", decision, Map.of("alpha", 1.5)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("alpha");
    }

    @Test
    void aLocalScaleRunsOverAllScenarios() {
        Problem local = Groups.problem(new double[][] {{10, 1}, {20, 2}}, false);
        Decision decision = Groups.with(local, List.of(), List.of(good("boom", Double.NaN, "b", 60)));
        CommonScales scales = CommonScales.of(decision);
        assertThat(scales.decision().tree().criteria().get(0).scale()).isEqualTo(new Scale.Declared(10, 60, true));
        assertThat(scales.decision().tree().criteria().get(1).scale()).isEqualTo(new Scale.Declared(1, 2, true));
        Map<?, ?> figures = Groups.figures("scenario-regret", decision, Map.of());
        assertThat(figures.get("common-scales")).isEqualTo(List.of("c1", "c2"));
        assertThat(((Map<?, ?>) ((Map<?, ?>) figures.get("scores")).get("boom")).get("b"))
                .isEqualTo(1.0);
    }

    @Test
    void anOptionThatFailsARequirementInAScenarioIsLeftOutWithTheReason() {
        Criterion strict = Criterion.max("c1").between(0, 1);
        strict = new Criterion(
                strict.label(),
                "",
                strict.direction(),
                strict.scale(),
                strict.value(),
                Optional.of(new Requirement(OptionalDouble.of(0.2), OptionalDouble.empty())),
                strict.thresholds(),
                strict.preferenceFunction(),
                strict.weight());
        Problem problem =
                Problem.of(List.of(strict, Criterion.max("c2").between(0, 1)), List.of("a", "b", "c"), VALUES);
        Decision decision = Groups.with(
                problem, List.of(), List.of(good("rain", Double.NaN, "b", 1), good("sun", Double.NaN, "b", 0)));
        Map<?, ?> figures = Groups.figures("scenario-regret", decision, Map.of());
        Map<?, ?> left = (Map<?, ?>) ((List<?>) figures.get("excluded")).get(0);
        assertThat(left.get("option")).isEqualTo("b");
        assertThat(left.get("scenario")).isEqualTo("sun");
        assertThat(((Map<?, ?>) figures.get("fails")).containsKey("b")).isFalse();
        Map<?, ?> cells = (Map<?, ?>)
                ((Map<?, ?>) Groups.figures("cube", decision, Map.of()).get("cells")).get("base");
        assertThat(((Map<?, ?>) cells.get("sun")).get("b")).isNull();
        assertThat(((Map<?, ?>) cells.get("rain")).get("b")).isNotNull();
    }

    @Test
    void regretOverWeightsIsReachedAtACornerAndNeverExceeded() {
        Random random = new Random(41);
        for (int seed = 0; seed < 30; seed++) {
            List<Matrix> terms =
                    List.of(Matrix.ofRows(Groups.random(random, 4, 3)), Matrix.ofRows(Groups.random(random, 4, 3)));
            FeasibleWeights ordered = new FeasibleWeights(
                    3,
                    List.of(
                            new FeasibleWeights.Constraint(new double[] {-1, 1, 0}, false, ""),
                            new FeasibleWeights.Constraint(new double[] {0, -1, 1}, false, "")),
                    true);
            double[] any = WeightRegret.of(terms, terms, 1, FeasibleWeights.any(3), Cancellation.NEVER);
            double[] within = WeightRegret.of(terms, terms, 1, ordered, Cancellation.NEVER);
            double[][] corners = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
            double[][] orderedCorners = {{1, 0, 0}, {0.5, 0.5, 0}, {1 / 3.0, 1 / 3.0, 1 / 3.0}};
            for (int i = 0; i < 4; i++) {
                assertThat(any[i]).isCloseTo(worst(terms, corners, i), within(1e-12));
                assertThat(within[i]).isCloseTo(worst(terms, orderedCorners, i), within(1e-9));
            }
        }
    }

    private static double worst(List<Matrix> terms, double[][] corners, int i) {
        double worst = 0;
        for (Matrix v : terms) {
            for (double[] w : corners) {
                for (int k = 0; k < v.rows(); k++) {
                    double behind = 0;
                    for (int j = 0; j < 3; j++) {
                        behind += w[j] * (v.at(k, j) - v.at(i, j));
                    }
                    worst = Math.max(worst, behind);
                }
            }
        }
        return worst;
    }

    @Test
    void aFirstPlaceThatOptionsShareCountsInPart() {
        // s1 sees a and b level, s2 a ahead: a is first in 3/2 cells of 2, b in 1/2.
        double[][] values = {{0.8, 0.8}, {0.8, 0.2}, {0.1, 0.1}};
        Map<?, ?> figures = Groups.figures("cube", Groups.decision(values, new double[][] {{1, 0}, {1, 1}}), Map.of());
        Map<?, ?> first = (Map<?, ?>) figures.get("first");
        assertThat((Double) first.get("a")).isEqualTo(0.75);
        assertThat((Double) first.get("b")).isEqualTo(0.25);
        assertThat((Double) first.get("c")).isZero();
    }

    @Test
    void everyCellOfTheCubeIsTheStudyOfThatStakeholderInThatScenario() {
        Decision decision =
                Steelyard.read(Path.of("options/north-korea-2017.yaml")).decision();
        Map<?, ?> figures = Groups.figures("cube", decision, Map.of());
        Map<?, ?> cells = (Map<?, ?>) figures.get("cells");
        int count = 0;
        int marked = 0;
        Map<String, Double> first = new LinkedHashMap<>();
        Decision common = CommonScales.of(decision).decision();
        for (var stakeholder : decision.stakeholders()) {
            for (Scenario scenario : decision.scenarios()) {
                var evaluation = Study.of(common)
                        .withStakeholder(stakeholder.id())
                        .withScenario(scenario.id())
                        .evaluate();
                Map<?, ?> cell = (Map<?, ?>) ((Map<?, ?>) cells.get(stakeholder.id())).get(scenario.id());
                List<String> leaders = new ArrayList<>();
                for (int i = 0; i < evaluation.ranking().size(); i++) {
                    String id = evaluation.study().problem().options().get(i).id();
                    Map<?, ?> figure = (Map<?, ?>) cell.get(id);
                    assertThat((Double) figure.get("score"))
                            .isCloseTo(evaluation.scores().at(i), within(1e-12));
                    assertThat(figure.get("rank"))
                            .isEqualTo(evaluation.ranking().rank(i));
                    if (evaluation.ranking().rank(i) == 1) {
                        leaders.add(id);
                    }
                }
                leaders.forEach(id -> first.merge(id, 1.0 / leaders.size(), Double::sum));
                marked += leaders.size();
                count++;
            }
        }
        assertThat(count).isEqualTo(21);
        first.forEach((id, share) ->
                assertThat((Double) ((Map<?, ?>) figures.get("first")).get(id)).isCloseTo(share / 21, within(1e-12)));
        List<HeatMap> maps = Groups.ask("cube", decision, Map.of()).blocks().stream()
                .filter(HeatMap.class::isInstance)
                .map(HeatMap.class::cast)
                .toList();
        assertThat(maps).hasSize(1);
        assertThat(maps.get(0).panels())
                .extracting(HeatMap.Panel::title)
                .containsExactly("Beijing presses hard", "Beijing stalls", "A crisis, or a collapse begins");
        long framed = maps.get(0).rows().stream()
                .flatMap(row -> row.cells().stream())
                .filter(HeatMap.Cell::isMarked)
                .count();
        assertThat(framed).isEqualTo(marked);
    }

    @Test
    void withoutScenariosThereIsNoAnswer() {
        Decision decision = Groups.decision(VALUES, new double[][] {{1, 1}});
        assertThatThrownBy(() -> Groups.ask("scenario-regret", decision, Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("no scenarios");
        Map<?, ?> cube = Groups.figures("cube", decision, Map.of());
        assertThat(((Map<?, ?>) cube.get("cells")).get("s1")).asString().contains("base");
    }
}
