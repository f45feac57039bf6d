package io.github.steelyard.robustness;

import io.github.steelyard.aggregation.AggregationMethod;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.MethodChoice;
import io.github.steelyard.model.Problem;
import io.github.steelyard.sampling.DirichletWeights;
import io.github.steelyard.sampling.WeightSampler;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rank acceptabilities again and again while weights are dragged: one call a frame, always over the same draws. The
 * drawn values are computed once a decision and kept, so a frame only draws weights, multiplies and ranks; its shares
 * are those of a {@link SmaaRun} of as many draws.
 *
 * <p>Not for several threads at once. A first frame in the background warms up the compiler.
 */
public final class SmaaFrames {

    private static final long MOST_KEPT = 32_000_000;
    /** Draws of a first stage where each of them runs a whole method. */
    private static final long FEW = 64;
    /** Products and comparisons of a first stage: a few milliseconds. */
    private static final long QUICK = 4_000_000;

    /** Draws behind a range of scores: its ends are then good to a few hundredths of its length. */
    private static final int RANGE = 1_000;

    /** A frame's draws are three pieces of work for {@link SmaaRun}; more threads would find nothing to do. */
    private static final int THREADS = Math.min(3, Runtime.getRuntime().availableProcessors());

    private final int samples;
    /** Of the last frame; null before the first. */
    private @Nullable Problem problem;

    private @Nullable MethodChoice choice;
    private @Nullable AggregationMethod method;
    private long seed;
    private Optional<ValueCells> cells = Optional.empty();
    private Optional<FrameKernel> kernel = Optional.empty();
    private DirichletWeights.@Nullable Kept kept;

    /**
     * Frames.
     *
     * @param samples draws of each
     */
    public SmaaFrames(int samples) {
        if (samples < 1) {
            throw new IllegalArgumentException("samples must be >= 1, was " + samples);
        }
        this.samples = samples;
    }

    /**
     * {@return one frame}
     *
     * @param study the study that is asked
     * @param cancellation asked now and then whether to stop
     * @throws io.github.steelyard.catalogue.Refusal when no weights meet what is stated or the method cannot rank this
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public Acceptability frame(Study study, Cancellation cancellation) {
        Stages stages = stages(study);
        Acceptability shares = stages.next(cancellation);
        while (!stages.isDone()) {
            shares = stages.next(cancellation);
        }
        return shares;
    }

    /**
     * {@return the same a stage at a time, for those who would rather show a few draws now than all of them late} What
     * takes a few milliseconds is one stage.
     *
     * @param study the study that is asked
     * @throws io.github.steelyard.catalogue.Refusal when no weights meet what is stated or the method cannot rank this
     */
    public Stages stages(Study study) {
        if (study.problem() != problem
                || study.seed() != seed
                || !study.choice().equals(choice)
                || study.method() != method) {
            cells = SmaaSetup.cells(study);
            kernel = cells.filter(c -> !c.isExact() && (long) c.uncertain() * samples <= MOST_KEPT)
                    .map(c -> new FrameKernel(c, samples));
            kept = DirichletWeights.Kept.of(study.problem().criteria().size(), samples, study.seed());
            problem = study.problem();
            seed = study.seed();
            choice = study.choice();
            method = study.method();
        }
        if (cells.isEmpty()) {
            return new Stages(new Run(SmaaRun.of(study)), FEW);
        }
        int m = study.problem().options().size();
        long n = study.problem().criteria().size();
        WeightSampler weights = WeightSpread.of(study, false, kept);
        Counting counting = kernel.isPresent()
                ? new Kept(kernel.get(), weights, new RankTally(m))
                : new Run(SmaaRun.of(study, weights, cells.get()));
        return new Stages(counting, FrameKernel.wholeBlocks(QUICK / (m * (n + m / 2))));
    }

    /**
     * Between which scores nine tenths of the draws put each option, by the first draws of a frame: by option, in the
     * first column the score that 5% of them stay below, in the second the one that 95% do. Numbers of the method's own
     * scale.
     *
     * @param study whose options are drawn
     * @param cancellation asked between draws
     * @return a row for each option of the problem, with two columns
     * @throws io.github.steelyard.catalogue.Refusal when no weights meet what is stated or the method cannot rank this
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public Matrix ranges(Study study, Cancellation cancellation) {
        return ScoreRange.of(study, Math.min(RANGE, samples), cancellation);
    }

    /** Draws that are counted, more and more of them. */
    private interface Counting {

        long draws();

        boolean isExact();

        Acceptability until(long target, Cancellation cancellation);
    }

    private record Run(SmaaRun run) implements Counting {
        @Override
        public long draws() {
            return run.draws();
        }

        @Override
        public boolean isExact() {
            return run.isExact();
        }

        @Override
        public Acceptability until(long target, Cancellation cancellation) {
            run.count(target, THREADS, cancellation);
            SmaaResult result = run.result();
            return new Acceptability(result.samples(), result.acceptability());
        }
    }

    private record Kept(FrameKernel kernel, WeightSampler weights, RankTally tally) implements Counting {
        @Override
        public long draws() {
            return tally.draws;
        }

        @Override
        public boolean isExact() {
            return false;
        }

        @Override
        public Acceptability until(long target, Cancellation cancellation) {
            kernel.count(weights, tally.draws, target, tally, cancellation);
            return Acceptability.of(tally);
        }
    }

    /** The draws of one frame, more and more of them; each stage has about four times those of the one before. */
    public final class Stages {

        private final Counting counting;
        private long until;

        private Stages(Counting counting, long first) {
            this.counting = counting;
            this.until = Math.max(FEW, first);
        }

        /** {@return whether all draws are made} */
        public boolean isDone() {
            return counting.draws() >= samples || counting.isExact();
        }

        /**
         * {@return the figures after one more stage}
         *
         * @param cancellation asked now and then whether to stop
         * @throws java.util.concurrent.CancellationException when cancelled
         */
        public Acceptability next(Cancellation cancellation) {
            long target = until >= samples / 2 ? samples : until;
            until = 4 * target;
            return counting.until(target, cancellation);
        }
    }
}
