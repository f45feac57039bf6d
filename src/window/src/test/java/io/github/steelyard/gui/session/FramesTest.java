package io.github.steelyard.gui.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.editing.Edit;
import io.github.steelyard.editing.Edit.MoveWeight;
import io.github.steelyard.model.MethodChoice;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FramesTest {

    private final Deque<Runnable> computing = new ArrayDeque<>();
    private final Deque<Runnable> moments = new ArrayDeque<>();
    private final List<SessionState> shown = new ArrayList<>();
    private Session session;

    @BeforeEach
    void open() {
        session = new Session(Demo.opened(), computing::add, computing::add, Runnable::run, this::later, () -> true);
        session.start();
        session.show(shown::add);
        computing.remove().run();
        shown.clear();
        moments.clear();
    }

    /** Only what waits for a frame. */
    private void later(int millis, Runnable action) {
        if (millis == Frames.MOMENT_MILLIS) {
            moments.add(action);
        }
    }

    private void drag(double points) {
        session.store().apply(new MoveWeight("cost", points, true));
    }

    private SessionState last() {
        return shown.get(shown.size() - 1);
    }

    @Test
    void anEditIsShownOnceTogetherWithItsWholeAnswer() {
        drag(50);
        assertThat(shown).isEmpty();
        computing.remove().run();
        assertThat(shown).hasSize(1);
        assertThat(last().points("cost")).isEqualTo(50);
        assertThat(last().isWhole()).isTrue();
    }

    @Test
    void theHandNeverWaitsLongerThanAMomentForAComputation() {
        drag(50);
        moments.remove().run();
        assertThat(last().points("cost")).isEqualTo(50);
        assertThat(last().isCurrent()).isFalse();
        drag(51);
        assertThat(last().points("cost")).isEqualTo(51);
        drag(52);
        assertThat(last().points("cost")).isEqualTo(52);
        assertThat(shown).hasSize(3);
    }

    @Test
    void eachEditHasAMomentOfItsOwn() {
        drag(50);
        computing.remove().run();
        drag(51);
        shown.clear();
        moments.remove().run();
        assertThat(shown)
                .as("shown because the moment of the edit before is over")
                .isEmpty();
        moments.remove().run();
        assertThat(shown).hasSize(1);
    }

    @Test
    void figuresOfAnEarlierStateAreShownAsSuchOrNotAtAll() {
        drag(50);
        moments.remove().run();
        assertThat(RankingSheet.of(last()).current()).isFalse();
        assertThat(RankingSheet.of(last()).firm()).isFalse();
        assertThat(WeightSheet.of(last()).rows())
                .allSatisfy(row -> assertThat(row.band()).isEmpty());
    }

    @Test
    void onceTheAnswerHasCaughtUpFramesAreWholeAgain() {
        drag(50);
        moments.remove().run();
        computing.remove().run();
        assertThat(last().isWhole()).isTrue();
        shown.clear();
        drag(51);
        assertThat(shown).isEmpty();
        computing.remove().run();
        assertThat(shown).hasSize(1);
    }

    @Test
    void aMomentThatPassesAfterTheAnswerShowsNothingTwice() {
        drag(50);
        computing.remove().run();
        moments.remove().run();
        assertThat(shown).hasSize(1);
    }

    @Test
    void theAnswerToAnEarlierPlaceOfTheHandIsNeverShown() {
        drag(50);
        drag(60);
        computing.remove().run();
        assertThat(shown).isEmpty();
        computing.remove().run();
        assertThat(shown).hasSize(1);
        assertThat(last().points("cost")).isEqualTo(60);
    }

    @Test
    void aViewThatLeftIsShownNothingMore() {
        List<SessionState> other = new ArrayList<>();
        java.util.function.Consumer<SessionState> view = other::add;
        session.show(view);
        assertThat(other).hasSize(1);
        session.leave(view);
        drag(50);
        computing.remove().run();
        assertThat(other).hasSize(1);
    }

    private List<Long> samplesShown() {
        List<Long> samples = new ArrayList<>();
        for (SessionState state : shown) {
            samples.add(
                    state.isFirm() ? state.findings().firmness().orElseThrow().samples() : 0L);
        }
        return samples;
    }

    @Test
    void aSlowMethodShowsTheRankingThenAFewDrawsThenMore() {
        session.store().apply(new Edit.ChooseMethod(new MethodChoice("electre-iii", Map.of())));
        moments.remove().run();
        shown.clear();
        computing.remove().run();
        // The ranges of the scores follow the last of the draws, and change none of the shares.
        assertThat(samplesShown()).containsExactly(0L, 64L, 64L, 256L, 1024L, 4096L, 10_000L, 10_000L);
        assertThat(shown).allMatch(SessionState::isCurrent);
        assertThat(shown.subList(0, 7)).noneMatch(SessionState::isWhole);
        assertThat(firmness(7).ranges()).isNotEmpty();
        assertThat(firmness(6).ranges()).isEmpty();
        assertThat(firmness(7).acceptability()).isEqualTo(firmness(6).acceptability());
        assertThat(shown.get(1).findings().verdict()).isEmpty();
        assertThat(shown.get(2).findings().verdict()).isNotEmpty();
        assertThat(last().isWhole()).isTrue();
    }

    private Findings.Firmness firmness(int shownAt) {
        return shown.get(shownAt).findings().firmness().orElseThrow();
    }

    @Test
    void theNextMoveOfTheHandCutsALongComputationShort() {
        session.store().apply(new Edit.ChooseMethod(new MethodChoice("electre-iii", Map.of())));
        moments.remove().run();
        session.show(state -> {
            if (state.isFirm() && state.findings().firmness().orElseThrow().samples() == 256) {
                drag(70);
            }
        });
        shown.clear();
        computing.remove().run();
        assertThat(samplesShown()).doesNotContain(1024L, 10_000L);
        assertThat(last().points("cost")).isEqualTo(70);
        assertThat(last().isCurrent()).isFalse();
    }
}
