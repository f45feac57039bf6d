package io.github.steelyard.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.analyses.Analyses;
import io.github.steelyard.evaluation.Answer;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.io.DecisionReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A group that holds all weight: the sum of its shares may be a rounding more than 1, and what is left never less than 0. */
class WholeGroupTest {

    @Test
    void stakeholdersWhoGiveOneGroupEverythingAreCompared() {
        SplittableRandom random = new SplittableRandom(5);
        int past = 0;
        for (int trial = 0; trial < 300; trial++) {
            int n = random.nextInt(3, 9);
            StringBuilder inner = new StringBuilder();
            StringBuilder first = new StringBuilder();
            StringBuilder second = new StringBuilder();
            for (int j = 0; j < n; j++) {
                String comma = j == 0 ? "" : ", ";
                inner.append(comma)
                        .append("c")
                        .append(j)
                        .append(": {direction: max, weight: ")
                        .append(random.nextInt(1, 100))
                        .append('}');
                first.append(comma).append("c").append(j).append(": ").append(random.nextInt(100));
                second.append(comma).append("c").append(j).append(": ").append(random.nextInt(100));
            }
            String text = "title: t\ncriteria:\n  g: {weight: 1, criteria: {" + inner + "}}\n"
                    + "  z: {direction: max, weight: 0}\noptions:\n  x: {performance: {" + first + ", z: 1}}\n"
                    + "  y: {performance: {" + second + ", z: 2}}\nstakeholders:\n  p: {weights: {g: 1, z: 0}}\n"
                    + "  q: {weights: {g: 1, z: 0}}\n";
            Study study = Study.of(DecisionReader.read("d.yaml", text.getBytes(StandardCharsets.UTF_8))
                    .orThrow());
            double sum = 0;
            for (int j = 0; j < n; j++) {
                sum += study.weights().at(j);
            }
            past += sum > 1 ? 1 : 0;
            for (String id : List.of("stakeholders", "consensus", "stability-intervals", "tornado")) {
                for (String method : List.of("weighted-sum", "topsis")) {
                    Study by = study.with(new io.github.steelyard.model.MethodChoice(method, Map.of()));
                    assertThat(Answer.of(Analyses.all().get(id), by, Map.of(), Cancellation.NEVER, Progress.NONE)
                                    .blocks())
                            .isNotEmpty();
                }
            }
        }
        assertThat(past).as("sums past 1, without which this shows nothing").isPositive();
    }
}
