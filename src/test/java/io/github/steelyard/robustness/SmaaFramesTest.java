package io.github.steelyard.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.MethodChoice;
import io.github.steelyard.model.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SmaaFramesTest {

    private static SmaaResult counted(Study study, int draws) {
        SmaaRun run = SmaaRun.of(study);
        run.count(draws, 1, Cancellation.NEVER);
        return run.result();
    }

    private static void same(SmaaResult a, SmaaResult b) {
        assertThat(a.samples()).isEqualTo(b.samples());
        assertThat(a.acceptability()).isEqualTo(b.acceptability());
        assertThat(a.pairwiseWinning()).isEqualTo(b.pairwiseWinning());
        assertThat(a.centralWeights()).isEqualTo(b.centralWeights());
    }

    private static List<SmaaResult> stages(SmaaFrames frames, Study study) {
        List<SmaaResult> results = new ArrayList<>();
        SmaaFrames.Stages stages = frames.stages(study);
        while (!stages.isDone()) {
            results.add(stages.next(Cancellation.NEVER));
        }
        return results;
    }

    @Test
    void draggedFramesGiveWhatARunFromNothingGives() {
        for (Study start :
                List.of(Studies.of(Studies.mixed(9, 7), 0.25, 5), Studies.of(Studies.uniform(12, 12), 0.6, 6))) {
            SmaaFrames frames = new SmaaFrames(3000);
            for (double moved : new double[] {0.01, 0.3, 0.9, 0}) {
                double[] points = start.weights().toArray();
                points[2] = moved;
                Study study = start.with(Weights.of(points));
                same(frames.frame(study, Cancellation.NEVER), counted(study, 3000));
            }
        }
    }

    @Test
    void whatTakesMillisecondsIsOneStage() {
        SmaaFrames frames = new SmaaFrames(10_000);
        assertThat(stages(frames, Studies.of(Studies.uniform(12, 12), 0.25, 1))).hasSize(1);
    }

    @Test
    void largeDecisionsAnswerWithFewDrawsFirstAndEachStageIsARunOfItsOwn() {
        Study study = Studies.of(Studies.uniform(60, 20), 0.25, 1);
        List<SmaaResult> results = stages(new SmaaFrames(10_000), study);
        assertThat(results).extracting(SmaaResult::samples).containsExactly(1333L, 10_000L);
        same(results.get(0), counted(study, 1333));
        same(results.get(1), counted(study, 10_000));
    }

    @Test
    void slowMethodsAnswerWithFewDrawsFirst() {
        Study study = Studies.of(Studies.uniform(4, 3), 0.25, 1, new MethodChoice("electre-iii", Map.of()));
        List<SmaaResult> results = stages(new SmaaFrames(1000), study);
        assertThat(results).extracting(SmaaResult::samples).containsExactly(64L, 256L, 1000L);
        same(results.get(2), counted(study, 1000));
    }

    @Test
    void aStageThatIsCancelledLeavesTheFramesFitForTheNext() {
        Study study = Studies.of(Studies.uniform(60, 20), 0.25, 1);
        SmaaFrames frames = new SmaaFrames(2000);
        AtomicInteger asked = new AtomicInteger();
        assertThatThrownBy(() -> frames.frame(study, () -> asked.incrementAndGet() > 2))
                .isInstanceOf(CancellationException.class);
        // Each of at most three threads may have asked once more before it heard of the others.
        assertThat(asked.get()).as("asked between blocks, not only at the end").isBetween(3, 9);
        AtomicInteger all = new AtomicInteger();
        frames.frame(study, () -> all.incrementAndGet() < 0);
        assertThat(all.get()).as("of how often a whole frame asks").isGreaterThan(90);
        same(frames.frame(study, Cancellation.NEVER), counted(study, 2000));
    }
}
