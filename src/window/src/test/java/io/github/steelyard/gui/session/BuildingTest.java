package io.github.steelyard.gui.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.steelyard.editing.Content;
import io.github.steelyard.editing.Draft;
import io.github.steelyard.editing.Edit;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Performance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Building by hand: what is selected, what is said, and what undo gives back. */
class BuildingTest {

    /** Without c, b is ahead of a: on the range of three options, a's lead on y counts little. */
    private static final String TEXT = """
            title: Three
            criteria:
              x: {direction: max, weight: 50}
              y: {direction: max, weight: 50}
              quality: {criteria: {fine: {direction: max}, fast: {direction: max}}, weight: 0}
            options:
              a: {performance: {x: 5, y: 10, fine: 1, fast: 1}}
              b: {performance: {x: 10, y: 6, fine: 1, fast: 1}}
              c: {performance: {x: 0, y: 6, fine: 1, fast: 1}}
            """;

    private Store store;
    private Building building;

    @BeforeEach
    void open() {
        store = new Store(SessionState.opening(Draft.of(TEXT).origin(), Look.DEFAULT), () -> true);
        building = new Building(store);
    }

    private Decision decision() {
        return store.state().decision();
    }

    private void select(Part part) {
        store.attend(a -> a.inspecting(part));
    }

    @Test
    void what_is_new_is_selected_and_undo_takes_it_back() {
        SessionState first = store.state();
        assertThat(building.option("Trolley bus")).isTrue();
        assertThat(store.state().attention().part()).isEqualTo(Part.option("trolley-bus"));
        assertThat(store.state().undoLabel()).isEqualTo("option Trolley bus added");
        store.undo();
        assertThat(decision()).isEqualTo(first.decision());
        assertThat(store.state().attention().part()).isEqualTo(Part.DECISION);
    }

    @Test
    void removing_says_what_goes_with_it_and_undo_brings_all_of_it_back() {
        select(new Part(Part.Kind.GROUP, "quality", ""));
        Decision before = decision();
        building.remove();
        assertThat(store.state().message()).contains("2 criteria in it").contains("Undo brings all of it back");
        assertThat(decision().tree().criteria()).hasSize(2);
        store.undo();
        assertThat(decision()).isEqualTo(before);
    }

    @Test
    void a_removed_option_that_turns_the_others_round_is_said_to() {
        select(Part.option("c"));
        building.remove();
        // On x from 0 to 10 a has 50 of 100 and y 100: 0.75 to b's 0.5; on x from 5 to 10 it has 0: 0.5 to 0.5.
        assertThat(store.state().message()).doesNotContain("passed");
        store.undo();
        select(Part.option("a"));
        building.option("d");
        assertThat(store.state().message())
                .as("an option not judged moves nobody")
                .isEmpty();
    }

    @Test
    void reversals_name_the_scale_that_made_them() {
        Store other = new Store(
                SessionState.opening(
                        Draft.of(TEXT.replace("x: 5, y: 10", "x: 5, y: 9")
                                        .replace("x: 10, y: 6", "x: 10, y: 6")
                                        .replace("x: 0, y: 6", "x: 0, y: 0"))
                                .origin(),
                        Look.DEFAULT),
                () -> true);
        // With c: a = (5/10 + 9/9)/2 = 0.75, b = (1 + 6/9)/2 = 0.83. Without c both scales begin at the worse of the
        // two.
        other.attend(a -> a.inspecting(Part.option("c")));
        new Building(other).remove();
        assertThat(other.state().decision().options()).hasSize(2);
        Store third = new Store(
                SessionState.opening(
                        Draft.of(TEXT.replace("x: 5, y: 10", "x: 9, y: 10")
                                        .replace("x: 10, y: 6", "x: 10, y: 9")
                                        .replace("x: 0, y: 6", "x: 8, y: 0")
                                        .replace("x: {direction: max, weight: 50}", "x: {direction: max, weight: 40}"))
                                .origin(),
                        Look.DEFAULT),
                () -> true);
        // With c, x runs from 8 to 10 and y from 0 to 10: a = .4·.5 + .5·1 = .7, b = .4·1 + .5·.9 = .85 (over .9).
        // Without c, x runs from 9 to 10 and y from 9 to 10: a = .5, b = .4.
        third.attend(a -> a.inspecting(Part.option("c")));
        new Building(third).remove();
        assertThat(third.state().message()).contains("A passed B").contains("X, Y");
    }

    @Test
    void nodes_move_with_the_arrows() {
        select(new Part(Part.Kind.CRITERION, "y", ""));
        building.nest(1);
        assertThat(decision().tree().parent("y").orElseThrow().id()).isEqualTo("quality");
        building.nest(-1);
        assertThat(decision().tree().parent("y").orElseThrow().id()).isEmpty();
        select(Part.option("c"));
        building.move(-1);
        assertThat(decision().options()).extracting(o -> o.id()).containsExactly("a", "c", "b");
    }

