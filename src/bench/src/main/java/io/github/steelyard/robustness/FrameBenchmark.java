package io.github.steelyard.robustness;

import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Weights;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Work: the robustness of one frame of the window, 12 options x 12 criteria, 10,000 draws, a weight dragged between
 * frames. Baseline: the same without keeping the drawn values.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
public class FrameBenchmark {

    private static final int SAMPLES = 10_000;

    /** Form of the performances. */
    @Param({"uniform", "mixed", "shared"})
    String form;

    private final SmaaFrames frames = new SmaaFrames(SAMPLES);
    private Study study;
    private int dragged;

    @Setup
    public void setup() {
        study = form.equals("shared") ? Studies.shared(12, 12, true, 0.25) : Studies.of(form.equals("mixed") ? Studies.mixed(12, 12) : Studies.uniform(12, 12), 0.25, 1);
    }

    private Study next() {
        double[] points = study.weights().toArray();
        points[0] = 0.05 + 0.001 * (dragged++ % 100);
        return study.with(Weights.of(points));
    }

    @Benchmark
    public double kept() {
        return frames.frame(next(), Cancellation.NEVER).first(0);
    }

    @Benchmark
    public double drawnAnew() {
        SmaaRun run = SmaaRun.of(next());
        run.count(SAMPLES, 1, Cancellation.NEVER);
        return run.result().first(0);
    }
}
