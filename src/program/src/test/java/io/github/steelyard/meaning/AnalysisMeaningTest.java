package io.github.steelyard.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.analyses.Analyses;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What analyses of uncertainties, unknowns and sources say of decisions whose answers are known. */
class AnalysisMeaningTest {

    private static <R> Object figures(Analysis<R> analysis, Study study, Map<String, Object> given) {
        Parameters parameters = Parameters.of(analysis, given, study.scope());
        return analysis.figures(analysis.run(study, parameters, Cancellation.NEVER, Progress.NONE));
    }

    private static Object figures(String analysis, Study study, Map<String, Object> given) {
        return figures(Analyses.all().get(analysis), study, given);
    }

    @Test
    void tippingPointsAreWhereTheFirstPlacePasses() {
        Meaning meaning = Meaning.of("tipping-points");
        Map<?, ?> found = (Map<?, ?>) figures("tipping-points", meaning.study(), Map.of());
        assertThat(found.get("leader")).isEqualTo(meaning.expected().get("leader"));
        Map<String, List<?>> tipping = new LinkedHashMap<>();
        ((List<?>) found.get("uncertainties"))
                .forEach(u -> tipping.put(
                        (String) ((Map<?, ?>) u).get("uncertainty"), (List<?>) ((Map<?, ?>) u).get("tipping")));
        meaning.map("tipping").forEach((id, raw) -> {
            List<?> points = (List<?>) raw;
            assertThat(tipping.get(id)).as(id).hasSameSizeAs(points);
            for (int k = 0; k < points.size(); k++) {
                Map<?, ?> wanted = (Map<?, ?>) points.get(k);
                Map<?, ?> point = (Map<?, ?>) tipping.get(id).get(k);
                assertThat((Double) point.get("at"))
                        .isCloseTo(((Number) wanted.get("at")).doubleValue(), within(meaning.tolerance("tipping")));
                assertThat(point.get("takes-over")).isEqualTo(wanted.get("takes-over"));
            }
        });
    }

    @Test
    void theBoxInWhichTheLeaderFailsIsFound() {
        Meaning meaning = Meaning.of("vulnerability-grid");
        Map<?, ?> found = (Map<?, ?>) figures("vulnerability", meaning.study(), Map.of());
        assertThat(found.get("of")).isEqualTo("build");
        // Five standard errors of 20,000 draws, not of the 200,000 of the case.
        double five = 5 * Math.sqrt(0.16 * 0.84 / 20_000);
        assertThat((Double) found.get("share")).isCloseTo(0.16, within(five));
        assertThat((Double) found.get("support")).isCloseTo(0.16, within(five));
        assertThat((Double) found.get("coverage")).isEqualTo(1);
        assertThat((Double) found.get("density")).isEqualTo(1);
        List<String> limits = new ArrayList<>();
        for (Object raw : (List<?>) found.get("limits")) {
            Map<?, ?> limit = (Map<?, ?>) raw;
            boolean isAbove = limit.get("above") != null;
            limits.add(limit.get("input") + (isAbove ? " above" : " below"));
            double at = (Double) limit.get(isAbove ? "above" : "below");
            assertThat(at).isBetween(isAbove ? 0.55 : 0.35, isAbove ? 0.65 : 0.45);
            assertThat((Double) limit.get("quasi-p")).isLessThan(1e-6);
        }
        assertThat(limits).containsExactlyInAnyOrder("uncertainty:demand above", "uncertainty:supply below");
    }

    @Test
    void unknownsSayWhatWouldTurnTheFirstPlace() {
        Meaning meaning = Meaning.of("unknowns");
        List<?> found = (List<?>) figures("unknowns", meaning.study(), Map.of());
        for (Object raw : (List<?>) meaning.expected().get("unknowns")) {
            Map<?, ?> wanted = (Map<?, ?>) raw;
            Map<?, ?> one = found.stream()
                    .map(u -> (Map<?, ?>) u)
                    .filter(u -> u.get("option").equals(wanted.get("option"))
                            && u.get("criterion").equals(wanted.get("criterion")))
                    .findFirst()
                    .orElseThrow();
            assertThat((Double) one.get("needed"))
                    .isCloseTo(((Number) wanted.get("needed")).doubleValue(), within(meaning.tolerance("unknowns")));
            assertThat(one.get("then-leads")).isEqualTo(wanted.get("then-leads"));
            if (wanted.containsKey("lead-share")) {
                assertThat((Double) one.get("lead-share"))
                        .isCloseTo(((Number) wanted.get("lead-share")).doubleValue(), within(1e-9));
            } else {
                assertThat(one.get("lead-share")).isNull();
            }
        }
        assertThat(found).hasSize(2);
    }

    @Test
    void aFirstPlaceThatRestsOnOneSourceIsTold() {
        Meaning meaning = Meaning.of("sources-drop-one");
        Map<?, ?> found = (Map<?, ?>) ((Map<?, ?>) figures("sources", meaning.study(), Map.of())).get("dropped");
        meaning.map("dropped").forEach((source, raw) -> {
            Map<?, ?> wanted = (Map<?, ?>) raw;
            Map<?, ?> one = (Map<?, ?>) found.get(source);
            assertThat(one.get("leader")).isEqualTo(wanted.get("leader"));
            assertThat(one.get("holds")).isEqualTo(wanted.get("holds"));
            assertThat(one.get("not-judged"))
                    .isEqualTo(wanted.containsKey("not-judged") ? wanted.get("not-judged") : List.of());
            Map<?, ?> scores = (Map<?, ?>) one.get("score");
            Meaning.numbers((Map<?, ?>) wanted.get("score"))
                    .forEach((option, score) ->
                            assertThat((Double) scores.get(option)).isCloseTo(score, within(1e-9)));
        });
    }
}
