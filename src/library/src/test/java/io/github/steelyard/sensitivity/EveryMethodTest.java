package io.github.steelyard.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.aggregation.AggregationMethod;
import io.github.steelyard.aggregation.AggregationMethods;
import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.aggregation.Scorer;
import io.github.steelyard.analyses.Analyses;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Answer;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Weights;
import io.github.steelyard.report.document.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The analyses of this room take whatever method ranks the study, and say whether they are exact. */
class EveryMethodTest {

    private static final List<String> ANY = List.of(
            "stability-intervals",
            "weight-sweep",
            "flip-distance",
            "tornado",
            "score-flip",
            "rank-intervals",
            "explanation",
            "dominance",
            "rank-reversal");

    /** Values away from 0, where every method can rank. */
    private static Optional<Study> study(AggregationMethod method) {
        Study study = Studies.method(
                Studies.of(
                        new double[] {4, 3, 3},
                        new double[] {.9, .3, .5},
                        new double[] {.4, .8, .6},
                        new double[] {.6, .5, .9},
                        new double[] {.2, .3, .4}),
                method.id());
        try {
            study.evaluate();
            return Optional.of(study);
        } catch (Refusal refusal) {
            return Optional.empty();
        }
    }

    static Stream<AggregationMethod> methods() {
        return AggregationMethods.all().stream().filter(m -> study(m).isPresent());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void eachAnalysisSaysSomethingAndMakesPlainFigures(AggregationMethod method) {
        Study study = study(method).orElseThrow();
        for (String id : ANY) {
            Analysis<?> analysis = Analyses.all().get(id);
            Answer answer = Studies.ask(id, study, Map.of());
            assertThat(answer.blocks().get(0)).as(id).isInstanceOf(Paragraph.class);
            assertThat(((Paragraph) answer.blocks().get(0)).text())
                    .as(analysis.id())
                    .endsWith(".")
                    .doesNotContain("NaN")
                    .doesNotContain("null");
            plain(answer.figures());
        }
        assertThat(Verdict.of(study.evaluate()).sentence()).endsWith(".").doesNotContain("NaN");
    }

    private static void plain(Object figure) {
        if (figure instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                assertThat(key).isInstanceOf(String.class);
                plain(value);
            });
        } else if (figure instanceof List<?> list) {
            list.forEach(EveryMethodTest::plain);
        } else if (figure instanceof Double number) {
            assertThat(number).isFinite();
        } else {
            assertThat(figure == null
                            || figure instanceof String
                            || figure instanceof Boolean
                            || figure instanceof Integer)
                    .isTrue();
        }
    }

    /** Whatever the method and whichever way its scores run, the first place changes hands where the sweep says. */
    @ParameterizedTest
    @MethodSource("methods")
    void theLeadersOfTheSweepLead(AggregationMethod method) {
        Study study = study(method).orElseThrow();
        Scorer scorer = study.scorer();
        Sweep sweep = Sweep.of(study, study.problem().criteria().get(0), 50);
        assertThat(sweep.isExact()).isEqualTo(scorer.terms().isPresent());
        WeightPath path = WeightPath.of(study.nodeWeights(), sweep.node());
        for (Sweep.Lead lead : sweep.leads()) {
            double middle = (lead.from() + lead.to()) / 2;
            Ranking ranking =
                    scorer.score(Weights.of(path.at(middle)), Tracer.OFF).ranking();
            assertThat(ranking.rank(study.problem().optionIndex(lead.option().id())))
                    .as(lead.toString())
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void atTheFlipTheChallengerIsFirstOrLevel(AggregationMethod method) {
        Study study = study(method).orElseThrow();
        Flips flips = Flips.of(study);
        Scorer scorer = study.scorer();
        for (Flips.Challenger challenger : flips.challengers()) {
            if (challenger.flip().isEmpty()) {
                continue;
            }
            double[] scores =
                    scorer.score(challenger.flip().get().weights(), Tracer.OFF).toArray();
            boolean higher = scorer.score(study.weights(), Tracer.OFF).higherIsBetter();
            int i = study.problem().optionIndex(challenger.option().id());
            if (flips.isExact()) {
                for (double other : scores) {
                    assertThat(higher ? scores[i] - other : other - scores[i]).isGreaterThan(-1e-9);
                }
            } else {
                Ranking ranking = scorer.score(challenger.flip().get().weights(), Tracer.OFF)
                        .ranking();
                assertThat(ranking.rank(i)).isEqualTo(1);
            }
        }
    }
}
