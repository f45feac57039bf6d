package io.github.steelyard.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.catalogue.Trace;
import io.github.steelyard.model.Cell;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.Label;
import io.github.steelyard.model.MethodChoice;
import io.github.steelyard.model.NodeWeight;
import io.github.steelyard.model.Notice;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.PerformanceTable;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Requirement;
import io.github.steelyard.model.ValueTree;
import io.github.steelyard.model.Weights;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class StudyTest {

    private static final Criterion UPTIME = new Criterion(
            Label.of("uptime"),
            "%",
            Criterion.max("x").direction(),
            Criterion.max("x").between(80, 100).scale(),
            Criterion.max("x").value(),
            Optional.of(new Requirement(OptionalDouble.of(90), OptionalDouble.empty())),
            Criterion.max("x").thresholds(),
            Optional.empty(),
            NodeWeight.points(20));

    private static final ValueTree TREE = new ValueTree(Group.of(
            new Label(ValueTree.ROOT, "", "", List.of(), ""),
            NodeWeight.NONE,
            List.of(
                    Criterion.min("cost").between(60, 20).weighing(40),
                    Group.of(
                            Label.of("city"),
                            NodeWeight.points(60),
                            List.of(Criterion.min("noise").between(85, 60).weighing(30), UPTIME)))));

    private static Decision decision() {
        Decision plain = Decision.of(
                "Which bus fleet?",
                new Problem(
                        TREE,
                        List.of(Option.of("diesel"), Option.of("battery"), Option.of("scrap")),
                        PerformanceTable.ofColumns(3, new double[][] {{31, 36, 20}, {78, 62, 85}, {98, 95, 85}})));
        return plain.toBuilder()
                .tree(TREE)
                .stakeholder("treasury", Map.of("cost", 80, "city", 20))
                .scenario("dear-power", Map.of(new Cell("battery", "cost"), 58))
                .seed(1)
                .build();
    }

    @Test
    void ranksAndExplainsByContributions() {
        Evaluation evaluation = Study.of(decision()).evaluate();
        assertThat(evaluation.first().id()).isEqualTo("battery");
        double sum = 0;
        for (int j = 0; j < 3; j++) {
            sum += evaluation.contribution(1, j);
        }
        assertThat(sum).isEqualTo(evaluation.scores().at(1));
        assertThat(evaluation.scores().at(1)).isCloseTo(0.4 * 24 / 40 + 0.36 * 23 / 25 + 0.24 * 15 / 20, within(1e-15));
    }

    @Test
    void theWorkingBeginsWithTheWeightsOfEachGroupAndEndsInTheScore() {
        Study study = Study.of(decision());
        List<Trace.Step> steps = study.explain().steps();
        assertThat(steps)
                .extracting(Trace.Step::caption)
                .startsWith(
                        "points (weights of the top level, Direct rating)",
                        "weights (weights of the top level, Direct rating)",
                        "points (weights of City, Direct rating)");
        Trace.Step last = steps.get(steps.size() - 1);
        assertThat(last.cells()[1][0]).isEqualTo(study.evaluate().scores().at(1));

        assertThat(study.with(Weights.equal(3)).explain().steps())
                .describedAs("weights given outright come from no statement")
                .extracting(Trace.Step::caption)
                .noneMatch(caption -> caption.contains("weights of"));
    }

    @Test
    void anOptionThatFailsARequirementIsNotRankedAndSaysWhy() {
        Study study = Study.of(decision());
        assertThat(study.problem().options()).extracting(Option::id).containsExactly("diesel", "battery");
        assertThat(study.exclusions()).singleElement().satisfies(exclusion -> {
            assertThat(exclusion.option().id()).isEqualTo("scrap");
            assertThat(exclusion.why()).isEqualTo("Uptime is 85%; required is at least 90%");
        });
    }

    @Test
    void withoutAnyOptionLeftTheRankingIsEmpty() {
        Decision hopeless = decision().performing(decision().performances().with(0, 2, Performance.exact(80)));
        hopeless = hopeless.performing(hopeless.performances().with(1, 2, Performance.exact(80)));
        Evaluation evaluation = Study.of(hopeless).evaluate();
        assertThat(evaluation.ranking().size()).isZero();
        assertThat(evaluation.study().exclusions()).hasSize(3);
    }

    @Test
    void aStakeholderChangesOnlyTheWeightsNamed() {
        Study study = Study.of(decision()).withStakeholder("treasury");
        assertThat(study.weights().at(0)).isEqualTo(0.8);
        assertThat(study.nodeWeights().shares().get("noise").local()).isCloseTo(0.6, within(1e-15));
        assertThat(study.evaluate().first().id()).isEqualTo("diesel");
    }

    @Test
    void aScenarioChangesOnlyThePerformancesNamed() {
        Study study = Study.of(decision()).withScenario("dear-power");
        assertThat(study.problem().central().at(1, 0)).isEqualTo(58);
        assertThat(study.problem().central().at(0, 0)).isEqualTo(31);
        assertThat(study.evaluate().first().id()).isEqualTo("diesel");
    }

    @Test
    void overridesGoBeforeEverythingElse() {
        Study study = Study.of(decision()).withStakeholder("treasury").weighting(Map.of("cost", 0.0));
        assertThat(study.weights().at(0)).isZero();
        assertThat(study.evaluate().first().id()).isEqualTo("battery");
        assertThatThrownBy(() -> study.weighting(Map.of("cots", 1.0)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("unknown criterion 'cots'; did you mean 'cost'?");
        assertThatThrownBy(() -> study.weighting(Map.of("cost", -1.0))).hasMessageContaining(">= 0, was -1");
    }

    @Test
    void unknownWordsAreRefusedWithTheNearest() {
        assertThatThrownBy(() -> Study.of(decision()).withStakeholder("tresury"))
                .hasMessageContaining("'treasury'");
        assertThatThrownBy(() -> Study.of(decision()).withScenario("cheap"))
                .hasMessageContaining("allowed: dear-power");
        assertThatThrownBy(() -> Study.of(decision())
                        .with(new MethodChoice("topsi", Map.of()))
                        .evaluate())
                .hasMessageContaining("unknown method 'topsi'; did you mean 'topsis'?");
        assertThatThrownBy(() -> Study.of(decision())
                        .with(new MethodChoice("topsis", Map.of("v", 1.0)))
                        .evaluate())
                .hasMessageContaining("unknown parameter 'v' of 'topsis'");
    }

    @Test
    void aMissingPerformanceGivesANoticeAndIsRefusedByRawMethods() {
        Decision gap = decision().performing(decision().performances().with(0, 1, Performance.MISSING));
        Evaluation evaluation = Study.of(gap).evaluate();
        assertThat(evaluation.notices())
                .extracting(Notice::id, Notice::subject)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("missing-performance", "options/diesel/performance/noise"));
        assertThatThrownBy(() ->
                        Study.of(gap).with(new MethodChoice("topsis", Map.of())).evaluate())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("missing: 'diesel' on 'noise'");
    }

    @Test
    void theTraceEndsInTheScore() {
        Study study = Study.of(decision()).with(new MethodChoice("topsis", Map.of()));
        var steps = study.explain().steps();
        double[][] last = steps.get(steps.size() - 1).cells();
        Evaluation evaluation = study.evaluate();
        assertThat(last).hasDimensions(2, 1);
        assertThat(last[0][0]).isEqualTo(evaluation.scores().at(0));
        assertThat(last[1][0]).isEqualTo(evaluation.scores().at(1));
    }

    @Test
    void equalStudiesAreEqual() {
        assertThat(Study.of(decision())).isEqualTo(Study.of(decision()));
        assertThat(Study.of(decision())).isNotEqualTo(Study.of(decision()).withSeed(2));
        assertThat(Study.of(decision())).isNotEqualTo(Study.of(decision()).withStakeholder("treasury"));
    }

    @Test
    void itSaysShortlyWhatItIs() {
        Study study = Study.of(decision()).withStakeholder("treasury").withScenario("dear-power");

        assertThat(study)
                .hasToString(study.decision().title() + ", as treasury sees it, in dear-power, by weighted-sum");
        assertThat(Study.of(decision())).hasToString(study.decision().title() + ", by weighted-sum");
        assertThat(study.weights().toString()).matches("\\[0(\\.\\d{1,4})?(, 0(\\.\\d{1,4})?)*\\]");
    }
}
