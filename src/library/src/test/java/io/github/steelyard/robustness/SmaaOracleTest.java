package io.github.steelyard.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.figures.ResultValues;
import io.github.steelyard.oracle.OracleCase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reference results of SMAA-2 at 200,000 draws. Where the reference is a closed form but draws are needed, the tolerance
 * is five standard errors of a share (0.0056): a right implementation fails one figure in about two million seeds, and
 * the seed is fixed. Where the
 * reference was itself drawn (600,000 times, as its figures tell) the tolerance is the reference's, 0.003: 2.3 standard errors
 * of the difference for a share of one half, more for all others, so that one seed in fifty would fail such a figure.
 */
class SmaaOracleTest {

    private static final int SAMPLES = 200_000;
    private static final double FIVE_ERRORS = 5 * 0.5 / Math.sqrt(SAMPLES);

    static Stream<OracleCase> cases() {
        return OracleCase.of("smaa").stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void reproduces(OracleCase oracle) {
        if (oracle.isRefused()) {
            assertThatThrownBy(() -> run(Studies.of(oracle), oracle))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("'c1' weighs at least 60")
                    .hasMessageContaining("'c2' weighs at least as much as 'c1'");
            return;
        }
        SmaaResult result = run(Studies.of(oracle), oracle);
        Map<String, Object> figures = figures(result);
        boolean sampledClosedForm = !result.isExact() && oracle.tolerance("default") < 1e-6;
        oracle.expect()
                .forEach((key, expected) -> check(
                        key,
                        figures.get(key),
                        expected,
                        sampledClosedForm || !result.isExact() && oracle.tolerance(key) < 1e-6
                                ? FIVE_ERRORS
                                : oracle.tolerance(key)));
        oracle.exact().forEach((key, expected) -> check(key, figures.get(key), expected, oracle.exactTolerance()));
    }

    private static SmaaResult run(Study study, OracleCase oracle) {
        Map<String, Object> given = new LinkedHashMap<>(oracle.parameters());
        given.put("samples", (double) SAMPLES);
        Smaa smaa = new Smaa();
        return smaa.run(study, Parameters.of(smaa, given, study.scope()), Cancellation.NEVER, Progress.NONE);
    }

    private static Map<String, Object> figures(SmaaResult result) {
        Map<String, Object> figures = new LinkedHashMap<>();
        List<Object> first = new ArrayList<>();
        List<Object> acceptability = new ArrayList<>();
        List<Object> central = new ArrayList<>();
        List<Object> factors = new ArrayList<>();
        List<Object> winning = new ArrayList<>();
        for (int i = 0; i < result.acceptability().rows(); i++) {
            first.add(result.first(i));
            acceptability.add(list(result.acceptability().row(i)));
            central.add(
                    result.centralWeights().get(i).map(w -> list(w.toArray())).orElse(null));
            factors.add(ResultValues.plain(result.confidenceFactors().get(i)));
            winning.add(list(result.pairwiseWinning().row(i)));
        }
        figures.put("first", first);
        figures.put("acceptability", acceptability);
        figures.put("central-weights", central);
        figures.put("confidence-factor", factors);
        figures.put("pairwise-winning", winning);
        figures.put("entropy", result.entropy());
        figures.put("ranking-entropy", ResultValues.plain(result.rankingEntropy()));
        return figures;
    }

    private static List<Object> list(double[] numbers) {
        List<Object> list = new ArrayList<>();
        for (double x : numbers) {
            list.add(x);
        }
        return list;
    }

    private static void check(String where, Object actual, Object expected, double tolerance) {
        if (expected instanceof List<?> list) {
            for (int k = 0; k < list.size(); k++) {
                check(where + "[" + k + "]", ((List<?>) actual).get(k), list.get(k), tolerance);
            }
        } else if (expected != null) {
            assertThat((Double) actual).as(where).isCloseTo((Double) expected, within(tolerance));
        }
    }
}
