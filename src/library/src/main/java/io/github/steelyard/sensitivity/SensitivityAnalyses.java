package io.github.steelyard.sensitivity;

import io.github.steelyard.evaluation.Analysis;
import java.util.List;

/** The analyses of this room. */
public final class SensitivityAnalyses {

    private SensitivityAnalyses() {}

    /** In the order of menus and help. */
    public static List<Analysis<?>> list() {
        return List.of(
                new StabilityIntervals(),
                new WeightSweep(),
                new FlipDistance(),
                new Explain(),
                new TornadoCheck(),
                new ScoreFlip(),
                new TippingCheck(),
                new UnknownsCheck(),
                new SourcesCheck(),
                new RankIntervals(),
                new DominanceCheck(),
                new RankReversal(),
                new CriticalCriterion(),
                new CriticalPerformance(),
                new MethodComparison(),
                new GaiaPlane());
    }
}
