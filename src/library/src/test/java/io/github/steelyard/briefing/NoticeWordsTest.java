package io.github.steelyard.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.steelyard.analyses.Analyses;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Answer;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.io.DecisionReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoticeWordsTest {

    private static Study study(String method, String cell) {
        String file = "{title: t, method: " + method + ", uncertainties: {ban: {chance: 0.25}},"
                + " criteria: {riders: {direction: max, scale: {worst: -5, best: 10}}},"
                + " options: {a: {performance: {riders: " + cell + "}}, b: {performance: {riders: 4}}}}";
        return Study.of(DecisionReader.read("d.yaml", file.getBytes(StandardCharsets.UTF_8))
                .orThrow());
    }

    @Test
    void aPerformanceThatIsMissingInSomeFuturesIsNotCountedAsMissing() {
        List<String> words =
                NoticeWords.of(study("weighted-sum", "{if: ban, then: 8}").evaluate(), BriefWords.ENGLISH);
        assertThat(words).anyMatch(w -> w.contains("is missing with a probability of 75%"));
        assertThat(words).noneMatch(w -> w.startsWith("One performance is missing"));
    }

    @Test
    void theReasonOfAMethodThatCannotRankIsTheReasonOfTheAnalysisToo() {
        assertThatThrownBy(() -> Answer.of(
                        Analyses.all().get("tipping-points"),
                        study("weighted-product", "{if: ban, then: -1, else: -2}"),
                        Map.of(),
                        Cancellation.NEVER,
                        Progress.NONE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("needs performances >= 0");
    }

    @Test
    void manyMissingPerformancesAreCountedAndTheCommandThatListsThemIsWhole() {
        StringBuilder options = new StringBuilder("known: {performance: {riders: 4, noise: 4}}");
        for (int k = 1; k <= 7; k++) {
            options.append(", o").append(k).append(": {performance: {riders: 1, noise: unknown}}");
        }
        String file = "{title: t, criteria: {riders: {direction: max, scale: {worst: 0, best: 10}},"
                + " noise: {direction: min, scale: {worst: 10, best: 0}}}, options: {" + options + "}}";
        Study study = Study.of(DecisionReader.read("d.yaml", file.getBytes(StandardCharsets.UTF_8))
                .orThrow());
        assertThat(NoticeWords.of(study.evaluate(), BriefWords.ENGLISH))
                .filteredOn(words -> words.startsWith("7 of 16 performances are missing"))
                .singleElement()
                .asString()
                .endsWith(": Noise 7; 'steelyard rank FILE --format json' lists each of them.");
    }
}
