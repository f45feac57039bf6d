package io.github.steelyard.gui.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.editing.Changes;
import io.github.steelyard.editing.Edit.LockWeight;
import io.github.steelyard.editing.Edit.SweepWeight;
import io.github.steelyard.evaluation.Study;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Setting a weight by the cursor of its sweep. */
class SweepMoveTest {

    private final Session session = Demo.session(Demo.korea());

    private Study study() {
        return new Calculator().study(session.state().basis());
    }

    private double weight(Study study, String node) {
        return study.nodeWeights().shares().get(node).cumulative();
    }

    @ParameterizedTest
    @CsvSource({"threat, 0.5", "war-risk, 0.4", "war-risk, 0", "durability, 0.06", "learning, 0.9", "war-risk, 1"})
    void theNodeGetsItsShareAndEverythingElseKeepsItsProportions(String node, double share) {
        Study before = study();
        session.store().apply(new SweepWeight(node, share, false));
        Study after = study();
        assertThat(weight(after, node)).isCloseTo(share, within(1e-4));
        Set<Integer> below = new TreeSet<>();
        for (int j : before.problem()
                .tree()
                .leavesBelow(before.problem().tree().find(node).orElseThrow())) {
            below.add(j);
        }
        double factor = (1 - share) / (1 - weight(before, node));
        for (int j = 0; j < before.weights().size(); j++) {
            double expected = before.weights().at(j) * (below.contains(j) ? share / weight(before, node) : factor);
            assertThat(after.weights().at(j))
                    .as(before.problem().criteria().get(j).id())
                    .isCloseTo(expected, within(1e-4));
        }
    }

    @Test
    void aDragIsOneStepThatUndoTakesBack() {
        double before = session.state().points("war-risk");
        for (double share : new double[] {0.2, 0.7, 1, 0.3}) {
            session.store().apply(new SweepWeight("war-risk", share, true));
        }
        session.store().release();
        assertThat(weight(study(), "war-risk")).isCloseTo(0.3, within(1e-4));
        session.store().undo();
        assertThat(session.state().points("war-risk")).isEqualTo(before);
        assertThat(session.state().canUndo()).isFalse();
    }

    @Test
    void fromEverythingTheOthersComeBackAsTheFileHasThem() {
        double other = weight(study(), "threat");
        session.store().apply(new SweepWeight("war-risk", 1, false));
        session.store().apply(new SweepWeight("war-risk", 0.195, false));
        assertThat(weight(study(), "threat")).isCloseTo(other, within(1e-3));
    }

    @Test
    void aLockInTheWayStopsIt() {
        session.store().apply(new LockWeight("threat", true));
        SweepWeight edit = new SweepWeight("war-risk", 0.5, false);
        assertThat(edit.isBlocked(session.state().origin(), session.state().content()))
                .isTrue();
        Changes before = session.state().content().changes();
        session.store().apply(edit);
        assertThat(session.state().content().changes()).isEqualTo(before);
    }
}
