package io.github.steelyard.robustness;

import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.MethodChoice;
import io.github.steelyard.model.Problem;
import java.util.Optional;

/**
 * SMAA-2 again and again while weights are dragged: one call a frame, always over the same draws. The drawn values are
 * computed once a decision and kept, so a frame only draws weights, multiplies and ranks; its figures are those of a
 * {@link SmaaRun} of as many draws, without confidence factors.
 *
 * <p>Not for several threads at once. A first frame in the background warms up the compiler.
 */
public final class SmaaFrames {

    private static final long MOST_KEPT = 32_000_000;
    /** Draws of a first stage where each of them runs a whole method. */
    private static final long FEW = 64;
    /** Products and comparisons of a first stage: a few milliseconds. */
    private static final long QUICK = 4_000_000;

    /** A frame's draws are three pieces of work; more threads would find nothing to do. */
    private static final int THREADS = Math.min(3, Runtime.getRuntime().availableProcessors());

    private final int samples;
    private Problem problem;
    private MethodChoice choice;
    private long seed;
    private Optional<ValueCells> cells = Optional.empty();
    private DirichletWeights.Kept kept;

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
     * One frame.
     *
     * @throws io.github.steelyard.catalogue.Refusal when no weights meet what is stated or the method cannot rank this
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public SmaaResult frame(Study study, Cancellation cancellation) {
        Stages stages = stages(study);
        SmaaResult result = stages.next(cancellation);
        while (!stages.isDone()) {
            result = stages.next(cancellation);
        }
        return result;
    }

    /**
     * The same a stage at a time, for those who would rather show a few draws now than all of them late. What takes a
     * few milliseconds is one stage.
     *
     * @throws io.github.steelyard.catalogue.Refusal when no weights meet what is stated or the method cannot rank this
     */
    public Stages stages(Study study) {
        if (study.problem() != problem
                || study.seed() != seed
                || !study.choice().equals(choice)) {
            cells = SmaaSetup.cells(study);
            cells.filter(c -> (long) c.uncertain() * samples <= MOST_KEPT && c.uncertain() > 0)
                    .ifPresent(c -> c.keep(samples));
            kept = DirichletWeights.Kept.of(study.problem().criteria().size(), samples, study.seed());
            problem = study.problem();
            seed = study.seed();
            choice = study.choice();
        }
        long m = study.problem().options().size();
        long n = study.problem().criteria().size();
        return cells.isPresent()
                ? new Stages(
                        SmaaRun.of(study, WeightSpread.of(study, false, kept), cells.get()), QUICK / (m * (n + m / 2)))
                : new Stages(SmaaRun.of(study), FEW);
    }

    /** The draws of one frame, more and more of them; each stage has about four times those of the one before. */
    public final class Stages {

        private final SmaaRun run;
        private long until;

        private Stages(SmaaRun run, long first) {
            this.run = run;
            this.until = Math.max(FEW, first);
        }

        /** Whether all draws are made. */
        public boolean isDone() {
            return run.draws() >= samples || run.isExact();
        }

        /**
         * The figures after one more stage.
         *
         * @throws java.util.concurrent.CancellationException when cancelled
         */
        public SmaaResult next(Cancellation cancellation) {
            long target = until >= samples / 2 ? samples : until;
            run.count(target, THREADS, cancellation);
            until = 4 * target;
            return run.result();
        }
    }
}
