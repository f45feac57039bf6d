package io.github.steelyard.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.editing.structure.MergeCriteria;
import io.github.steelyard.editing.structure.SetCellEvidence;
import io.github.steelyard.editing.structure.SplitCriterion;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.model.Evidence;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Weights of any size are shared out exactly, and those beside them stay as they are spelled. */
class SplitWeightsTest {

    private static final String TEXT = """
            title: Two
            criteria:
              a: {direction: max, weight: 0.00003}
              b: {direction: max, weight: 1.0000361773164308}
              c: {levels: {"very bad": 0, "very good": 100}, weight: 23984151.38420932}
            options:
              o: {performance: {a: 1, b: 2, c: "very good"}}
              p: {performance: {a: 2, b: 1, c: "very bad"}}
            """;

    private static Origin origin() {
        return Draft.of(TEXT).origin();
    }

    private static String text(Changes changes) {
        return new String(
                Draft.of(origin(), changes).texts().values().iterator().next(), StandardCharsets.UTF_8);
    }

    @Test
    void a_split_halves_the_weight_and_leaves_the_others() {
        Changes split = Restructuring.of(origin(), Changes.NONE, new SplitCriterion("a", "Again"));
        assertThat(text(split)).contains("weight: 1.0000361773164308").contains("weight: 23984151.38420932");
        Map<String, Double> points = split.over(origin()).points().get("");
        assertThat(points.get("a")).isEqualTo(0.000015);
        assertThat(points.get("again")).isEqualTo(0.000015);
    }

    @Test
    void a_merge_adds_the_weights_and_leaves_the_others() {
        Changes merged = Restructuring.of(origin(), Changes.NONE, new MergeCriteria("a", "b"));
        assertThat(text(merged)).contains("weight: 23984151.38420932");
        assertThat(merged.over(origin()).points().get("").get("a")).isCloseTo(1.0000661773164308, within(1e-14));
    }

    @Test
    void a_word_in_quotes_stays_that_word_beside_its_evidence() {
        String sourced = TEXT + "sources:\n  s1: {date: 2020}\n";
        Origin origin = Draft.of(sourced).origin();
        Evidence evidence = new Evidence("s1", OptionalInt.empty(), Optional.of("table 3"), "", false, false, "");
        Changes changes = Restructuring.of(origin, Changes.NONE, new SetCellEvidence("o", "c", List.of(evidence)));
        byte[] text = Draft.of(origin, changes).texts().values().iterator().next();
        assertThat(new String(text, StandardCharsets.UTF_8)).contains("value: very good");
        assertThat(DecisionReader.read("d.yaml", text)
                        .orThrow()
                        .performances()
                        .at(0, 2)
                        .central())
                .isEqualTo(100);
    }
}
