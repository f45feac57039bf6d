package io.github.steelyard.gui.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.steelyard.editing.Draft;
import io.github.steelyard.editing.Edit;
import io.github.steelyard.editing.structure.TypedCells;
import io.github.steelyard.gui.session.PerformanceSheet.Entry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Conditions, formulas and names of uncertainties in the cells of the table. */
class TypedFormsTest {

    private static final String TEXT = """
            title: Buses
            criteria:
              riders: {scale: {worst: 0, best: 100}}
              image: {levels: {poor: 0, good: {value: 100, means: people like to be seen in it}}}
            options:
              long: {performance: {riders: 30, image: good}}   # articulated
              short: {performance: {riders: 20, image: poor}}
            uncertainties:
              ban: {name: The council bans cars, chance: {min: 0.4, max: 0.6}, by-option: {short: 0.25}}
              reply: {states: {accepts: 0.25, stalls: 0.75}}
              growth: {unit: '%', min: 1, max: 3}
            scenarios:
              banned: {uncertainties: {ban: true}}
            """;

    private Store store;

    @BeforeEach
    void open() {
        store = new Store(SessionState.opening(Draft.of(TEXT).origin(), Look.DEFAULT), () -> true);
    }

    private Entry entry(int option, int criterion) {
        return PerformanceSheet.of(store.state()).cells().get(option).get(criterion);
    }

    private void type(int option, int criterion, String text) {
        store.apply(
                TypedCells.of(store.state().decision(), entry(option, criterion).key(), text));
    }

    private String text() {
        return new String(
                Draft.of(store.state().opened(), store.state().content().changes())
                        .texts()
                        .values()
                        .iterator()
                        .next(),
                StandardCharsets.UTF_8);
    }

    @Test
    void a_condition_is_taken_shown_and_told_with_its_chance() {
        type(0, 0, "if ban then 40 else 10");
        Entry entry = entry(0, 0);
        assertThat(entry.text()).isEqualTo("if ban then 40 else 10");
        assertThat(entry.central()).isEqualTo(0.25);
        assertThat(entry.low()).isEqualTo(0.1);
        assertThat(entry.high()).isEqualTo(0.4);
        assertThat(entry.facts())
                .containsExactly(
                        "Counts as 25, the mean of what may come, 10 to 40.",
                        "The council bans cars: chance 40% to 60%");
        assertThat(text()).contains("riders: {if: ban, then: 40, else: 10}", "# articulated");
        assertThat(store.state().undoLabel()).isEqualTo("Long on Riders: if ban then 40 else 10");
        store.undo();
        assertThat(entry(0, 0).text()).isEqualTo("30");
    }

    @Test
    void an_option_is_told_its_own_chance_and_a_scenario_its_setting() {
        type(1, 0, "if ban then 40 else 0");
        assertThat(entry(1, 0).facts()).contains("The council bans cars: chance 25%");
        store.apply(new Edit.ChooseScenario(Optional.of("banned")));
        assertThat(entry(1, 0).central()).isEqualTo(0.4);
        assertThat(entry(1, 0).facts()).contains("The council bans cars: chance 100%");
    }

    @Test
    void states_quantities_and_levels_are_told() {
        type(0, 0, "reply: accepts 80, stalls 20");
        assertThat(entry(0, 0).facts()).contains("Reply: accepts 25%, stalls 75%");
        type(0, 0, "growth");
        assertThat(entry(0, 0).text()).isEqualTo("= growth");
        assertThat(entry(0, 0).facts()).contains("Growth: 1 to 3%, on average 2");
        assertThat(entry(0, 1).facts()).containsExactly("“good” means: people like to be seen in it");
        assertThat(PerformanceSheet.beside(store.state(), entry(0, 1), List.of()))
                .contains("“good” means: people like to be seen in it");
    }

    @Test
    void what_cannot_be_is_said_and_nothing_changes() {
        type(0, 0, "if bann then 40 else 10");
        assertThat(store.state().message()).contains("bann").contains("ban");
        assertThat(entry(0, 0).text()).isEqualTo("30");
        assertThatThrownBy(() -> type(0, 0, "= 10 +")).hasMessageContaining("10 +");
    }

    @Test
    void a_block_of_forms_is_one_step() {
        PerformanceSheet sheet = PerformanceSheet.of(store.state());
        store.apply(CellBlock.pasted(
                        store.state().decision(), sheet, 0, 0, 1, 1, "if ban then 1 else 2\tgood\n= 2 * growth\tpoor\n")
                .orElseThrow());
        String block = CellBlock.copied(PerformanceSheet.of(store.state()), 0, 0, 2, 2);
        assertThat(block).isEqualTo("if ban then 1 else 2\tgood\n= 2 * growth\tpoor\n");
        store.undo();
        assertThat(entry(1, 0).text()).isEqualTo("20");
    }
}
