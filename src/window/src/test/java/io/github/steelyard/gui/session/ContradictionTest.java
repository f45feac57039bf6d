package io.github.steelyard.gui.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.editing.Changes;
import io.github.steelyard.editing.Draft;
import io.github.steelyard.editing.Origin;
import io.github.steelyard.editing.Restructuring;
import io.github.steelyard.editing.structure.SetWeighting;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The fewest MACBETH judgements that cannot hold together are the ones that are marked. */
class ContradictionTest {

    @Test
    void the_fewest_that_contradict_each_other_are_marked() {
        Origin origin = Draft.of("""
                        title: Four
                        criteria:
                          a: {direction: max}
                          b: {direction: max}
                          c: {direction: max}
                          d: {direction: max}
                        options:
                          o: {performance: {a: 1, b: 2, c: 3, d: 4}}
                          p: {performance: {a: 2, b: 1, c: 4, d: 3}}
                        """).origin();
        Weighing weighing = Weighing.of(origin.decision(), "", "macbeth");
        // a over b strong, b over c strong, but a over c only weak; d is in order.
        Map<String, String> answers = Map.of(
                "a b",
                "strong",
                "b c",
                "strong",
                "a c",
                "weak",
                "a d",
                "extreme",
                "b d",
                "positive",
                "c d",
                "positive");
        SetWeighting edit = new SetWeighting("", "", weighing.statement(answers));
        Refusal refusal = Assertions.catchThrowableOfType(
                Refusal.class,
                () -> Restructuring.of(origin, Changes.NONE, edit).over(origin).points());
        assertThat(refusal).isNotNull();
        assertThat(weighing.contradicting(String.join("\n", refusal.reasons())))
                .isNotEmpty()
                .contains("a c")
                .doesNotContain("a d", "c d");
        assertThat(weighing.contradicting("A 60 %")).isEmpty();
    }
}
