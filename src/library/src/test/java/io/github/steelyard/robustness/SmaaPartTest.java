package io.github.steelyard.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.MethodChoice;
import io.github.steelyard.model.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Draws spread over processes give the figures of one run. */
class SmaaPartTest {

    private static final int SAMPLES = 9001;

    @TempDir
    private Path folder;

    private static Study study() {
        return Studies.of(Studies.mixed(6, 5), 0.4, 7);
    }

    private static SmaaResult whole(Study study, List<String> methods) {
        SmaaRun run = SmaaRun.of(study, false, methods);
        run.advance(SAMPLES, 1, Cancellation.NEVER, Progress.NONE, snapshot -> {});
        return run.result();
    }

    private static SmaaPart part(Study study, List<String> methods, long first, long until, int threads) {
        SmaaPart part =
                SmaaRun.of(study, false, methods).part(first, until, threads, Cancellation.NEVER, Progress.NONE);
        return SmaaPart.of(part.toBytes());
    }

    @Test
    void partsInAnyOrderAndWhatIsLeftGiveTheFiguresOfOneRun() {
        Study additive = study();
        Study topsis = Studies.of(Studies.uniform(5, 4), 0.4, 7, new MethodChoice("topsis", Map.of()));
        for (List<String> methods : List.of(List.<String>of(), List.of("weighted-sum", "topsis"))) {
            for (Study study : List.of(additive, topsis)) {
                SmaaRun run = SmaaRun.of(study, false, methods);
                run.include(part(study, methods, 7000, 8000, 1));
                run.include(part(study, methods, 0, 2500, 2));
                run.include(part(study, methods, 2500, 2501, 7));
                run.advance(SAMPLES, 2, Cancellation.NEVER, Progress.NONE, snapshot -> {});
                assertThat(run.draws()).isEqualTo(SAMPLES);
                assertThat(run.result()).isEqualTo(whole(study, methods));
            }
        }
    }

    /** Another process of the same program, which reads no state of this one. */
    public static void main(String[] arguments) throws IOException {
        SmaaPart part = SmaaRun.of(study())
                .part(Long.parseLong(arguments[0]), Long.parseLong(arguments[1]), 2, Cancellation.NEVER, Progress.NONE);
        Files.write(Path.of(arguments[2]), part.toBytes());
    }

    @Test
    void anotherProcessCountsTheSameDraws() throws IOException, InterruptedException {
        Path file = folder.resolve("part");
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmaaPartTest.class.getName(),
                        "1000",
                        "6000",
                        file.toString())
                .inheritIO()
                .start();
        assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(other.exitValue()).isZero();
        SmaaPart there = SmaaPart.of(Files.readAllBytes(file));
        assertThat(there).isEqualTo(part(study(), List.of(), 1000, 6000, 1));
        SmaaRun run = SmaaRun.of(study());
        run.include(there);
        run.advance(SAMPLES, 1, Cancellation.NEVER, Progress.NONE, snapshot -> {});
        assertThat(run.result()).isEqualTo(whole(study(), List.of()));
    }

    @Test
    void whatIsKeptDoesNotGrowWithTheDraws() {
        assertThat(part(study(), List.of(), 0, 50_000, 1).toBytes())
                .hasSameSizeAs(part(study(), List.of(), 0, 500, 1).toBytes());
    }

    @Test
    void aPartOfAnotherStudyIsRefused() {
        Study study = study();
        SmaaPart part = part(study, List.of(), 0, 100, 1);
        for (Study other : List.of(
                study.withSeed(8),
                study.with(Weights.of(5, 4, 3, 2, 1)),
                Studies.of(Studies.mixed(5, 5), 0.4, 7),
                study.with(new MethodChoice("topsis", Map.of())))) {
            assertThatThrownBy(() -> SmaaRun.of(other).include(part))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("draws 0 to 99 were counted for other weights, performances, methods or another seed");
        }
    }

    @Test
    void drawsThatAreThereAlreadyAreRefused() {
        Study study = study();
        SmaaRun run = SmaaRun.of(study);
        run.count(1000, 1, Cancellation.NEVER);
        run.include(part(study, List.of(), 2000, 3000, 1));
        for (int[] range : new int[][] {{0, 10}, {999, 1001}, {2000, 2001}, {1500, 3500}, {2999, 3001}}) {
            assertThatThrownBy(() -> run.include(part(study, List.of(), range[0], range[1], 1)))
                    .isInstanceOf(Refusal.class)
                    .hasMessageEndingWith("are counted already");
        }
        run.include(part(study, List.of(), 1000, 2000, 1));
        assertThat(run.draws()).isEqualTo(3000);
    }

    @Test
    void bytesThatAreNoPartAreRefused() {
        byte[] bytes = part(study(), List.of(), 0, 10, 1).toBytes();
        byte[] other = bytes.clone();
        other[0] = 1;
        for (byte[] wrong : List.of(new byte[0], Arrays.copyOf(bytes, 31), Arrays.copyOf(bytes, 33), other)) {
            assertThatThrownBy(() -> SmaaPart.of(wrong)).isInstanceOf(Refusal.class);
        }
        for (int size : new int[] {bytes.length - 8, bytes.length + 8, 40}) {
            SmaaPart cut = SmaaPart.of(Arrays.copyOf(bytes, size));
            assertThatThrownBy(() -> SmaaRun.of(study()).include(cut)).isInstanceOf(Refusal.class);
        }
    }
}
