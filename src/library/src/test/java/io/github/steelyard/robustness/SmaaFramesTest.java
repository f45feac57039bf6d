package io.github.steelyard.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.MethodChoice;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SmaaFramesTest {

    private static Acceptability counted(Study study, int draws) {
        SmaaRun run = SmaaRun.of(study);
        run.count(draws, 1, Cancellation.NEVER);
        SmaaResult result = run.result();
        return new Acceptability(result.samples(), result.acceptability());
    }

    private static List<Acceptability> stages(SmaaFrames frames, Study study) {
        List<Acceptability> results = new ArrayList<>();
        SmaaFrames.Stages stages = frames.stages(study);
        while (!stages.isDone()) {
            results.add(stages.next(Cancellation.NEVER));
        }
        return results;
    }

    @Test
    void draggedFramesGiveWhatARunFromNothingGives() {
        for (Study start : List.of(
                Studies.of(Studies.mixed(9, 7), 0.25, 5),
                Studies.of(Studies.uniform(12, 12), 0.6, 6),
                Studies.of(Studies.mixed(12, 12), 1, 7),
                Studies.shared(8, 8, true, 1))) {
            SmaaFrames frames = new SmaaFrames(3000);
            for (double moved : new double[] {0.01, 0.3, 0.9, 0}) {
                double[] points = start.weights().toArray();
                points[2] = moved;
                Study study = start.with(Weights.of(points));
                assertThat(frames.frame(study, Cancellation.NEVER)).isEqualTo(counted(study, 3000));
            }
        }
    }

    /** Options that differ by next to nothing, by nothing, or only in criteria that may weigh nothing. */
    private static Problem close(int m, int n, double difference) {
        Performance[][] cells = new Performance[m][n];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                cells[i][j] = switch (j % 4) {
                    case 0 -> Performance.exact(0.5 + (i / 2) * difference);
                    case 1 ->
                        new Performance.Discrete(
                                List.of(new Performance.Outcome(0.25, 0.5), new Performance.Outcome(0.75, 0.5)));
                    case 2 -> Performance.exact(0.5);
                    default -> new Performance.Uniform(0.5, 0.5 + difference);
                };
            }
        }
        return Studies.problem(Studies.unit(n), cells);
    }

    @Test
    void drawsThatSinglePrecisionCannotTellApartAreRankedInDouble() {
        for (double difference : new double[] {0, 1e-14, 1e-9, 1e-7, 1e-6, 1e-5}) {
            for (int m : new int[] {2, 5, 8}) {
                Study start = Studies.of(close(m, 6, difference), 0.4, 11);
                SmaaFrames frames = new SmaaFrames(1000);
                for (double[] points : new double[][] {{1, 1, 1, 1, 1, 1}, {1, 0, 0, 0, 0, 0}, {0, 1, 2, 0, 1, 0}}) {
                    Study study = start.with(Weights.of(points));
                    Acceptability found = frames.frame(study, Cancellation.NEVER);
                    assertThat(found.samples()).isIn(0L, 1000L);
                    assertThat(found).isEqualTo(counted(study, 1000));
                }
            }
        }
    }

    @Test
    void exactPerformancesAndOtherSpreadsOfWeightsGiveWhatARunGives() {
        for (double uncertainty : new double[] {0, 0.25, 1}) {
            for (Problem problem : List.of(close(6, 3, 0.1), Studies.mixed(7, 5), Studies.uniform(13, 3))) {
                Study study = Studies.of(problem, uncertainty, 3);
                assertThat(new SmaaFrames(700).frame(study, Cancellation.NEVER)).isEqualTo(counted(study, 700));
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
        List<Acceptability> results = stages(new SmaaFrames(10_000), study);
        assertThat(results).extracting(Acceptability::samples).containsExactly(1536L, 10_000L);
        assertThat(results.get(0)).isEqualTo(counted(study, 1536));
        assertThat(results.get(1)).isEqualTo(counted(study, 10_000));
    }

    @Test
    void slowMethodsAnswerWithFewDrawsFirst() {
        Study study = Studies.of(Studies.uniform(4, 3), 0.25, 1, new MethodChoice("electre-iii", Map.of()));
        List<Acceptability> results = stages(new SmaaFrames(1000), study);
        assertThat(results).extracting(Acceptability::samples).containsExactly(64L, 256L, 1000L);
        assertThat(results.get(2)).isEqualTo(counted(study, 1000));
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
        assertThat(frames.frame(study, Cancellation.NEVER)).isEqualTo(counted(study, 2000));
    }
}
