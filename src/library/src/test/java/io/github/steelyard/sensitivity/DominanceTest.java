package io.github.steelyard.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.PerformanceTable;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Weights;
import io.github.steelyard.oracle.OracleCase;
import io.github.steelyard.report.document.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DominanceTest {

    static List<OracleCase> cases() {
        return OracleCase.of("dominance");
    }

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void reproducesTheReferenceCase(OracleCase oracle) {
        Dominance result = Dominance.of(Studies.of(oracle));
        assertThat(result.pairs().stream()
                        .map(p -> List.of(p.dominating().id(), p.dominated().id())))
                .isEqualTo(oracle.expect().get("pairs"));
        assertThat(result.pareto().stream().map(Option::id).toList())
                .isEqualTo(oracle.expect().get("pareto"));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aMixtureIsAtLeastAsGoodEverywhereAndItsOptionNeverLeads(long seed) {
        Study study = Studies.random(seed, 7, 3);
        Dominance result = Dominance.of(study);
        double[][] values = study.problem().values().toRows();
        for (Dominance.Mixture mixture : result.mixed()) {
            double[] own = values[study.problem().optionIndex(mixture.option().id())];
            for (int j = 0; j < own.length; j++) {
                double mixed = 0;
                for (Map.Entry<Option, Double> share : mixture.shares().entrySet()) {
                    mixed += share.getValue()
                            * values[study.problem().optionIndex(share.getKey().id())][j];
                }
                assertThat(mixed).isGreaterThanOrEqualTo(own[j] - 1e-9);
            }
        }
        List<Option> beaten =
                result.mixed().stream().map(Dominance.Mixture::option).toList();
        for (double[] w : Studies.grid(3, 20)) {
            int leader = Studies.leader(study, w);
            if (leader >= 0) {
                Option option = study.problem().options().get(leader);
                assertThat(beaten).doesNotContain(option);
                assertThat(result.pareto()).contains(option);
            }
        }
    }

    @Test
    void equalOptionsDoNotDominateEachOther() {
        Study study = Studies.of(new double[] {1, 1}, new double[] {.5, .5}, new double[] {.5, .5});
        assertThat(Dominance.of(study).pairs()).isEmpty();
        assertThat(Dominance.of(study).pareto()).hasSize(2);
    }

    @Test
    void betterEverywhereIsStrictAndLevelSomewhereIsWeak() {
        Study study =
                Studies.of(new double[] {1, 1}, new double[] {.9, .9}, new double[] {.9, .5}, new double[] {.1, .1});
        assertThat(Dominance.of(study).pairs())
                .extracting(p -> p.dominating().id() + p.dominated().id() + p.isStrict())
                .containsExactly("a1a2false", "a1a3true", "a2a3true");
    }

    @Test
    void overlappingRangesMakeItUncertainAndUnknownsAreNamed() {
        Problem base = Studies.problem(new double[] {.8, .8}, new double[] {.5, .5}, new double[] {.2, .2});
        PerformanceTable table =
                base.performances().with(1, 0, new Performance.Uniform(0, 1)).with(2, 1, Performance.MISSING);
        Study study = Studies.of(new Problem(base.tree(), base.options(), table), Weights.equal(2));
        List<Dominance.Pair> pairs = Dominance.of(study).pairs();
        assertThat(pairs)
                .extracting(
                        p -> p.dominating().id() + p.dominated().id() + " " + p.isCertain() + " " + p.restsOnMissing())
                .containsExactly("a1a2 false false", "a1a3 false true", "a2a3 false true");
    }

    @Test
    void theConvexlyDominatedCompromiseIsNamed() {
        Study study =
                Studies.of(new double[] {1, 1}, new double[] {1, 0}, new double[] {0, 1}, new double[] {.45, .45});
        Dominance result = Dominance.of(study);
        assertThat(result.pareto()).hasSize(3);
        assertThat(result.mixed()).hasSize(1);
        String text = Studies.ask("dominance", study, Map.of()).blocks().stream()
                .filter(Paragraph.class::isInstance)
                .map(b -> ((Paragraph) b).text())
                .reduce("", (a, b) -> a + b + "\n");
        assertThat(text).contains("No option is dominated").contains("a mixture of");
    }
}
