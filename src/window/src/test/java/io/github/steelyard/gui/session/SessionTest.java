package io.github.steelyard.gui.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.Steelyard;
import io.github.steelyard.editing.Changes.CellKey;
import io.github.steelyard.editing.Content;
import io.github.steelyard.editing.Edit;
import io.github.steelyard.editing.Edit.ChooseStakeholder;
import io.github.steelyard.editing.Edit.LockWeight;
import io.github.steelyard.editing.Edit.MoveWeight;
import io.github.steelyard.editing.Edit.ResetWeight;
import io.github.steelyard.editing.Edit.SetPerformance;
import io.github.steelyard.editing.Origin;
import io.github.steelyard.editing.structure.SetMissing;
import io.github.steelyard.model.Cell;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.MissingPolicy;
import io.github.steelyard.model.Performance;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionTest {

    private Session session;
    private Store store;

    @BeforeEach
    void open() {
        session = Demo.session(Demo.opened());
        store = session.store();
        session.start();
    }

    private SessionState state() {
        return store.state();
    }

    @Test
    void openingShowsARankingAtOnce() {
        RankingSheet sheet = RankingSheet.of(state());
        assertThat(sheet.rows()).extracting(RankingSheet.Row::id).startsWith("battery");
        assertThat(sheet.current()).isTrue();
        assertThat(state().findings().verdict()).startsWith("Battery leads Hybrid (");
        assertThat(state().isDirty()).isFalse();
    }

    @Test
    void aDragIsOneStepOfUndoAndStartsFromWhereTheHandTookHold() {
        for (int points = 41; points <= 100; points++) {
            store.apply(new MoveWeight("cost", points, true));
        }
        assertThat(state().points("city")).isZero();
        store.apply(new MoveWeight("cost", 50, true));
        store.release();
        assertThat(state().points("city")).isEqualTo(50);
        assertThat(state().undoLabel()).isEqualTo("weight of Cost");
        store.undo();
        assertThat(state().content()).isEqualTo(Content.UNTOUCHED);
        assertThat(state().canUndo()).isFalse();
        store.redo();
        assertThat(state().points("cost")).isEqualTo(50);
    }

    @Test
    void twoDragsOfTheSameWeightAreTwoSteps() {
        store.apply(new MoveWeight("cost", 50, true));
        store.release();
        store.apply(new MoveWeight("cost", 60, true));
        store.release();
        store.undo();
        assertThat(state().points("cost")).isEqualTo(50);
    }

    @Test
    void anEditThatChangesNothingLeavesNoStep() {
        store.apply(new MoveWeight("cost", 40, false));
        assertThat(state().canUndo()).isFalse();
        assertThat(state().isDirty()).isFalse();
    }

    @Test
    void aDragBackToWhereItBeganChangesNothing() {
        store.apply(new MoveWeight("cost", 50, true));
        store.apply(new MoveWeight("cost", 40, true));
        store.release();
        assertThat(state().points("cost")).isEqualTo(40);
        assertThat(state().points("city")).isEqualTo(60);
    }

    @Test
    void aScoreThatHangsOnWhatIsUnknownShowsHowFarItGoes() {
        Decision decision = Steelyard.read(Path.of("src/test/resources/meaning/missing-intervals.yaml"))
                .study()
                .decision();
        Session other = Demo.session(SessionState.opening(
                Origin.of(decision, Optional.empty(), List.of()), Look.DEFAULT.themed(Look.Theme.LIGHT)));
        other.start();
        RankingSheet sheet = RankingSheet.of(other.store().state());
        assertThat(sheet.rows().get(0).open()).containsExactly(new double[] {0.47, 0.77}, within(1e-12));
        assertThat(sheet.rows().get(1).open()).isEmpty();
        assertThat(sheet.high()).isGreaterThanOrEqualTo(0.77 - 1e-12);
        assertThat(Choosers.missing(other.store().state())).hasSize(5);
        other.store().apply(new Edit.Restructure(new SetMissing(Optional.empty(), Optional.of(MissingPolicy.WORST))));
        assertThat(RankingSheet.of(other.store().state()).rows().get(0).id()).isEqualTo("hill");
        assertThat(other.store().state().decision().missing()).contains(MissingPolicy.WORST);
    }

    @Test
    void theRankingFollowsTheWeights() {
        store.apply(new MoveWeight("city", 0, false));
        store.apply(new MoveWeight("purchase", 100, false));
        assertThat(RankingSheet.of(state()).rows().get(0).id()).isEqualTo("diesel");
        assertThat(state().isCurrent()).isTrue();
    }

    @Test
    void aLockedWeightStaysAndIsNotOffered() {
        store.apply(new LockWeight("noise", true));
        store.apply(new MoveWeight("comfort", 20, false));
        assertThat(state().points("noise")).isEqualTo(30);
        assertThat(state().points("uptime")).isEqualTo(10);
        WeightSheet.Row noise = WeightSheet.of(state()).rows().stream()
                .filter(r -> r.id().equals("noise"))
                .findFirst()
                .orElseThrow();
        assertThat(noise.movable()).isFalse();
    }

    @Test
    void resettingOneWeightPutsItsSiblingsBackAndLeavesOtherGroups() {
        store.apply(new MoveWeight("noise", 10, false));
        store.apply(new MoveWeight("cost", 10, false));
        store.apply(new ResetWeight("uptime"));
        assertThat(state().points("noise")).isEqualTo(30);
        assertThat(state().points("cost")).isEqualTo(10);
    }

    @Test
    void eachPersonsWeightsAreMovedOnTheirOwn() {
        store.apply(new ChooseStakeholder(Optional.of("treasury")));
        assertThat(state().points("cost")).isEqualTo(80);
        store.apply(new MoveWeight("cost", 90, false));
        store.apply(new ChooseStakeholder(Optional.empty()));
        assertThat(state().points("cost")).isEqualTo(40);
        assertThat(state().decision().stakeholder("treasury").orElseThrow().weights())
                .containsEntry("cost", 90.0)
                .containsEntry("city", 10.0);
    }

    @Test
    void someoneElsesRankingUsesTheirWeights() {
        store.apply(new ChooseStakeholder(Optional.of("treasury")));
        double cost = state().findings()
                .evaluation()
                .orElseThrow()
                .study()
                .nodeWeights()
                .shares()
                .get("cost")
                .cumulative();
        assertThat(cost).isCloseTo(0.8, within(1e-12));
    }

    @Test
    void aCellPutBackToWhatTheFileSaysIsNoChange() {
        CellKey key = new CellKey("", new Cell("diesel", "purchase"));
        store.apply(new SetPerformance(key, Performance.exact(25)));
        assertThat(state().isDirty()).isTrue();
        store.apply(new SetPerformance(key, Performance.exact(31)));
        assertThat(state().isDirty()).isFalse();
    }

    @Test
    void theDecisionWithChangesRanksLikeTheWindow() {
        store.apply(new MoveWeight("city", 20, false));
        store.apply(new MoveWeight("noise", 5, false));
        double shown = state().findings().evaluation().orElseThrow().scores().at(1);
        double saved = io.github.steelyard.evaluation.Study.of(state().decision())
                .evaluate()
                .scores()
                .at(1);
        assertThat(saved).isCloseTo(shown, within(1e-12));
    }

    @Test
    void bandsEndWhereTheLeaderChanges() {
        Findings.Band band = state().findings().bands().get("uptime");
        double total = 60;
        store.apply(new MoveWeight("uptime", total * band.high() - 0.05, false));
        assertThat(RankingSheet.of(state()).rows().get(0).id()).isEqualTo("battery");
        store.undo();
        store.apply(new MoveWeight("uptime", total * band.high() + 0.05, false));
        assertThat(RankingSheet.of(state()).rows().get(0).id()).isNotEqualTo("battery");
    }

    @Test
    void hiddenNamesStayHiddenEverywhere() {
        store.look(l -> l.hiding(Look.Blind.NAMES));
        assertThat(RankingSheet.of(state()).rows())
                .extracting(RankingSheet.Row::name)
                .allMatch(n -> n.startsWith("Option "));
        assertThat(state().findings().verdict()).doesNotContain("Battery");
    }

    @Test
    void hiddenTotalsShowNoOrderNoScoreNoBar() {
        store.look(l -> l.hiding(Look.Blind.TOTALS));
        assertThat(RankingSheet.of(state()).rows()).allSatisfy(row -> {
            assertThat(row.rank()).isZero();
            assertThat(row.score()).isEmpty();
            assertThat(row.parts()).isEmpty();
        });
        assertThat(RankingSheet.of(state()).rows())
                .extracting(RankingSheet.Row::id)
                .containsExactly("diesel", "battery", "hydrogen", "hybrid");
    }

    @Test
    void whileAComputationRunsTheOldRankingIsNotCalledCurrent() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        Session slow = new Session(Demo.opened(), waiting::add, later -> {}, Runnable::run, () -> true);
        slow.start();
        waiting.remove().run();
        assertThat(slow.state().isCurrent()).isTrue();
        slow.store().apply(new MoveWeight("cost", 90, false));
        assertThat(slow.state().isCurrent()).isFalse();
        assertThat(RankingSheet.of(slow.state()).current()).isFalse();
        slow.store().apply(new MoveWeight("cost", 95, false));
        waiting.remove().run();
        assertThat(slow.state().isCurrent())
                .as("the cancelled one gives nothing")
                .isFalse();
        waiting.remove().run();
        assertThat(slow.state().isCurrent()).isTrue();
    }

    @Test
    void theStoreIsTouchedFromItsOwnThreadOnly() {
        Store foreign = new Store(Demo.opened(), () -> false);
        assertThatThrownBy(foreign::state).isInstanceOf(IllegalStateException.class);
    }
}
