package io.github.steelyard.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.model.Matrix;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreRangeTest {

    private static Study study(String yaml) {
        return Study.seen(
                DecisionReader.read("decision.yaml", yaml.getBytes(StandardCharsets.UTF_8))
                        .orThrow(),
                Optional.empty(),
                Optional.empty());
    }

    private static final String ONE_UNCERTAIN = """
            title: One uncertain cell
            method: %s
            weight-uncertainty: 0
            criteria:
              a: {weight: 40, scale: {worst: 0, best: 100}}
              b: {weight: 60, scale: {worst: 0, best: 100}}
            options:
              sure: {performance: {a: 50, b: 50}}
              open: {performance: {a: 30, b: {low: 20, mode: 60, high: 80}}}
            """;

    /** Low + √(q (high − low) (mode − low)) below the mode, else the same from the other end. */
    private static double triangular(double q) {
        double[] t = {20, 60, 80};
        boolean isBelow = q < (t[1] - t[0]) / (t[2] - t[0]);
        return isBelow
                ? t[0] + Math.sqrt(q * (t[2] - t[0]) * (t[1] - t[0]))
                : t[2] - Math.sqrt((1 - q) * (t[2] - t[0]) * (t[2] - t[1]));
    }

    @Test
    void nineTenthsOfTheDrawsLieWithin() {
        Matrix ranges =
                new SmaaFrames(10_000).ranges(study(ONE_UNCERTAIN.formatted("weighted-sum")), Cancellation.NEVER);
        assertThat(ranges.at(0, 0)).isEqualTo(ranges.at(0, 1)).isCloseTo(0.5, within(1e-12));
        assertThat(ranges.at(1, 0)).isCloseTo(0.4 * 0.3 + 0.6 * triangular(0.05) / 100, within(0.02));
        assertThat(ranges.at(1, 1)).isCloseTo(0.4 * 0.3 + 0.6 * triangular(0.95) / 100, within(0.02));
    }

    @ParameterizedTest
    @ValueSource(strings = {"weighted-sum", "vikor", "topsis", "multiplicative-value"})
    void theScoreThatIsShownLiesWithinWhateverTheDirection(String method) {
        Study study = study(ONE_UNCERTAIN.formatted(method));
        Matrix ranges = new SmaaFrames(10_000).ranges(study, Cancellation.NEVER);
        double score = study.evaluate().scores().at(1);
        assertThat(ranges.at(1, 0)).isLessThanOrEqualTo(score);
        assertThat(ranges.at(1, 1)).isGreaterThanOrEqualTo(score);
    }
}
