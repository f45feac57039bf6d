package io.github.steelyard.gui.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.editing.Draft;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The table sorted, filtered and turned, and options hidden for now: what is shown changes, the decision does not. */
class ArrangementTest {

    private static final String TEXT = """
            title: Buses
            criteria:
              cost: {direction: min, scale: {worst: 50, best: 10}}
              comfort: {levels: {poor: 0, fair: 50, good: 100}}
            options:
              diesel: {kind: fossil, performance: {cost: 20, comfort: fair}}
              battery: {kind: electric, performance: {cost: 40, comfort: good}}
              tram: {kind: electric, performance: {cost: unknown, comfort: fair}}
              hybrid: {kind: fossil, performance: {cost: 30, comfort: fair}}
            """;

    private Session session;

    @BeforeEach
    void open() {
        session = Demo.session(SessionState.opening(Draft.of(TEXT).origin(), Look.DEFAULT));
        session.start();
    }

    private List<String> options(Arrangement arrangement) {
        return arrangement
                .of(PerformanceSheet.of(session.state()), session.state())
                .options();
    }

    @Test
    void a_criterion_sorts_best_first_then_worst_first_then_as_the_file_has_it() {
        Arrangement once = Arrangement.NONE.sorting("cost");
        assertThat(options(once)).as("least cost").containsExactly("Diesel", "Hybrid", "Battery", "Tram");
        Arrangement twice = once.sorting("cost");
        assertThat(options(twice)).as("unknown stays below").containsExactly("Battery", "Hybrid", "Diesel", "Tram");
        assertThat(options(twice.sorting("cost"))).containsExactly("Diesel", "Battery", "Tram", "Hybrid");
        assertThat(options(once.sorting("comfort")))
                .as("equals keep the file's order")
                .containsExactly("Battery", "Diesel", "Tram", "Hybrid");
    }

    @Test
    void a_part_of_the_name_or_the_kind_filters() {
        assertThat(options(Arrangement.NONE.filtering(" ELEC "))).containsExactly("Battery", "Tram");
        assertThat(options(Arrangement.NONE.filtering("hy"))).containsExactly("Hybrid");
        assertThat(options(Arrangement.NONE.filtering("none of them"))).isEmpty();
    }

    @Test
    void names_that_are_hidden_are_not_found_out_by_filtering() {
        session.store().look(l -> l.hiding(Look.Blind.NAMES));
        assertThat(options(Arrangement.NONE.filtering("hybrid"))).hasSize(4);
    }

    @Test
    void turned_rows_are_criteria_and_every_cell_keeps_its_key() {
        PerformanceSheet turned = Arrangement.NONE.turning().of(PerformanceSheet.of(session.state()), session.state());
        assertThat(turned.options()).containsExactly("Cost", "Comfort");
        assertThat(turned.criteria()).containsExactly("Diesel", "Battery", "Tram", "Hybrid");
        assertThat(turned.cells().get(1).get(2).key().cell().option()).isEqualTo("tram");
        assertThat(turned.cells().get(1).get(2).text()).isEqualTo("fair");
        assertThat(turned.turned()).isEqualTo(PerformanceSheet.of(session.state()));
    }

    @Test
    void a_hidden_option_keeps_its_rank_and_is_counted_in_the_state_line() {
        session.store().attend(a -> a.hiding("diesel"));
        SessionState state = session.state();
        assertThat(options(Arrangement.NONE)).containsExactly("Battery", "Tram", "Hybrid");
        assertThat(RankingSheet.of(state).rows())
                .extracting(RankingSheet.Row::id)
                .doesNotContain("diesel");
        assertThat(state.findings().evaluation().orElseThrow().ranking().size()).isEqualTo(4);
        assertThat(StateLine.of(state)).contains("1 option hidden");
        session.store().attend(a -> a.showingAll());
        assertThat(options(Arrangement.NONE)).hasSize(4);
        assertThat(StateLine.of(session.state())).doesNotContain("hidden");
    }
}
