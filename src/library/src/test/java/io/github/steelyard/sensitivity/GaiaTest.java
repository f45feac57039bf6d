package io.github.steelyard.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Weights;
import io.github.steelyard.oracle.OracleCase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The GAIA plane. */
class GaiaTest {

    static List<OracleCase> cases() {
        return OracleCase.of("gaia");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void sharesAndFlowsAgreeWithTheSource(OracleCase oracle) {
        Study study = Studies.of(oracle);
        Map<?, ?> figures = Studies.figures("gaia", study);
        double[] shares = OracleCase.numbers(oracle.expect().get("shares"));
        double[] found = ((List<?>) figures.get("shares"))
                .stream().mapToDouble(x -> (Double) x).toArray();
        assertThat(found).containsExactly(shares, within(oracle.tolerance("shares")));
        assertThat((Double) figures.get("delta"))
                .isCloseTo((Double) oracle.expect().get("delta"), within(1e-9));
        double[][] ours = Studies.method(study, "promethee-ii")
                .scorer()
                .terms()
                .orElseThrow()
                .toRows();
        double[][] theirs = OracleCase.table(oracle.expect().get("flows"));
        for (int i = 0; i < theirs.length; i++) {
            assertThat(ours[i]).containsExactly(theirs[i], within(1e-12));
        }
    }

    @Test
    void coordinatesKeepDistancesAsFarAsThePlaneShows() {
        double[][] flows = {{1, 0.5, -1}, {-1, 0.5, 0.2}, {0, -1, 0.8}};
        Gaia gaia = Gaia.of(flows, Weights.of(1, 2, 1));
        double all = 0;
        double shown = 0;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                all += flows[i][j] * flows[i][j];
            }
            shown += Math.pow(gaia.options()[i][0], 2) + Math.pow(gaia.options()[i][1], 2);
        }
        assertThat(shown / all).isCloseTo(gaia.delta(), within(1e-12));
        double x = 0;
        for (int j = 0; j < 3; j++) {
            x += new double[] {0.25, 0.5, 0.25}[j] * gaia.criteria()[j][0];
        }
        assertThat(gaia.axis()[0]).isCloseTo(x, within(1e-12));
    }

    @Test
    void optionsThatAreAllAlikeHaveNoPlane() {
        assertThatThrownBy(() -> Studies.figures(
                        "gaia", Studies.of(new double[] {1, 1}, new double[] {1, 1}, new double[] {1, 1})))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("no plane");
        Map<?, ?> one = Studies.figures("gaia", Studies.of(new double[] {1}, new double[] {1}, new double[] {0}));
        assertThat((Double) one.get("delta")).isCloseTo(1, within(1e-12));
    }

    @Test
    void aMissingPerformanceIsRefusedUnlessTheMiddleMayStandForIt() {
        Study study = Studies.of(
                new double[] {1, 1}, new double[] {1, 0}, new double[] {Double.NaN, 1}, new double[] {0, 0.5});
        assertThatThrownBy(() -> Studies.figures("gaia", study))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("missing=middle");
        Map<?, ?> figures = (Map<?, ?>)
                Studies.ask("gaia", study, Map.of("missing", "middle")).figures();
        assertThat((Double) figures.get("delta")).isCloseTo(1, within(1e-12));
    }
}
