package io.github.steelyard.gui.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.editing.Draft;
import io.github.steelyard.editing.Edit;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Option;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Weights whose range moved are marked, and rescaled they weigh every old difference as before. */
class StaleWeightsTest {

    private static final String TEXT = """
            title: Three
            criteria:
              x: {direction: max, weight: 50}
              deep: {weight: 30, criteria: {y: {direction: min, weight: 2}, z: {direction: max, weight: 3}}}
              fixed: {direction: max, weight: 20, scale: {worst: 0, best: 10}}
            options:
              a: {performance: {x: 5, y: 10, z: 1, fixed: 2}}
              b: {performance: {x: 10, y: 6, z: 3, fixed: 4}}
              c: {performance: {x: 0, y: 7, z: 2, fixed: 6}}
            """;

    private static Store store(String text) {
        return new Store(SessionState.opening(Draft.of(text).origin(), Look.DEFAULT), () -> true);
    }

    private static Map<String, Double> scores(SessionState state) {
        Evaluation evaluation = Study.of(state.decision()).evaluate();
        Map<String, Double> scores = new java.util.LinkedHashMap<>();
        List<Option> options = evaluation.study().problem().options();
        for (int i = 0; i < options.size(); i++) {
            scores.put(options.get(i).id(), evaluation.scores().at(i));
        }
        return scores;
    }

    @Test
    void an_option_that_widens_a_range_marks_the_weight_and_says_so() {
        Store store = store(TEXT);
        new Building(store).made(new io.github.steelyard.editing.structure.DuplicateOption("a", "New"));
        assertThat(StaleWeights.of(store.state())).isEmpty();
        new Building(store)
                .made(new io.github.steelyard.editing.structure.SetYaml(
                        "options/new/performance", "{x: 20, y: 10, z: 1, fixed: 9}"));
        assertThat(StaleWeights.of(store.state())).containsExactly(Map.entry("x", 2.0));
        assertThat(store.state().message()).contains("X").contains("Ctrl+Shift+K");
        assertThat(WeightSheet.of(store.state()).rows().get(0).name()).isEqualTo("• X");
    }

    @Test
    void differences_between_old_options_keep_their_ratios() {
        SplittableRandom random = new SplittableRandom(16);
        int stale = 0;
        for (int k = 0; k < 200; k++) {
            Store store = store(TEXT);
            Map<String, Double> before = scores(store.state());
            String row = "{x: " + (random.nextInt(60) - 20) + ", y: " + random.nextInt(40) + ", z: " + random.nextInt(9)
                    + ", fixed: 5}";
            new Building(store).made(new io.github.steelyard.editing.structure.DuplicateOption("a", "New"));
            new Building(store).made(new io.github.steelyard.editing.structure.SetYaml("options/new/performance", row));
            boolean isStale = !StaleWeights.of(store.state()).isEmpty();
            assertThat(StaleWeights.rescale(store)).as(row).isEqualTo(isStale);
            Map<String, Double> after = scores(store.state());
            double first = (after.get("a") - after.get("b")) / (before.get("a") - before.get("b"));
            double second = (after.get("c") - after.get("b")) / (before.get("c") - before.get("b"));
            assertThat(first).as(row).isCloseTo(second, within(1e-9));
            assertThat(StaleWeights.of(store.state())).as(row).isEmpty();
            if (isStale) {
                stale++;
                store.undo();
                assertThat(StaleWeights.of(store.state()))
                        .as("undo of the rescaling")
                        .isNotEmpty();
            }
        }
        assertThat(stale).isGreaterThan(100);
    }

    @Test
    void a_weight_that_was_set_since_is_not_stale() {
        Store store = store(TEXT);
        new Building(store)
                .made(new io.github.steelyard.editing.structure.SetYaml(
                        "options/a/performance", "{x: 30, y: 10, z: 1, fixed: 2}"));
        assertThat(StaleWeights.of(store.state())).containsOnlyKeys("x");
        store.apply(new Edit.MoveWeight("x", 60, false));
        assertThat(StaleWeights.of(store.state())).isEmpty();
    }
}
