package io.github.steelyard.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Weights;
import io.github.steelyard.oracle.OracleCase;
import io.github.steelyard.sensitivity.Criticality.TermChange;
import io.github.steelyard.sensitivity.Criticality.WeightChange;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CriticalityTest {

    static List<OracleCase> cases() {
        return OracleCase.of("critical-criterion");
    }

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void reproducesTheReferenceCase(OracleCase oracle) {
        Study study = Studies.of(oracle);
        Map<?, ?> figures = Studies.figures("critical-criterion", study);
        Map<String, Object> expect = oracle.expect();
        double[] scores = OracleCase.numbers(expect.get("score"));
        double[] exact = OracleCase.numbers(oracle.exact().get("score"));
        double stated = java.util.Arrays.stream(
                        OracleCase.numbers(oracle.content().get("weights")))
                .sum();
        for (int i = 0; i < scores.length; i++) {
            double score = stated * study.evaluate().scores().at(i);
            assertThat(score).isCloseTo(scores[i], within(oracle.tolerance("score")));
            assertThat(score).isCloseTo(exact[i], within(oracle.exactTolerance()));
            assertThat((double) study.evaluate().ranking().rank(i))
                    .isEqualTo(OracleCase.numbers(expect.get("rank"))[i]);
        }
        assertThat(figures.get("critical-top")).isEqualTo(expect.get("critical-top"));
        assertThat(figures.get("critical-any")).isEqualTo(expect.get("critical-any"));
        assertThat((Double) figures.get("critical-top-percent"))
                .isCloseTo(
                        (Double) expect.get("critical-top-percent"), within(oracle.tolerance("critical-top-percent")));
        for (String key : List.of("critical-top-percent", "critical-any-percent")) {
            assertThat((Double) figures.get(key))
                    .isCloseTo((Double) oracle.exact().get(key), within(oracle.exactTolerance()));
        }
        close(figures.get("criticality-degree-percent"), oracle.exact().get("criticality-degree"), oracle);
        close(figures.get("sensitivity-coefficient"), oracle.exact().get("sensitivity-coefficient"), oracle);
        Map<?, ?> changes = (Map<?, ?>) oracle.exact().get("changes");
        ((Map<?, ?>) figures.get("relative-change-percent"))
                .forEach((pair, byCriterion) -> ((Map<?, ?>) byCriterion).forEach((criterion, percent) -> {
                    Object expected = changes.get(pair + "-" + criterion);
                    assertThat(percent == null).as(pair + " " + criterion).isEqualTo(expected == null);
                    if (percent != null) {
                        assertThat((Double) percent).isCloseTo((Double) expected, within(oracle.exactTolerance()));
                    }
                }));
        assertThat(changes).hasSize(24);
    }

    private static void close(Object actual, Object expected, OracleCase oracle) {
        ((Map<?, ?>) expected)
                .forEach((criterion, value) -> assertThat((Double) ((Map<?, ?>) actual).get(criterion))
                        .isCloseTo((Double) value, within(oracle.exactTolerance())));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void eachChangeMakesItsPairLevel(long seed) {
        Study study = Studies.random(seed, 5, 4);
        Criticality result = Criticality.of(study);
        double[] w = study.weights().toArray();
        for (WeightChange change : result.weights()) {
            if (change.percent().isPresent()) {
                double[] changed = w.clone();
                int j = study.problem().criterionIndex(change.criterion().id());
                changed[j] = Math.max(0, changed[j] * (1 - change.percent().getAsDouble() / 100));
                double[] s = Studies.scores(study, Weights.of(changed).toArray());
                assertThat(s[study.problem().optionIndex(change.first().id())])
                        .isCloseTo(s[study.problem().optionIndex(change.second().id())], within(1e-9));
            }
        }
        Trials trials = new Trials(ScoreModel.of(study));
        for (TermChange change : result.terms()) {
            if (change.percent().isPresent()) {
                int i = study.problem().optionIndex(change.option().id());
                int j = study.problem().criterionIndex(change.criterion().id());
                double value = study.problem().central().at(i, j)
                        * (1 - change.percent().getAsDouble() / 100);
                double[] s = trials.with(i, j, value).orElseThrow().scores();
                assertThat(s[i])
                        .isCloseTo(
                                s[
                                        study.problem()
                                                .optionIndex(change.other()
                                                        .orElseThrow()
                                                        .id())],
                                within(1e-9));
            }
        }
    }

    @Test
    void aMethodWithoutTermsIsRefusedWithAWayOut() {
        Study study =
                Studies.method(Studies.of(new double[] {1, 1}, new double[] {1, 0}, new double[] {0, 1}), "topsis");
        assertThatThrownBy(() -> Studies.ask("critical-criterion", study, Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("stability-intervals");
    }

    @Test
    void nothingThatCanChangeIsSaidInWords() {
        Study study = Studies.of(new double[] {1, 0}, new double[] {1, .5}, new double[] {.5, .5});
        Map<?, ?> figures = Studies.figures("critical-criterion", study);
        assertThat(figures.get("critical-top-percent")).isEqualTo(100.0);
        assertThat(((Map<?, ?>) figures.get("criticality-degree-percent")).get("c2"))
                .isNull();
        Map<?, ?> performance = Studies.figures("critical-performance", study);
        assertThat(((Map<?, ?>) performance.get("critical")).get("option")).isEqualTo("a1");
        assertThat((Double) ((Map<?, ?>) performance.get("critical")).get("percent"))
                .isCloseTo(50, within(1e-9));
    }
}
