package io.github.steelyard.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.aggregation.AggregationMethod;
import io.github.steelyard.aggregation.AggregationMethods;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Answer;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.MethodChoice;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.PreferenceFunction;
import io.github.steelyard.model.Thresholds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of robustness whatever the method. */
class EveryMethodTest {

    static Stream<String> methods() {
        return AggregationMethods.all().ids().stream();
    }

    /** A decision that every method can take, with its own parameters where they must be given. */
    private static Study study(String id, boolean uncertain) {
        Thresholds thresholds = new Thresholds(
                OptionalDouble.of(0.05), OptionalDouble.of(0.2), OptionalDouble.empty(), OptionalDouble.of(0.1));
        List<Criterion> criteria = new ArrayList<>();
        for (Criterion criterion : Studies.unit(3)) {
            criteria.add(criterion.preferring(PreferenceFunction.LINEAR, thresholds));
        }
        double[][] middle = {{0.7, 0.4, 0.5}, {0.3, 0.8, 0.6}, {0.5, 0.55, 0.65}, {0.25, 0.35, 0.75}};
        Performance[][] cells = new Performance[4][3];
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 3; j++) {
                cells[i][j] = uncertain
                        ? new Performance.Uniform(middle[i][j] - 0.1, middle[i][j] + 0.1)
                        : Performance.exact(middle[i][j]);
            }
        }
        return Studies.of(Studies.problem(criteria, cells), 0.5, 3, new MethodChoice(id, needed(id)));
    }

    private static Map<String, Object> needed(String id) {
        Map<String, Object> given = new LinkedHashMap<>();
        AggregationMethod method = AggregationMethods.all().get(id);
        for (ParameterSpec spec : method.description().parameters()) {
            switch (spec.name()) {
                case "capacity" ->
                    given.put(
                            "capacity",
                            Map.of("c0", 0.4, "c1", 0.4, "c2", 0.3, "c0+c1", 0.7, "c0+c2", 0.8, "c1+c2", 0.8));
                case "k" -> given.put("k", Map.of("c0", 0.4, "c1", 0.3, "c2", 0.2));
                case "order-weights" -> given.put("order-weights", List.of(0.5, 0.3, 0.2));
                case "reference" ->
                    given.put(
                            "reference",
                            Map.of("c0", List.of(0.6, 0.8), "c1", List.of(0.6, 0.8), "c2", List.of(0.6, 0.8)));
                case "categories" -> given.put("categories", List.of("low", "high"));
                case "profiles" ->
                    given.put("profiles", Map.of("c0", List.of(0.5), "c1", List.of(0.5), "c2", List.of(0.5)));
                default -> {}
            }
        }
        return given;
    }

    @ParameterizedTest
    @MethodSource("methods")
    void acceptabilitiesSumToOne(String id) {
        for (boolean uncertain : new boolean[] {false, true}) {
            SmaaRun run = SmaaRun.of(study(id, uncertain));
            run.advance(200, 2, Cancellation.NEVER, Progress.NONE, snapshot -> {});
            SmaaResult result = run.result();
            for (int i = 0; i < 4; i++) {
                double row = 0;
                double column = 0;
                for (int r = 0; r < 4; r++) {
                    row += result.acceptability().at(i, r);
                    column += result.acceptability().at(r, i);
                }
                assertThat(row).isCloseTo(1, within(1e-12));
                assertThat(column).isCloseTo(1, within(1e-12));
                result.confidenceFactors().get(i).ifPresent(f -> assertThat(f).isBetween(0.0, 1.0));
            }
            assertThat(SmaaReport.of(result)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void influenceAndInformationHaveFigures(String id) {
        Study study = study(id, true);
        for (Analysis<?> analysis : List.of(
                SmaaResult.analysis(),
                SobolResult.analysis(),
                DiscussResult.analysis(),
                VulnerabilityResult.analysis(),
                KeyUncertaintiesResult.analysis())) {
            try {
                Answer answer = Answer.of(analysis, study, Map.of("samples", 128.0), Cancellation.NEVER, Progress.NONE);
                assertThat(answer.blocks()).isNotEmpty();
                assertThat(answer.figures().toString()).doesNotContain("NaN", "Infinity");
            } catch (Refusal refusal) {
                assertThat(refusal.reasons()).isNotEmpty();
            }
        }
    }
}
