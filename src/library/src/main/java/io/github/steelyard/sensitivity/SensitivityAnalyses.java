package io.github.steelyard.sensitivity;

import io.github.steelyard.evaluation.Analysis;
import java.util.List;

/** The analyses of this room. */
public final class SensitivityAnalyses {

    /** How far each weight can move. */
    public static final Analysis<Stability> STABILITY_INTERVALS = new StabilityIntervals();

    /** All scores while one weight runs from 0 to 1. */
    public static final Analysis<Sweep> WEIGHT_SWEEP = new WeightSweep();

    /** The smallest move of weights that puts another option first. */
    public static final Analysis<Flips> FLIP_DISTANCE = new FlipDistance();

    /** Why one option is ahead of another. */
    public static final Analysis<Explanation> EXPLANATION = new Explain();

    /** What each uncertain input does to the lead. */
    public static final Analysis<Tornado> TORNADO = new TornadoCheck();

    /** The performances at which the first place passes. */
    public static final Analysis<ScoreFlips> SCORE_FLIP = new ScoreFlip();

    /** The best and worst rank at any feasible weights. */
    public static final Analysis<RankBounds> RANK_INTERVALS = new RankIntervals();

    /** Which options dominate which. */
    public static final Analysis<Dominance> DOMINANCE = new DominanceCheck();

    /** What an option taken out or copied does to the others. */
    public static final Analysis<Reversals> RANK_REVERSAL = new RankReversal();

    /** The weight whose smallest relative change makes two options level. */
    public static final Analysis<Criticality> CRITICAL_CRITERION = new CriticalCriterion();

    /** The performance whose smallest relative change makes two options level. */
    public static final Analysis<CriticalTerms> CRITICAL_PERFORMANCE = new CriticalPerformance();

    /** The rankings by other methods, and how alike they are. */
    public static final Analysis<Comparison> METHOD_COMPARISON = new MethodComparison();

    /** The GAIA plane. */
    public static final Analysis<GaiaResult> GAIA = new GaiaPlane();

    /** Where the first place passes as each uncertainty moves. */
    public static final Analysis<TippingPoints> TIPPING_POINTS = new TippingCheck();

    /** What each missing performance would have to be. */
    public static final Analysis<Unknowns> UNKNOWNS = new UnknownsCheck();

    /** Whether the first place holds without each source. */
    public static final Analysis<DroppedSources> SOURCES = new SourcesCheck();

    /** What follows from judgements. */
    public static final Analysis<Preferences> NECESSARY = new PreferencesCheck();

    private SensitivityAnalyses() {}

    /** In the order of menus and help. */
    public static List<Analysis<?>> list() {
        return List.of(
                STABILITY_INTERVALS,
                WEIGHT_SWEEP,
                FLIP_DISTANCE,
                EXPLANATION,
                TORNADO,
                SCORE_FLIP,
                TIPPING_POINTS,
                UNKNOWNS,
                SOURCES,
                NECESSARY,
                RANK_INTERVALS,
                DOMINANCE,
                RANK_REVERSAL,
                CRITICAL_CRITERION,
                CRITICAL_PERFORMANCE,
                METHOD_COMPARISON,
                GAIA);
    }
}
