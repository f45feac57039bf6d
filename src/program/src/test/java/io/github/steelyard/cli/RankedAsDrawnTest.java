package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.Steelyard;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Problem;
import io.github.steelyard.robustness.SmaaResult;
import io.github.steelyard.robustness.SmaaRun;
import io.github.steelyard.sensitivity.Tornado;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Small decisions that once came out wrong: spreads cut at the ends of a scale, weights from an order. */
class RankedAsDrawnTest {

    private static final Path ROOT = Path.of("src/test/resources/faults");

    private static Study study(String name) {
        return Steelyard.read(ROOT.resolve(name)).study();
    }

    @Test
    void aNormalOnPointsIsCutAtTheirEnds() {
        Study study = study("normal-on-points.yaml");
        SmaaRun run = SmaaRun.of(study);
        run.advance(200_000, 1, () -> false, share -> {}, soFar -> {});
        SmaaResult result = run.result();
        // (Φ(0.5) − Φ(0.375)) / (Φ(0.5) − Φ(−2)): N(80, 40) between 95 and 100, of what lies between 0 and 100.
        assertThat(result.acceptability().at(0, 0)).isCloseTo(0.06796, within(0.003));
        assertThat(Tornado.of(study).swings())
                .allSatisfy(swing -> assertThat(swing.atHigh().input()).isLessThanOrEqualTo(100));
    }

    @Test
    void aCutNormalCountsAsTheMeanOfWhatIsLeft() {
        Evaluation evaluation = study("truncated-normal-mean.yaml").evaluate();
        // 90 + 40 (φ(−2.25) − φ(0.25)) / (Φ(0.25) − Φ(−2.25))
        assertThat(evaluation.scores().at(0)).isCloseTo(0.657927, within(1e-6));
        assertThat(evaluation.first().id()).isEqualTo("e");
        assertThat(evaluation.notices()).anyMatch(n -> n.id().equals("cut-spread"));
        SmaaRun run = SmaaRun.of(study("truncated-normal-mean.yaml"));
        run.advance(20_000, 1, () -> false, share -> {}, soFar -> {});
        assertThat(run.result().acceptability().at(1, 0)).isGreaterThan(0.5);
    }

    @Test
    void anOrderAloneGivesRankOrderCentroidWeights() {
        Evaluation evaluation = study("a19-order-only.yaml").evaluate();
        assertThat(evaluation.study().weights().toArray())
                .containsExactly(new double[] {11 / 18.0, 5 / 18.0, 2 / 18.0}, within(1e-12));
        assertThat(evaluation.scores().toArray()).containsExactly(new double[] {0.7222, 0.3111}, within(1e-4));
        assertThat(evaluation.notices())
                .anySatisfy(notice -> assertThat(notice.message())
                        .contains("weight-order", "rank-order centroid", "safety 61.1%, price 27.8%, style 11.1%"));
    }

    @Test
    void theOrderNeedNotBeThatOfTheCriteria() {
        Evaluation evaluation = study("b-betas-order.yaml").evaluate();
        Problem problem = evaluation.study().problem();
        assertThat(evaluation.study().weights().at(problem.criterionIndex("anxiety")))
                .isCloseTo(7 / 48.0, within(1e-12));
        assertThat(evaluation.ranked()).extracting(o -> o.id()).containsExactly("alt-3", "alt-2", "alt-1");
    }

    @Test
    void pointsThatContradictAStatedOrderAreAWarning() {
        Run run = Run.of("validate", ROOT.resolve("a19b-order-contradicts.yaml").toString());
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "a19b-order-contradicts.yaml:2:1: warning: 'weight-order' says that 'safety' weighs at least as"
                                + " much as 'price', but the weights stated are 10% and 60%");
        Evaluation evaluation = study("a19b-order-contradicts.yaml").evaluate();
        assertThat(evaluation.study().weights().at(0)).isCloseTo(0.1, within(1e-12));
        assertThat(evaluation.notices()).anyMatch(n -> n.message().contains("'weight-order' says"));
    }
}
