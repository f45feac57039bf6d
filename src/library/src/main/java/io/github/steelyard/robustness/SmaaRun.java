package io.github.steelyard.robustness;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.robustness.CountedDraws.Range;
import io.github.steelyard.sampling.Draws;
import io.github.steelyard.sampling.WeightSampler;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * A Monte Carlo run that sharpens as it goes: it can be watched, stopped, resumed and extended, and after any number of
 * draws its figures are the same, whatever the threads, the stops and the pieces it was done in.
 *
 * <pre>{@code
 * SmaaRun run = SmaaRun.of(study);
 * run.advance(10_000, 2, cancellation, Progress.NONE, snapshot -> show(snapshot));
 * SmaaResult result = run.result();
 * }</pre>
 *
 * Memory does not grow with the draws. One thread at a time may call {@link #advance}; {@link #result} may be called
 * from any thread meanwhile.
 */
public final class SmaaRun {

    private static final int MOST_FOR_REPLICATES = 300;
    private static final long SNAPSHOT_EVERY = 50_000_000;

    private final Study study;
    private final List<String> methods;
    private final SmaaSetup setup;
    private final CountedDraws counted;
    /** Draws at which {@link #sharpen} looks at the error next; 0 outside of it. */
    private long round;

    private Optional<Confirmation> confirmation = Optional.empty();

    private SmaaRun(Study study, List<String> methods, SmaaSetup setup) {
        this.study = study;
        this.methods = List.copyOf(methods);
        this.setup = setup;
        this.counted = new CountedDraws(setup.kernel(), 0);
    }

    /**
     * {@return a run over the weights and performances that the study's file allows}
     *
     * @param study the study that is asked
     * @throws io.github.steelyard.catalogue.Refusal when no weights meet what is stated or the method cannot rank this
     */
    public static SmaaRun of(Study study) {
        return of(study, false, List.of());
    }

    /**
     * {@return a run}
     *
     * @param study the study that is asked
     * @param anyWeights whether every set of weights is allowed, whatever the file states
     * @param methods ids of methods that all rank every draw; empty for the study's own method
     * @throws io.github.steelyard.catalogue.Refusal when no weights meet what is stated or a method cannot rank this
     */
    public static SmaaRun of(Study study, boolean anyWeights, List<String> methods) {
        return new SmaaRun(study, methods, SmaaSetup.of(study, anyWeights, false, methods));
    }

    /**
     * {@return a run over quasi-random points, which need fewer draws for the same error: scrambled Sobol nets in 16
     * replicates, which tell the standard errors} Draw k is a function of the seed and k as well, so that parts merge
     * to the last bit.
     *
     * @param study the study that is asked
     * @param anyWeights whether every set of weights is allowed, whatever the file states
     * @param methods ids of methods that all rank every draw; empty for the study's own method
     * @throws io.github.steelyard.catalogue.Refusal when no weights meet what is stated, a method cannot rank this, or
     *     there are more than 300 options, whose counts would need too much memory 16 times
     */
    public static SmaaRun quasi(Study study, boolean anyWeights, List<String> methods) {
        int m = study.problem().options().size();
        if (m > MOST_FOR_REPLICATES) {
            throw new Refusal("quasi-random draws are counted in " + ScrambledNets.REPLICATES
                    + " replicates, which takes too much memory for more than " + MOST_FOR_REPLICATES
                    + " options; there are " + m + "; random draws take any number");
        }
        return new SmaaRun(study, methods, SmaaSetup.of(study, anyWeights, true, methods));
    }

    /** A run of the study's own method over values and weights that are already there. */
    static SmaaRun of(Study study, WeightSampler weights, ValueCells cells) {
        return new SmaaRun(study, List.of(), SmaaSetup.of(weights, cells));
    }

    /** {@return whether the figures are exact and no draw is needed} */
    public boolean isExact() {
        return setup.exact().isPresent();
    }

    /** {@return how many draws are counted} */
    public long draws() {
        return counted.draws();
    }

    /** {@return the figures so far; at least one draw must have been made, unless the run is exact} */
    public synchronized SmaaResult result() {
        synchronized (counted) {
            return SmaaResult.of(study, methods, setup, counted.counts(), confirmation);
        }
    }

    /**
     * Draws until {@code until} draws are counted, then confirms the central weights.
     *
     * @param until the number of draws that are counted in the end
     * @param threads 0 for as many as the machine has processors
     * @param cancellation asked now and then whether to stop
     * @param progress told how much is done
     * @param watcher shown the figures so far about every 50 ms
     * @throws java.util.concurrent.CancellationException when cancelled; a later call goes on from there
     */
    public void advance(
            long until, int threads, Cancellation cancellation, Progress progress, Consumer<SmaaResult> watcher) {
        count(until, threads, cancellation, share -> progress.done(share / 2), watcher);
        confirm(threads, cancellation, share -> progress.done(0.5 + share / 2));
    }

    /**
     * Draws until the largest standard error of an acceptability is at most {@code error}, then confirms the central
     * weights. The error is looked at after fixed numbers of draws, so the figures do not depend on threads and stops.
     *
     * @param error standard error of a share, more than 0
     * @param threads 0 for as many as the machine has processors
     * @param cancellation asked now and then whether to stop
     * @param progress told how much is done
     * @param watcher shown the figures so far about every 50 ms
     * @throws java.util.concurrent.CancellationException when cancelled; a later call goes on from there
     */
    public void sharpen(
            double error, int threads, Cancellation cancellation, Progress progress, Consumer<SmaaResult> watcher) {
        // Replicates of the same size each.
        int whole = setup.isNet() ? ScrambledNets.BLOCK * ScrambledNets.REPLICATES : 1024;
        round = round > 0 ? round : Math.max(setup.kernel().chunk(), whole);
        double[] shown = {0};
        // No share has a larger variance than a quarter.
        double needed = 0.25 / (error * error);
        double now = Double.POSITIVE_INFINITY;
        while (!isExact() && now > error) {
            double all = Math.max(needed, round);
            long target = round;
            count(
                    target,
                    threads,
                    cancellation,
                    done -> {
                        shown[0] = Math.max(shown[0], Math.min(1, done * target / all));
                        progress.done(shown[0] / 2);
                    },
                    watcher);
            now = shares().largestError();
            needed = draws() * (now / error) * (now / error) * 1.02;
            // The error falls with the root of the draws; never more than eightfold at once, in case it was luck.
            double more = Math.min(8.0 * draws(), Math.max(1.1 * draws(), needed));
            round = (long) Math.ceil(more / whole) * whole;
        }
        round = 0;
        confirm(threads, cancellation, share -> progress.done(0.5 + share / 2));
    }

    /** Draws until {@code until} draws are counted; confirms nothing. */
    void count(long until, int threads, Cancellation cancellation) {
        count(until, threads, cancellation, Progress.NONE, snapshot -> {});
    }

    private Shares shares() {
        synchronized (counted) {
            return Shares.of(counted.counts(), setup.weights());
        }
    }

    private void count(
            long until, int threads, Cancellation cancellation, Progress progress, Consumer<SmaaResult> watcher) {
        if (isExact()) {
            return;
        }
        long[] shown = {System.nanoTime()};
        count(counted, until, threads, cancellation, () -> {
            progress.done(Math.min(1, (double) draws() / until));
            if (System.nanoTime() - shown[0] >= SNAPSHOT_EVERY && draws() > 0) {
                watcher.accept(result());
                shown[0] = System.nanoTime();
            }
        });
    }

    /** @param watching told after each piece that the calling thread has counted */
    private void count(CountedDraws into, long until, int threads, Cancellation cancellation, Runnable watching) {
        Workers.run(threads, cancellation, (isCaller, stop) -> {
            Kernel.Worker worker = setup.kernel().worker();
            for (Range range = into.claim(until); range != null; range = into.claim(until)) {
                Counts own = setup.kernel().blank();
                boolean done = false;
                try {
                    worker.count(range.first(), range.count(), own, stop);
                    done = true;
                } finally {
                    if (!done) {
                        into.brokenOff(range);
                    }
                }
                if (into == counted) {
                    unconfirm();
                }
                into.counted(own);
                if (isCaller) {
                    watching.run();
                }
            }
        });
    }

    /**
     * Counts draws {@code first} to {@code until − 1} for another run to {@link #include}, apart from this run's own.
     *
     * @param first number of the first draw, from 0
     * @param until number of the draw after the last
     * @param threads 0 for as many as the machine has processors
     * @param cancellation asked now and then whether to stop
     * @param progress told how much is done
     * @return the counts, which travel as bytes
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public SmaaPart part(long first, long until, int threads, Cancellation cancellation, Progress progress) {
        if (first < 0 || until <= first) {
            throw new IllegalArgumentException("a part needs 0 <= first < until, was " + first + ", " + until);
        }
        CountedDraws own = new CountedDraws(setup.kernel(), first);
        double all = (double) until - first;
        count(own, until, threads, cancellation, () -> progress.done(own.draws() / all));
        return new SmaaPart(fingerprint(), first, until, own.counts().numbers());
    }

    /**
     * Adds draws counted elsewhere; what is left of the draws asked for later is counted here.
     *
     * @param part of a run of the same study
     * @throws Refusal when the part is of another study, method or seed, or has draws that are counted already
     */
    public synchronized void include(SmaaPart part) {
        if (part.study() != fingerprint()) {
            throw new Refusal(part + " were counted for other weights, performances, methods or another seed");
        }
        Counts more = setup.kernel().blank().of(part.numbers());
        if (more.draws() != part.until() - part.first()) {
            throw new Refusal(part + " are not all there");
        }
        unconfirm();
        if (!counted.include(part.first(), part.until(), more)) {
            throw new Refusal("some of " + part + " are counted already");
        }
    }

    /** What was confirmed holds for fewer draws than there are now. */
    private synchronized void unconfirm() {
        confirmation = Optional.empty();
    }

    /** Differs where draws differ: a few of them, with the seed and the ways to rank. */
    private long fingerprint() {
        double[][] w = new double[setup.weights().size()][8];
        setup.weights().fill(0, 8, w);
        double[][] x = PerformanceSampler.of(study).draw(0);
        long print = study.seed();
        for (int hash : new int[] {
            Arrays.deepHashCode(w),
            Arrays.deepHashCode(x),
            study.choice().id().hashCode(),
            study.choice().parameters().toString().hashCode(),
            methods.hashCode()
        }) {
            print = Draws.mix(print + Draws.STEP * hash);
        }
        return setup.isNet() ? Draws.mix(print) : print;
    }

    private void confirm(int threads, Cancellation cancellation, Progress progress) {
        double[][] central = setup.exact().orElseGet(this::shares).central();
        // Where performances are exact, one draw says what all would.
        long until = setup.kernel().isExact() ? 1 : draws();
        int chunk = setup.kernel().chunk();
        Confirmation all = new Confirmation(central.length);
        AtomicLong unclaimed = new AtomicLong();
        Workers.run(threads, cancellation, (watching, stop) -> {
            Kernel.Worker worker = setup.kernel().worker();
            for (long first = unclaimed.getAndAdd(chunk); first < until; first = unclaimed.getAndAdd(chunk)) {
                Confirmation part = new Confirmation(central.length);
                worker.confirm(first, (int) Math.min(chunk, until - first), central, part, stop);
                synchronized (all) {
                    all.merge(part);
                }
                if (watching) {
                    progress.done((double) Math.min(until, first + chunk) / until);
                }
            }
        });
        synchronized (this) {
            confirmation = Optional.of(all);
        }
        progress.done(1);
    }
}
