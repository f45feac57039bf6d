package io.github.steelyard.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.evaluation.Answer;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.figures.ResultValues;
import io.github.steelyard.model.MethodChoice;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Weights;
import io.github.steelyard.sampling.WeightSampler;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmaaRunTest {

    private static final int SAMPLES = 10_007;

    private static Object figures(Study study, Map<String, Object> given) {
        Smaa smaa = new Smaa();
        return smaa.figures(
                smaa.run(study, Parameters.of(smaa, given, study.scope()), Cancellation.NEVER, Progress.NONE));
    }

    private static Map<String, Object> samples(int samples, int threads) {
        return Map.of("samples", (double) samples, "threads", (double) threads);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 7})
    void threadsDoNotChangeTheFigures(int threads) {
        Study additive = Studies.of(Studies.mixed(6, 5), 0.4, 7);
        Study topsis = Studies.of(Studies.uniform(5, 4), 0.4, 7, new MethodChoice("topsis", Map.of()));
        for (Study study : List.of(additive, topsis)) {
            assertThat(figures(study, samples(SAMPLES, threads)).toString())
                    .isEqualTo(figures(study, samples(SAMPLES, 1)).toString());
        }
    }

    @Test
    void piecesAndStopsDoNotChangeTheFigures() {
        Study study = Studies.of(Studies.mixed(6, 5), 0.4, 7);
        SmaaRun whole = SmaaRun.of(study);
        whole.advance(SAMPLES, 1, Cancellation.NEVER, Progress.NONE, snapshot -> {});
        SmaaRun pieces = SmaaRun.of(study);
        for (long until : new long[] {1, 77, 78, 5000, SAMPLES}) {
            AtomicInteger asked = new AtomicInteger();
            assertThatThrownBy(() ->
                            pieces.advance(until, 2, () -> asked.incrementAndGet() > 3, Progress.NONE, snapshot -> {}))
                    .isInstanceOf(CancellationException.class);
            pieces.advance(until, 3, Cancellation.NEVER, Progress.NONE, snapshot -> {});
            assertThat(pieces.draws()).isEqualTo(until);
        }
        assertThat(ResultValues.plain(pieces.result())).isEqualTo(ResultValues.plain(whole.result()));
        assertThat(pieces.result()).isEqualTo(whole.result());
    }

    /** The two kernels round differently, so a draw may rank differently only where two scores nearly tie. */
    @Test
    void fastKernelCountsWhatTheMethodItselfGives() {
        for (Problem problem : List.of(Studies.mixed(6, 5), Studies.uniform(9, 4), Studies.mixed(3, 1))) {
            Study study = Studies.of(problem, 0.4, 11);
            WeightSampler weights = WeightSpread.of(study, false);
            PerformanceSampler performances = new PerformanceSampler(problem, study.seed());
            Kernel fast = new AdditiveKernel(ValueCells.of(performances), weights, false);
            Kernel slow = new MethodKernel(
                    performances,
                    weights,
                    false,
                    List.of(new MethodKernel.Prepared(study.method(), study.parameters())));
            Counts a = fast.blank();
            Counts b = slow.blank();
            fast.worker().count(5, 3000, a, Cancellation.NEVER);
            slow.worker().count(5, 3000, b, Cancellation.NEVER);
            assertThat(a.together().alone).isEqualTo(b.together().alone);
            assertThat(a.together().halves).isEqualTo(b.together().halves);
            assertThat(a.together().weights).isEqualTo(b.together().weights);
            assertThat(a.together().shared).isEqualTo(b.together().shared);
            assertThat(a.together().orders).isEqualTo(b.together().orders);
            double[][] central = Shares.of(a.together(), weights).central();
            Confirmation quick = new Confirmation(central.length);
            Confirmation plain = new Confirmation(central.length);
            fast.worker().confirm(3, 2000, central, quick, Cancellation.NEVER);
            slow.worker().confirm(3, 2000, central, plain, Cancellation.NEVER);
            assertThat(quick.firsts).isEqualTo(plain.firsts);
            assertThat(quick.draws).isEqualTo(plain.draws);
        }
    }

    @Test
    void rowsAndColumnsOfAcceptabilitySumToOneWithTies() {
        Performance[][] cells = {
            {new Performance.Uniform(0.2, 0.8), Performance.exact(0.5)},
            {Performance.exact(0.5), Performance.exact(0.5)},
            {Performance.exact(0.5), Performance.exact(0.5)},
            {Performance.exact(0.4), Performance.exact(0.4)}
        };
        SmaaRun run = SmaaRun.of(Studies.of(Studies.problem(Studies.unit(2), cells), 0.5, 3));
        run.advance(5000, 1, Cancellation.NEVER, Progress.NONE, snapshot -> {});
        SmaaResult result = run.result();
        for (int i = 0; i < 4; i++) {
            double row = 0;
            double column = 0;
            for (int r = 0; r < 4; r++) {
                row += result.acceptability().at(i, r);
                column += result.acceptability().at(r, i);
                double beats = result.pairwiseWinning().at(i, r)
                        + result.pairwiseWinning().at(r, i);
                assertThat(beats).isCloseTo(i == r ? 0 : 1, within(1e-12));
            }
            assertThat(row).isCloseTo(1, within(1e-12));
            assertThat(column).isCloseTo(1, within(1e-12));
        }
        assertThat(result.acceptability().row(1))
                .isEqualTo(result.acceptability().row(2));
        assertThat(result.pairwiseWinning().at(1, 2)).isEqualTo(0.5);
    }

    @Test
    void identicalOptionsTie() {
        Performance half = Performance.exact(0.5);
        Performance[][] cells = {{half, half}, {half, half}, {half, half}};
        SmaaRun run = SmaaRun.of(Studies.of(Studies.problem(Studies.unit(2), cells), 0.5, 3));
        run.advance(100, 1, Cancellation.NEVER, Progress.NONE, snapshot -> {});
        SmaaResult result = run.result();
        for (int i = 0; i < 3; i++) {
            assertThat(result.first(i)).isCloseTo(1 / 3.0, within(1e-15));
            assertThat(result.expectedRank(i)).isCloseTo(2, within(1e-12));
            assertThat(result.standardErrors().at(i, 0)).isZero();
            assertThat(result.confidenceFactors().get(i).getAsDouble()).isCloseTo(1 / 3.0, within(1e-15));
        }
    }

    @Test
    void neverFirstHasNeitherCentralWeightsNorConfidence() {
        Performance[][] cells = {
            {new Performance.Uniform(0.6, 0.8), Performance.exact(0.7)},
            {new Performance.Uniform(0.1, 0.5), Performance.exact(0.2)}
        };
        SmaaRun run = SmaaRun.of(Studies.of(Studies.problem(Studies.unit(2), cells), 1, 3));
        run.advance(1000, 1, Cancellation.NEVER, Progress.NONE, snapshot -> {});
        assertThat(run.result().centralWeights().get(1)).isEmpty();
        assertThat(run.result().confidenceFactors().get(1)).isEmpty();
        assertThat(run.result().entropy()).isZero();
        assertThat(SmaaReport.verdict(run.result()))
                .isEqualTo("A0 is first in every combination of weights and performances that the file allows.");
    }

    @Test
    void drawsUntilTheErrorIsSmallEnough() {
        Study study = Studies.of(Studies.uniform(5, 4), 1, 7);
        SmaaRun run = SmaaRun.of(study);
        run.sharpen(0.002, 2, Cancellation.NEVER, Progress.NONE, snapshot -> {});
        assertThat(run.result().largestError()).isBetween(0.001, 0.002);
        assertThat(figures(study, Map.of("until-error", 0.002, "threads", 1.0)))
                .isEqualTo(ResultValues.plain(run.result()));
    }

    @Test
    void stopsDoNotChangeWhereTheErrorIsSmallEnough() {
        Study study = Studies.of(Studies.uniform(5, 4), 1, 7);
        SmaaRun whole = SmaaRun.of(study);
        whole.sharpen(0.004, 1, Cancellation.NEVER, Progress.NONE, snapshot -> {});
        SmaaRun pieces = SmaaRun.of(study);
        AtomicInteger stops = new AtomicInteger();
        for (boolean done = false; !done; ) {
            AtomicInteger asked = new AtomicInteger();
            int patience = 70 + 10 * stops.get();
            try {
                pieces.sharpen(0.004, 1, () -> asked.incrementAndGet() > patience, Progress.NONE, snapshot -> {});
                done = true;
            } catch (CancellationException stopped) {
                stops.incrementAndGet();
            }
        }
        assertThat(stops.get()).isGreaterThan(5);
        assertThat(pieces.result()).isEqualTo(whole.result());
    }

    @Test
    void progressNeverFallsWhileTheErrorDoes() {
        double[] last = {0};
        SmaaRun.of(Studies.of(Studies.uniform(5, 4), 0.5, 7))
                .sharpen(
                        0.001,
                        2,
                        Cancellation.NEVER,
                        share -> {
                            assertThat(share).isBetween(last[0], 1.0);
                            last[0] = share;
                        },
                        snapshot -> {});
        assertThat(last[0]).isEqualTo(1);
    }

    /** However many options: between two questions lie no more than a block of draws of one option. */
    @Test
    void asksForEachOptionWhetherAnyoneStillWaits() {
        int options = 60;
        SmaaRun run = SmaaRun.of(Studies.of(Studies.uniform(options, 3), 1, 7));
        AtomicInteger asked = new AtomicInteger();
        Cancellation counting = () -> asked.incrementAndGet() < 0;
        run.count(AdditiveKernel.BLOCK, 1, counting);
        assertThat(asked.get()).isGreaterThanOrEqualTo(2 * options);
        asked.set(0);
        run.advance(AdditiveKernel.BLOCK, 1, counting, Progress.NONE, snapshot -> {});
        assertThat(asked.get()).isGreaterThanOrEqualTo(options);
    }

    /** More options than fit a thread's memory at once are confirmed in groups. */
    @Test
    void groupsDoNotChangeWhatIsConfirmed() {
        Study study = Studies.of(Studies.uniform(150, 3), 1, 7);
        SmaaRun run = SmaaRun.of(study);
        run.advance(600, 2, Cancellation.NEVER, Progress.NONE, snapshot -> {});
        SmaaSetup setup = SmaaSetup.of(study, false, false, List.of());
        SmaaResult result = run.result();
        PerformanceSampler performances = new PerformanceSampler(study.problem(), study.seed());
        Kernel slow = new MethodKernel(
                performances,
                setup.weights(),
                false,
                List.of(new MethodKernel.Prepared(study.method(), study.parameters())));
        double[][] central = new double[150][];
        for (int i = 0; i < 150; i++) {
            central[i] = result.centralWeights().get(i).map(Weights::toArray).orElse(null);
        }
        Confirmation plain = new Confirmation(150);
        slow.worker().confirm(0, 600, central, plain, Cancellation.NEVER);
        for (int i = 0; i < 150; i++) {
            assertThat(result.confidenceFactors().get(i).isPresent()).isEqualTo(central[i] != null);
            if (central[i] != null) {
                assertThat(result.confidenceFactors().get(i).getAsDouble()).isEqualTo(plain.factor(i));
            }
        }
    }

    @Test
    void answersArriveBeforeTheLast() {
        Study study = Studies.of(Studies.uniform(5, 4), 0.5, 7, new MethodChoice("topsis", Map.of()));
        AtomicInteger seen = new AtomicInteger();
        // Stops at the first, however fast the machine is.
        assertThatThrownBy(() -> Answer.of(
                        new Smaa(), study, samples(1_000_000_000, 2), () -> seen.get() > 0, Progress.NONE, rougher -> {
                            assertThat(rougher.blocks()).isNotEmpty();
                            assertThat(((Map<?, ?>) rougher.figures()).get("acceptability"))
                                    .isNotNull();
                            seen.incrementAndGet();
                        }))
                .isInstanceOf(CancellationException.class);
        assertThat(seen.get()).isEqualTo(1);
    }

    @Test
    void severalMethodsSayHowMuchOfTheVerdictIsTheirs() {
        Study study = Studies.of(Studies.uniform(5, 4), 0.5, 7);
        SmaaRun run = SmaaRun.of(study, false, List.of("weighted-sum", "topsis"));
        run.advance(2000, 2, Cancellation.NEVER, Progress.NONE, snapshot -> {});
        SmaaResult.MethodSpread spread = run.result().methods().orElseThrow();
        SmaaRun sum = SmaaRun.of(study);
        sum.advance(2000, 1, Cancellation.NEVER, Progress.NONE, snapshot -> {});
        SmaaRun topsis = SmaaRun.of(study.with(new MethodChoice("topsis", Map.of())));
        topsis.advance(2000, 1, Cancellation.NEVER, Progress.NONE, snapshot -> {});
        for (int i = 0; i < 5; i++) {
            assertThat(spread.first().get("weighted-sum").get(i))
                    .isEqualTo(sum.result().first(i));
            assertThat(spread.first().get("topsis").get(i))
                    .isEqualTo(topsis.result().first(i));
        }
        assertThat(spread.agreement()).isBetween(0.0, 1.0);
        assertThat(spread.inAll().getAsDouble())
                .isGreaterThanOrEqualTo(spread.alone().getAsDouble());
    }

    @Test
    void aMethodBesideItselfOwesNothing() {
        Study study = Studies.of(Studies.uniform(5, 4), 0.5, 7);
        Counts counts = new Counts(2, 1, 5, 4);
        PerformanceSampler performances = new PerformanceSampler(study.problem(), 7);
        MethodKernel.Prepared sum = new MethodKernel.Prepared(study.method(), study.parameters());
        new MethodKernel(performances, WeightSpread.of(study, false), false, List.of(sum, sum))
                .worker()
                .count(0, 500, counts, Cancellation.NEVER);
        SmaaResult.MethodSpread spread =
                SmaaResult.MethodSpread.of(List.of("a", "b"), counts, WeightSpread.of(study, false));
        assertThat(spread.agreement()).isEqualTo(1);
        assertThat(spread.alone().getAsDouble()).isZero();
        assertThat(spread.inAll().getAsDouble()).isCloseTo(0, within(1e-12));
    }

    @Test
    void snapshotsAreDeliveredWhileItRuns() {
        Study study = Studies.of(Studies.uniform(5, 4), 0.5, 7, new MethodChoice("topsis", Map.of()));
        SmaaRun run = SmaaRun.of(study);
        AtomicInteger seen = new AtomicInteger();
        // Stops at the first snapshot, however fast the machine is.
        assertThatThrownBy(() -> run.advance(Integer.MAX_VALUE, 2, () -> seen.get() > 0, Progress.NONE, snapshot -> {
                    assertThat(snapshot.samples()).isPositive();
                    assertThat(snapshot.largestError()).isPositive();
                    seen.incrementAndGet();
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(seen.get()).isEqualTo(1);
        assertThat(run.draws()).isPositive();
    }

    @Test
    void framesGiveTheFiguresOfARun() {
        SmaaFrames frames = new SmaaFrames(3000);
        Study study = Studies.of(Studies.mixed(6, 5), 0.4, 7);
        Study topsis = Studies.of(Studies.uniform(5, 4), 0.4, 7, new MethodChoice("topsis", Map.of()));
        for (Study each : List.of(
                study,
                study.with(Weights.of(1, 2, 3, 4, 5)),
                study.withSeed(9),
                topsis,
                Studies.of(Studies.uniform(5, 4), 0.4, 7))) {
            SmaaRun run = SmaaRun.of(each);
            run.count(3000, 1, Cancellation.NEVER);
            assertThat(frames.frame(each, Cancellation.NEVER))
                    .isEqualTo(new Acceptability(3000, run.result().acceptability()));
        }
    }

    @Test
    void progressNeverFalls() {
        double[] last = {0};
        SmaaRun run = SmaaRun.of(Studies.of(Studies.uniform(5, 4), 0.5, 7));
        run.advance(
                100_000,
                2,
                Cancellation.NEVER,
                share -> {
                    assertThat(share).isGreaterThanOrEqualTo(last[0]);
                    last[0] = share;
                },
                snapshot -> {});
        assertThat(last[0]).isEqualTo(1);
    }
}
