package io.github.steelyard.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Conditional;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Formula;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.PerformanceTable;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Uncertainty;
import io.github.steelyard.model.Weights;
import io.github.steelyard.oracle.OracleCase;
import io.github.steelyard.report.document.BarChart;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.sensitivity.Tornado.Swing;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TornadoTest {

    static List<OracleCase> cases() {
        return OracleCase.of("tornado");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void reproducesTheReferenceCase(OracleCase oracle) {
        List<?> swings = (List<?>)
                Studies.ask("tornado", Studies.of(oracle), oracle.parameters()).figures();
        assertThat(swings).hasSameSizeAs(oracle.expect().keySet());
        for (Object entry : swings) {
            Map<?, ?> swing = (Map<?, ?>) entry;
            double[] scores = OracleCase.numbers(oracle.expect().get((String) swing.get("criterion")));
            assertThat((Double) swing.get("low-score")).isCloseTo(scores[0], within(oracle.tolerance("score")));
            assertThat((Double) swing.get("high-score")).isCloseTo(scores[1], within(oracle.tolerance("score")));
        }
    }

    @Test
    void theWidestComesFirst() {
        for (boolean byLead : new boolean[] {true, false}) {
            List<Swing> swings = Tornado.of(
                            Studies.random(7, 5, 5),
                            .2,
                            byLead,
                            io.github.steelyard.evaluation.Cancellation.NEVER,
                            io.github.steelyard.evaluation.Progress.NONE)
                    .swings();
            for (int k = 1; k < swings.size(); k++) {
                assertThat(width(swings.get(k), byLead)).isLessThanOrEqualTo(width(swings.get(k - 1), byLead));
            }
        }
    }

    private static double width(Swing swing, boolean byLead) {
        return byLead
                ? Math.abs(swing.atHigh().lead() - swing.atLow().lead())
                : Math.abs(swing.atHigh().score() - swing.atLow().score());
    }

    @Test
    void uncertainPerformancesMoveOverTheirRange() {
        Problem base = Studies.problem(new double[] {.8, .6}, new double[] {.7, .6});
        PerformanceTable table = base.performances()
                .with(1, 0, new Performance.Triangular(.5, .7, .9))
                .with(0, 1, Performance.MISSING);
        Tornado tornado = Tornado.of(Studies.of(new Problem(base.tree(), base.options(), table), Weights.equal(2)));
        Swing known = swing(tornado, "a2");
        assertThat(known.atLow().input()).isEqualTo(.5);
        assertThat(known.atHigh().input()).isEqualTo(.9);
        assertThat(known.atLow().lead()).isCloseTo(tornado.lead() + .1, within(1e-12));
        assertThat(known.changesWinner()).isTrue();
        assertThat(known.atHigh().first().id()).isEqualTo("a2");
        Swing missing = swing(tornado, "a1");
        assertThat(missing.atLow().input()).isZero();
        assertThat(missing.atHigh().input()).isEqualTo(1);
    }

    @Test
    void aMethodWithoutTermsIsRunAnew() {
        Problem base = Studies.problem(new double[] {.8, .6}, new double[] {.7, .6}, new double[] {.1, .9});
        PerformanceTable table = base.performances().with(1, 0, new Performance.Uniform(.5, .9));
        Study study =
                Studies.method(Studies.of(new Problem(base.tree(), base.options(), table), Weights.equal(2)), "topsis");
        Swing swing = swing(Tornado.of(study), "a2");
        double direct = study.with(study.problem().drawn(new double[][] {{.8, .9, .1}, {.6, .6, .9}}))
                .evaluate()
                .scores()
                .at(study.evaluate().ranking().option(0));
        assertThat(swing.atHigh().score()).isEqualTo(direct);
    }

    private static Swing swing(Tornado tornado, String option) {
        return tornado.swings().stream()
                .filter(s -> s.option().map(Option::id).equals(java.util.Optional.of(option)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void statedBoundsReplaceTheSpread() {
        Study study = Studies.tree(
                List.of(Studies.bounded("c1", 50, 30, 60), Studies.leaf("c2", 50)),
                List.of(),
                new double[] {1, 0},
                new double[] {0, .9});
        Swing bounded = Tornado.of(study).swings().stream()
                .filter(s -> s.node().orElseThrow().id().equals("c1"))
                .findFirst()
                .orElseThrow();
        assertThat(bounded.atLow().input()).isEqualTo(.3);
        assertThat(bounded.atHigh().input()).isEqualTo(.6);
        assertThat(bounded.atLow().first().id()).isEqualTo("a2");
    }

    @Test
    void aSingleExactCriterionLeavesNothingToMove() {
        Study study = Studies.of(new double[] {1}, new double[] {1}, new double[] {.5});
        assertThat(Tornado.of(study).swings()).isEmpty();
        assertThat(((Paragraph) Studies.ask("tornado", study, Map.of()).blocks().get(0)).text())
                .startsWith("Nothing here can be moved");
    }

    @Test
    void theChartMarksWhatChangesTheWinner() {
        Study study = Studies.of(
                new double[] {5, 3, 2}, new double[] {.9, .2, .5}, new double[] {.4, .9, .3}, new double[] {.6, .6, .6
                });
        BarChart chart = Studies.ask("tornado", study, Map.of()).blocks().stream()
                .filter(BarChart.class::isInstance)
                .map(BarChart.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(chart.base()).isCloseTo(.01, within(1e-12));
        assertThat(chart.bars().get(0).isMarked()).isTrue();
        assertThat(chart.axis().low()).isNegative();
    }

    @Test
    void anUncertaintyIsOneInputWithAllThatHangsOnIt() {
        Decision decision = Decision.builder("Ban")
                .weightUncertainty(0)
                .uncertainty(Uncertainty.event("ban", 0.5))
                .uncertainty(Uncertainty.event("sure", 1))
                .criteria(Criterion.max("riders").between(0, 100).weighing(1))
                .option("bus", new Conditional(Formula.of("ban"), Performance.exact(80), Performance.exact(30)))
                .option("car", new Conditional(Formula.of("ban"), Performance.exact(20), Performance.exact(60)))
                .build();
        Tornado tornado = Tornado.of(Study.of(decision));
        assertThat(tornado.swings()).hasSize(1);
        Swing ban = tornado.swings().get(0);
        assertThat(ban.uncertainty().orElseThrow().id()).isEqualTo("ban");
        assertThat(ban.atLow().lead()).isCloseTo(-0.3, within(1e-12));
        assertThat(ban.atHigh().lead()).isCloseTo(0.6, within(1e-12));
        assertThat(ban.atLow().first().id()).isEqualTo("car");
        assertThat(ban.changesWinner()).isTrue();
    }
}
