package io.github.steelyard.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Conditional;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Formula;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Uncertainty;
import io.github.steelyard.model.ValueFunction;
import io.github.steelyard.model.Weights;
import io.github.steelyard.oracle.OracleCase;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.sensitivity.ScoreFlips.Flip;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScoreFlipTest {

    static List<OracleCase> cases() {
        return OracleCase.of("score-flip");
    }

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void reproducesTheReferenceCase(OracleCase oracle) {
        Study study = Studies.of(oracle);
        double[] scores = OracleCase.numbers(oracle.expect().get("scores"));
        for (int i = 0; i < scores.length; i++) {
            assertThat(study.evaluate().scores().at(i)).isCloseTo(scores[i], within(oracle.tolerance("scores")));
        }
        List<?> flips = (List<?>) Studies.ask("score-flip", study, Map.of()).figures();
        oracle.expect().forEach((option, changes) -> {
            if (changes instanceof Map<?, ?> byCriterion) {
                byCriterion.forEach((criterion, change) -> {
                    Map<?, ?> flip = flips.stream()
                            .map(f -> (Map<?, ?>) f)
                            .filter(f -> f.get("option").equals(option)
                                    && f.get("criterion").equals(criterion))
                            .findFirst()
                            .orElseThrow();
                    assertThat((Double) flip.get("change"))
                            .isCloseTo((Double) change, within(oracle.tolerance("change")));
                });
            }
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void atTheNeededPerformanceTheFirstPlaceIsSharedAndBeforeItIsNot(long seed) {
        Study study = Studies.random(seed, 5, 4);
        Trials trials = new Trials(ScoreModel.of(study));
        int first = study.evaluate().ranking().option(0);
        for (Flip flip : ScoreFlips.of(study).flips()) {
            int i = study.problem().optionIndex(flip.option().id());
            int j = study.problem().criterionIndex(flip.criterion().id());
            if (flip.needed().isPresent()) {
                double needed = flip.needed().get();
                assertThat(needed).isBetween(0.0, 1.0);
                assertThat(trials.with(i, j, needed).orElseThrow().lead(first)).isCloseTo(0, within(1e-9));
                double before = flip.performance() + 0.999 * (needed - flip.performance());
                assertThat(trials.with(i, j, before).orElseThrow().lead(first)).isGreaterThanOrEqualTo(-1e-12);
            } else {
                double end = i == first ? 0 : 1;
                assertThat(trials.with(i, j, end).orElseThrow().lead(first)).isGreaterThan(-1e-12);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void searchingFindsWhatTheClosedFormFinds(long seed) {
        // The same additive model under a name that the closed form does not know: ratios on columns that reach 1.
        Study study = Studies.random(seed, 4, 3);
        Study minMax = study.with(
                new io.github.steelyard.model.MethodChoice("weighted-sum", Map.of("normalization", "value")));
        List<Flip> closed = ScoreFlips.of(minMax).flips();
        ScoreModel model = ScoreModel.of(study);
        Trials trials = new Trials(model);
        int first = model.first();
        for (Flip flip : closed) {
            int i = study.problem().optionIndex(flip.option().id());
            int j = study.problem().criterionIndex(flip.criterion().id());
            double now = flip.performance();
            double end = i == first ? 0 : 1;
            double t = Bracket.last(
                    0,
                    1,
                    s -> trials.with(i, j, now + s * (end - now))
                                    .orElseThrow()
                                    .ranking()
                                    .rank(first)
                            == 1);
            if (flip.needed().isPresent() && t < 1) {
                assertThat(now + t * (end - now)).isCloseTo(flip.needed().get(), within(1e-8));
            } else {
                assertThat(t).isEqualTo(1);
            }
        }
    }

    @Test
    void theValueFunctionIsTurnedRound() {
        Criterion bent = Criterion.max("c1").between(0, 100).valued(new ValueFunction.Exponential(30));
        Criterion straight = Criterion.max("c2").between(0, 1);
        Problem problem = Problem.of(List.of(bent, straight), List.of("a1", "a2"), new double[][] {{30, .8}, {30, .6}});
        Flip flip = ScoreFlips.of(Studies.of(problem, Weights.of(1, 1))).flips().stream()
                .filter(f -> f.option().id().equals("a2") && f.criterion().id().equals("c1"))
                .findFirst()
                .orElseThrow();
        assertThat(problem.curves().get(0).value(flip.needed().orElseThrow())).isCloseTo(.7, within(1e-12));
        assertThat(flip.shareOfScale()).isCloseTo((flip.needed().get() - 30) / 100, within(1e-12));
    }

    @Test
    void onAFlatPieceTheNearerEndIsEnough() {
        Criterion flat = Criterion.max("c1")
                .valued(new ValueFunction.Piecewise(List.of(
                        new ValueFunction.Point(0, 0),
                        new ValueFunction.Point(40, .5),
                        new ValueFunction.Point(60, .5),
                        new ValueFunction.Point(100, 1))));
        Criterion straight = Criterion.max("c2").between(0, 1);
        Problem problem =
                Problem.of(List.of(flat, straight), List.of("a1", "a2"), new double[][] {{100, .5}, {40, .5}});
        List<Flip> flips = ScoreFlips.of(Studies.of(problem, Weights.of(1, 1))).flips();
        Flip falling = flips.stream()
                .filter(f -> f.option().id().equals("a1") && f.criterion().id().equals("c1"))
                .findFirst()
                .orElseThrow();
        assertThat(falling.needed().orElseThrow()).isCloseTo(60, within(1e-6));
    }

    @Test
    void lessIsBetterRunsTheOtherWay() {
        Criterion cost = Criterion.min("cost").between(60, 20);
        Criterion other = Criterion.max("other").between(0, 1);
        Problem problem = Problem.of(List.of(cost, other), List.of("a1", "a2"), new double[][] {{30, .5}, {40, .5}});
        List<Flip> flips = ScoreFlips.of(Studies.of(problem, Weights.of(1, 1))).flips();
        assertThat(flips.get(0).needed()).hasValueSatisfying(x -> assertThat(x).isIn(30.0, 40.0));
        assertThat(flips.stream().filter(f -> f.criterion().id().equals("cost")))
                .extracting(f -> f.needed().orElseThrow())
                .containsExactlyInAnyOrder(40.0, 30.0);
    }

    @Test
    void whatNoPerformanceCanDoSaysSo() {
        Study study = Studies.of(new double[] {9, 1}, new double[] {1, 1}, new double[] {0, 0});
        List<?> flips = (List<?>) Studies.ask("score-flip", study, Map.of()).figures();
        Map<?, ?> last = (Map<?, ?>) flips.get(flips.size() - 1);
        assertThat(last.get("needed")).isNull();
        assertThat(last.get("share-of-scale")).isNull();
        assertThat(((Paragraph) Studies.ask("score-flip", study, Map.of())
                                .blocks()
                                .get(0))
                        .text())
                .startsWith("No single performance");
    }

    @Test
    void aChangeWithinTheStatedRangeIsMarked() {
        Problem base = Studies.problem(new double[] {.6, .6}, new double[] {.5, .6});
        Problem uncertain = new Problem(
                base.tree(), base.options(), base.performances().with(1, 0, new Performance.Uniform(.35, .65)));
        List<Flip> flips =
                ScoreFlips.of(Studies.of(uncertain, Weights.equal(2))).flips();
        assertThat(flips.stream().filter(Flip::isWithinRange))
                .extracting(f -> f.option().id() + f.criterion().id())
                .containsExactly("a2c1");
    }

    @Test
    void otherMethodsAreSearched() {
        Study study = Studies.method(
                Studies.of(new double[] {1, 1}, new double[] {.8, .6}, new double[] {.6, .6}, new double[] {.1, .9}),
                "topsis");
        ScoreFlips result = ScoreFlips.of(study);
        assertThat(result.isExact()).isFalse();
        Trials trials = new Trials(ScoreModel.of(study));
        int first = study.evaluate().ranking().option(0);
        Flip flip = result.flips().get(0);
        int i = study.problem().optionIndex(flip.option().id());
        int j = study.problem().criterionIndex(flip.criterion().id());
        assertThat(trials.with(i, j, flip.needed().orElseThrow()).orElseThrow().lead(first))
                .isCloseTo(0, within(1e-6));
    }

    /** The lead is 10 · chance − 3, so it is gone at a chance of 0.3: 0.2 of the way from 0.5 to 0 and 1. */
    @Test
    void anUncertaintyIsOneInputWithAllThatHangsOnIt() {
        Conditional yield = new Conditional(Formula.of("ban"), Performance.exact(15), Performance.exact(5));
        Study study = Study.of(Decision.builder("facts")
                .criteria(Criterion.max("riders").between(0, 100).weighing(1))
                .uncertainty(Uncertainty.event("ban", 0.5))
                .option("a", yield)
                .option("b", 8)
                .build());
        ScoreFlips flips = ScoreFlips.of(study);
        assertThat(flips.flips()).hasSize(1);
        assertThat(flips.rows()).hasSize(2);
        FlipRow fact = flips.rows().stream()
                .filter(row -> row.uncertainty().isPresent())
                .findFirst()
                .orElseThrow();
        assertThat(fact.needed().orElseThrow()).isCloseTo(0.3, within(1e-6));
        assertThat(fact.shareOfScale().orElseThrow()).isCloseTo(0.2, within(1e-6));
        assertThat(fact.first().orElseThrow().id()).isEqualTo("b");
        List<?> figures = (List<?>) Studies.ask("score-flip", study, Map.of()).figures();
        assertThat(figures)
                .anySatisfy(
                        row -> assertThat(((Map<?, ?>) row).get("uncertainty")).isEqualTo("ban"));
        assertThat(figures)
                .anySatisfy(row ->
                        assertThat(((Map<?, ?>) row).containsKey("uncertainty")).isFalse());
    }

    @Test
    void whereEveryPerformanceHangsOnFactsTheFactIsNamedFirst() {
        Study study = Study.of(Decision.builder("facts")
                .criteria(Criterion.max("riders").between(0, 100).weighing(1))
                .uncertainty(Uncertainty.event("ban", 0.5))
                .option("a", new Conditional(Formula.of("ban"), Performance.exact(15), Performance.exact(5)))
                .option("b", new Conditional(Formula.of("ban"), Performance.exact(7), Performance.exact(9)))
                .build());
        Paragraph lead =
                (Paragraph) Studies.ask("score-flip", study, Map.of()).blocks().get(0);
        assertThat(lead.text())
                .isEqualTo("The smallest change that matters: were the chance of “Ban” 33% (it is 50%), B would take"
                        + " the first place from A; that is 17% of its whole way.");
    }
}
