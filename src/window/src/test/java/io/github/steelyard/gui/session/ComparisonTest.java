package io.github.steelyard.gui.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.editing.Content;
import io.github.steelyard.editing.Edit;
import io.github.steelyard.editing.Edit.MoveWeight;
import io.github.steelyard.record.Comparing;
import io.github.steelyard.record.DifferenceBlocks;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static Comparison now(SessionState state) {
        return Comparison.of(state.comparedWith(Content.UNTOUCHED), Optional.empty(), () -> false);
    }

    @Test
    void itIsWhatDiffSaysOfTheTwoDecisions() {
        Session session = Demo.session(Demo.opened());
        session.start();
        session.store().apply(new MoveWeight("cost", 100, false));
        SessionState state = session.state();
        assertThat(now(state).blocks())
                .isEqualTo(DifferenceBlocks.of(Comparing.of(state.opened().decision(), state.decision())));
        assertThat(Comparison.of(
                        state.comparedWith(Content.UNTOUCHED), state.findings().evaluation(), () -> false))
                .as("with the ranking that is there already")
                .isEqualTo(now(state));
    }

    @Test
    void bothAreSeenAsTheSecondIs() {
        Session session = Demo.session(Demo.opened());
        session.store().apply(new Edit.ChooseStakeholder(Optional.of("treasury")));
        String name =
                session.state().decision().stakeholder("treasury").orElseThrow().name();
        assertThat(now(session.state()).blocks().toString())
                .contains("The weights are those of " + name)
                .contains("othing differs");
    }

    @Test
    void whatTheWindowHidesItHides() {
        Session session = Demo.session(Demo.opened());
        session.store().apply(new MoveWeight("cost", 100, false));
        session.store().look(look -> look.hiding(Look.Blind.NAMES));
        assertThat(now(session.state()).blocks().toString())
                .contains("Option B stays first", "weight of Cost")
                .doesNotContain("Battery", "Hybrid", "Diesel", "Hydrogen");
        session.store().look(look -> look.hiding(Look.Blind.TOTALS));
        assertThat(now(session.state()).blocks().toString())
                .contains("weight of Cost")
                .doesNotContain("first", "Ranking", "lead");
    }

    @Test
    void nothingIsComparedTwiceNorOnTheThreadOfTheWindow() {
        Deque<Runnable> analyses = new ArrayDeque<>();
        Session session = new Session(Demo.opened(), Runnable::run, analyses::add, Runnable::run, () -> true);
        session.start();
        session.store().apply(new MoveWeight("cost", 100, false));
        analyses.clear();
        Comparison.States wanted = session.state().comparedWith(Content.UNTOUCHED);
        session.compare(wanted);
        session.compare(wanted);
        assertThat(session.state().findings().comparison())
                .as("not on this thread")
                .isEmpty();
        assertThat(analyses).hasSize(1);
        analyses.pop().run();
        Comparison found = session.state().findings().comparison().orElseThrow();
        session.compare(wanted);
        assertThat(analyses).isEmpty();
        session.compare(session.state().comparedWith(session.state().content()));
        analyses.pop().run();
        session.compare(wanted);
        assertThat(analyses).as("one that was made before").isEmpty();
        assertThat(session.state().findings().comparison().orElseThrow()).isSameAs(found);
    }
}
