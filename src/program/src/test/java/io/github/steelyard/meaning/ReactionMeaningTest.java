package io.github.steelyard.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.analyses.Analyses;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.model.Settled;
import io.github.steelyard.model.Uncertainty;
import io.github.steelyard.robustness.SmaaResult;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How others answer in decisions whose answers are known. */
class ReactionMeaningTest {

    @ParameterizedTest
    @ValueSource(strings = {"reactions-best", "reactions-noisy", "reactions-two-deciders", "reactions-likely-bounds"})
    void theRankingAnticipatesTheAnswers(String id) {
        Meaning meaning = Meaning.of(id);
        Evaluation evaluation = meaning.study().evaluate();
        meaning.numbers("score")
                .forEach((option, score) -> assertThat(
                                evaluation.scores().at(Meaning.option(evaluation.study(), option)))
                        .as(option)
                        .isCloseTo(score, within(1e-6)));
        meaning.map("chance").forEach((option, chance) -> {
            Uncertainty.Event event =
                    (Uncertainty.Event) Settled.uncertainties(evaluation.study().problem())
                            .find("presses")
                            .orElseThrow();
            assertThat(event.chance(option).central()).isCloseTo(((Number) chance).doubleValue(), within(1e-6));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"reactions-likely-bounds", "reactions-noisy", "reactions-two-deciders"})
    void drawsAgreeWithTheRanking(String id) {
        Meaning meaning = Meaning.of(id);
        SmaaResult smaa = Analyses.SMAA.run(meaning.study(), Map.of("samples", 200_000));
        Map<?, ?> shares = (Map<?, ?>) ((Map<?, ?>) Analyses.SMAA.figures(smaa)).get("acceptability");
        meaning.numbers("first-share")
                .forEach((option, share) -> assertThat(((Number) ((List<?>) shares.get(option)).get(0)).doubleValue())
                        .as(option)
                        .isCloseTo(share, within(meaning.tolerance("first-share"))));
        assertThat(shares).isNotEmpty();
    }

    private static Map<?, ?> map(Object raw, String... way) {
        Object at = raw;
        for (String key : way) {
            at = ((Map<?, ?>) at).get(key);
        }
        return (Map<?, ?>) at;
    }

    private static double number(Object raw) {
        return ((Number) raw).doubleValue();
    }

    @Test
    void theAnswersAndTheLeastThatWouldChangeThem() {
        Meaning meaning = Meaning.of("reactions-best");
        Object found = Analyses.REACTIONS.figures(Analyses.REACTIONS.run(meaning.study()));
        meaning.map("answer")
                .forEach((option, answer) -> assertThat(
                                map(found, "replies", option, "presses").get("answer"))
                        .isEqualTo(String.valueOf(answer)));
        meaning.map("decider-value").forEach((option, raw) -> {
            Map<?, ?> values = map(found, "replies", option, "presses", "decider-value");
            assertThat(number(values.get("true"))).isCloseTo(number(((List<?>) raw).get(0)), within(1e-9));
            assertThat(number(values.get("false"))).isCloseTo(number(((List<?>) raw).get(1)), within(1e-9));
        });
        meaning.numbers("prefers-by")
                .forEach((option, margin) -> assertThat(
                                number(map(found, "replies", option, "presses").get("margin")))
                        .isCloseTo(margin, within(1e-9)));
        meaning.map("turns-at-weight")
                .forEach((option, raw) -> ((Map<?, ?>) raw).forEach((criterion, at) -> {
                    Object own = map(found, "replies", option, "presses", "turning", "weights")
                            .get(criterion);
                    if (at == null) {
                        assertThat(own).as(option + " " + criterion).isNull();
                    } else {
                        assertThat(number(own)).as(option + " " + criterion).isCloseTo(number(at), within(1e-9));
                    }
                }));
        Map<?, ?> turning = map(found, "replies", "talks", "presses", "turning");
        assertThat(number(turning.get("l1"))).isCloseTo(0.3, within(1e-9));
        assertThat(number(turning.get("linf"))).isCloseTo(0.15, within(1e-9));
        List<?> needed = (List<?>) turning.get("performances");
        List<?> wanted = (List<?>) meaning.map("turns-at-performance").get("talks");
        assertThat(needed).hasSameSizeAs(wanted);
        for (int k = 0; k < wanted.size(); k++) {
            Map<?, ?> one = (Map<?, ?>) wanted.get(k);
            Map<?, ?> own = (Map<?, ?>) needed.get(k);
            assertThat(own.get("criterion")).isEqualTo(one.get("criterion"));
            assertThat(own.get("branch")).isEqualTo(one.get("branch").equals("then") ? "true" : "false");
            assertThat(number(own.get("needed"))).isCloseTo(number(one.get("needed")), within(1e-6));
        }
        meaning.map("gains")
                .forEach((option, raw) -> ((Map<?, ?>) raw)
                        .forEach((who, gain) -> assertThat(
                                        number(map(found, "gains", (String) who).get(option)))
                                .isCloseTo(number(gain), within(1e-9))));
    }

    @Test
    void mutualRestraintIsStableForThoseWhoLookAtWhatFollows() {
        Meaning meaning = Meaning.of("stability-arms-race");
        Object found = Analyses.STABILITY.figures(Analyses.STABILITY.run(meaning.study()));
        Map<String, String> keys = Map.of(
                "nash", "nash",
                "general-metarational", "gmr",
                "symmetric-metarational", "smr",
                "sequential", "seq");
        keys.forEach((wanted, key) -> assertThat((Object) ((Map<?, ?>) found).get(key))
                .as(wanted)
                .isEqualTo(((List<?>) meaning.expected().get(wanted))
                        .stream()
                                .map(state -> "look-on:"
                                        + String.join(
                                                "+",
                                                ((List<?>) state)
                                                        .stream()
                                                                .map(String::valueOf)
                                                                .toList()))
                                .toList()));
        Object bound = Analyses.STABILITY.figures(Analyses.STABILITY.run(
                meaning.study(),
                Map.of("irreversible", List.of("not north-arms > north-arms", "not south-arms > south-arms"))));
        assertThat((List<?>) ((Map<?, ?>) bound).get("nash")).hasSize(4);
    }
}