    @Test
    void blocks_are_copied_pasted_and_filled_down_each_in_one_step() {
        PerformanceSheet sheet = PerformanceSheet.of(store.state());
        String copied = CellBlock.copied(sheet, 0, 0, 2, 2);
        assertThat(copied).isEqualTo("5\t10\n10\t6\n");
        store.apply(CellBlock.pasted(decision(), sheet, 1, 0, 1, 1, copied).orElseThrow());
        assertThat(decision().performances().at(2, 0).central()).isEqualTo(10);
        assertThat(store.state().history().past()).hasSize(1);
        store.apply(CellBlock.filled(decision(), PerformanceSheet.of(store.state()), 0, 1, 3, 1)
                .orElseThrow());
        assertThat(List.of(0, 1, 2))
                .allMatch(i -> decision().performances().at(i, 1).central() == 10);
        store.undo();
        store.undo();
        assertThat(decision()).isEqualTo(Draft.of(TEXT).origin().decision());
        assertThatThrownBy(() -> CellBlock.pasted(decision(), sheet, 0, 0, 1, 1, "many\t1\nmore\t2"))
                .hasMessageContaining("many")
                .hasMessageContaining("more");
        assertThatThrownBy(() -> CellBlock.pasted(decision(), sheet, 2, 0, 1, 1, "1\n2"))
                .hasMessageContaining("larger than the table");
    }

    private double performance(int option, int criterion) {
        return decision().performances().at(option, criterion).central();
    }

    @Test
    void a_block_from_a_spreadsheet_is_read_as_a_sheet_is() {
        PerformanceSheet sheet = PerformanceSheet.of(store.state());
        store.apply(CellBlock.pasted(decision(), sheet, 0, 0, 1, 1, "$1,200\t3 to 5\r\n$950\t7 pts\r\n")
                .orElseThrow());
        assertThat(List.of(performance(0, 0), performance(0, 1), performance(1, 0), performance(1, 1)))
                .containsExactly(1200.0, 4.0, 950.0, 7.0);
        assertThat(decision().performances().at(0, 1)).isEqualTo(new Performance.Uniform(3, 5));
        store.apply(CellBlock.pasted(decision(), sheet, 0, 1, 1, 1, "4,5\n7,25\nn/a")
                .orElseThrow());
        assertThat(List.of(performance(0, 1), performance(1, 1))).containsExactly(4.5, 7.25);
        assertThat(decision().performances().isMissing(2, 1)).isTrue();
    }

    @Test
    void a_block_with_headings_goes_where_they_say() {
        PerformanceSheet sheet = PerformanceSheet.of(store.state());
        store.apply(CellBlock.pasted(decision(), sheet, 2, 1, 1, 1, "Option\ty\tx\nC\t1\t2\nA\t3\t4\n")
                .orElseThrow());
        assertThat(List.of(performance(2, 1), performance(2, 0), performance(0, 1), performance(0, 0)))
                .containsExactly(1.0, 2.0, 3.0, 4.0);
    }

    @Test
    void a_block_whose_numbers_may_mean_two_things_changes_nothing() {
        PerformanceSheet sheet = PerformanceSheet.of(store.state());
        assertThatThrownBy(() -> CellBlock.pasted(decision(), sheet, 0, 0, 1, 1, "1,200\n1,950\n1,100"))
                .hasMessageContaining("1,200");
    }

    @Test
    void a_state_is_named_returned_to_and_compared_with_now() {
        store.snapshot("before lunch");
        building.option("Metro");
        List<JournalSheet.Row> rows = JournalSheet.of(store.state(), "").rows();
        assertThat(rows).hasSize(3);
        assertThat(rows.get(2).text()).startsWith("Snapshot before lunch");
        assertThat(JournalSheet.of(store.state(), "metro").rows()).hasSize(1);
        assertThat(compared(rows.get(2).content()))
                .contains("option added: Metro")
                .contains("Added, but without a place in the ranking: Metro.");
        store.apply(new Edit.SetPoints(Map.of("x", 100.0, "y", 0.0), "only x"));
        assertThat(compared(rows.get(2).content()))
                .contains("B takes the first place from A")
                .contains("weight of X")
                .as("as diff shares it out")
                .contains("What each group of changes adds to the lead");
        store.returnTo(rows.get(2).content(), "back");
        assertThat(decision()).isEqualTo(Draft.of(TEXT).origin().decision());
    }

    private String compared(Content earlier) {
        return Comparison.of(store.state().comparedWith(earlier), java.util.Optional.empty(), () -> false)
                .blocks()
                .toString();
    }

    @Test
    void a_new_decision_is_made_of_lines() {
        Map<String, Object> made = NewDecision.of(
                "Which bus?",
                "Price (EUR) min\nComfort: poor, fair, good\nCity\n\tNoise (dB) min\n\tAir\n价格",
                "Diesel\n\nHeat pump, new\nDiesel\n");
        Decision decision = Draft.of(io.github.steelyard.io.plain.PlainText.yaml(made))
                .origin()
                .decision();
        assertThat(decision.question()).isEqualTo("Which bus?");
        assertThat(decision.tree().criteria())
                .extracting(c -> c.name() + " " + c.unit() + " " + c.direction().word())
                .containsExactly("Price EUR min", "Comfort  max", "Noise dB min", "Air  max", "价格  max");
        assertThat(decision.tree().parent("noise").orElseThrow().name()).isEqualTo("City");
        assertThat(decision.options()).extracting(o -> o.name()).containsExactly("Diesel", "Heat pump, new", "Diesel");
        assertThat(Draft.of(io.github.steelyard.io.plain.PlainText.yaml(NewDecision.of("", "", "")))
                        .load()
                        .value())
                .as("everything may be left open")
                .isPresent();
    }
}
