package io.github.steelyard.analyses;

import io.github.steelyard.actors.ReactionsResult;
import io.github.steelyard.actors.StabilityResult;
import io.github.steelyard.catalogue.Catalogue;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.group.ConsensusResult;
import io.github.steelyard.group.CubeResult;
import io.github.steelyard.group.RegretResult;
import io.github.steelyard.group.StakeholdersResult;
import io.github.steelyard.model.Settled;
import io.github.steelyard.portfolio.PackagesResult;
import io.github.steelyard.robustness.DiscussResult;
import io.github.steelyard.robustness.KeyUncertaintiesResult;
import io.github.steelyard.robustness.SmaaResult;
import io.github.steelyard.robustness.SobolResult;
import io.github.steelyard.robustness.VulnerabilityResult;
import io.github.steelyard.sensitivity.Comparison;
import io.github.steelyard.sensitivity.CriticalTerms;
import io.github.steelyard.sensitivity.Criticality;
import io.github.steelyard.sensitivity.Dominance;
import io.github.steelyard.sensitivity.DroppedSources;
import io.github.steelyard.sensitivity.Explanation;
import io.github.steelyard.sensitivity.Flips;
import io.github.steelyard.sensitivity.GaiaResult;
import io.github.steelyard.sensitivity.Preferences;
import io.github.steelyard.sensitivity.RankBounds;
import io.github.steelyard.sensitivity.Reversals;
import io.github.steelyard.sensitivity.ScoreFlips;
import io.github.steelyard.sensitivity.Stability;
import io.github.steelyard.sensitivity.Sweep;
import io.github.steelyard.sensitivity.TippingPoints;
import io.github.steelyard.sensitivity.Tornado;
import io.github.steelyard.sensitivity.Unknowns;
import java.util.List;
import java.util.stream.Stream;

/** All analyses, each with the type of its result: {@code Analyses.SMAA.run(study)}. */
public final class Analyses {

    /** How far each weight can move. */
    public static final Analysis<Stability> STABILITY_INTERVALS = Stability.analysis();

    /** All scores while one weight runs from 0 to 1. */
    public static final Analysis<Sweep> WEIGHT_SWEEP = Sweep.analysis();

    /** The smallest move of weights that puts another option first. */
    public static final Analysis<Flips> FLIP_DISTANCE = Flips.analysis();

    /** Why one option is ahead of another. */
    public static final Analysis<Explanation> EXPLANATION = Explanation.analysis();

    /** What each uncertain input does to the lead. */
    public static final Analysis<Tornado> TORNADO = Tornado.analysis();

    /** The performances at which the first place passes. */
    public static final Analysis<ScoreFlips> SCORE_FLIP = ScoreFlips.analysis();

    /** The best and worst rank at any feasible weights. */
    public static final Analysis<RankBounds> RANK_INTERVALS = RankBounds.analysis();

    /** Which options dominate which. */
    public static final Analysis<Dominance> DOMINANCE = Dominance.analysis();

    /** What an option taken out or copied does to the others. */
    public static final Analysis<Reversals> RANK_REVERSAL = Reversals.analysis();

    /** The weight whose smallest relative change makes two options level. */
    public static final Analysis<Criticality> CRITICAL_CRITERION = Criticality.analysis();

    /** The performance whose smallest relative change makes two options level. */
    public static final Analysis<CriticalTerms> CRITICAL_PERFORMANCE = CriticalTerms.analysis();

    /** The rankings by other methods, and how alike they are. */
    public static final Analysis<Comparison> METHOD_COMPARISON = Comparison.analysis();

    /** The GAIA plane. */
    public static final Analysis<GaiaResult> GAIA = GaiaResult.analysis();

    /** How often each option has each rank (SMAA-2). */
    public static final Analysis<SmaaResult> SMAA = SmaaResult.analysis();

    /** How much of the variance each input accounts for. */
    public static final Analysis<SobolResult> SOBOL = SobolResult.analysis();

    /** What it would be worth to know. */
    public static final Analysis<DiscussResult> DISCUSS_NEXT = DiscussResult.analysis();

    /** What the stakeholders think and what the group comes to. */
    public static final Analysis<StakeholdersResult> STAKEHOLDERS = StakeholdersResult.analysis();

    /** One ranking of many by the rules of voting. */
    public static final Analysis<ConsensusResult> CONSENSUS = ConsensusResult.analysis();

    /** How each option does in every scenario. */
    public static final Analysis<RegretResult> SCENARIO_REGRET = RegretResult.analysis();

    /** Every option by stakeholder and scenario. */
    public static final Analysis<CubeResult> CUBE = CubeResult.analysis();

    /** Where the first place passes as each uncertainty moves. */
    public static final Analysis<TippingPoints> TIPPING_POINTS = TippingPoints.analysis();

    /** What each missing performance would have to be. */
    public static final Analysis<Unknowns> UNKNOWNS = Unknowns.analysis();

    /** Whether the first place holds without each source. */
    public static final Analysis<DroppedSources> SOURCES = DroppedSources.analysis();

    /** Where an option fails. */
    public static final Analysis<VulnerabilityResult> VULNERABILITY = VulnerabilityResult.analysis();

    /** Which packages to do. */
    public static final Analysis<PackagesResult> PACKAGES = PackagesResult.analysis();

    /** On which uncertainty the first place hangs most. */
    public static final Analysis<KeyUncertaintiesResult> KEY_UNCERTAINTIES = KeyUncertaintiesResult.analysis();

    /** What follows from judgements. */
    public static final Analysis<Preferences> NECESSARY = Preferences.analysis();

    /** How those who decide answer. */
    public static final Analysis<ReactionsResult> REACTIONS = ReactionsResult.analysis();

    /** Which combinations of answers last. */
    public static final Analysis<StabilityResult> STABILITY = StabilityResult.analysis();

    private static final Catalogue<Analysis<?>> ALL = Catalogue.of(
            "analysis",
            List.of(
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
                    GAIA,
                    SMAA,
                    SOBOL,
                    DISCUSS_NEXT,
                    VULNERABILITY,
                    KEY_UNCERTAINTIES,
                    STAKEHOLDERS,
                    CONSENSUS,
                    SCENARIO_REGRET,
                    CUBE,
                    PACKAGES,
                    REACTIONS,
                    STABILITY));

    private Analyses() {}

    /** {@return what is asked where nothing else is wanted: how firm the ranking is} */
    public static List<Analysis<?>> usual() {
        return List.of(STABILITY_INTERVALS, FLIP_DISTANCE, SMAA, DOMINANCE);
    }

    /**
     * {@return the same, after on what the first place hangs where something depends on uncertainties}
     *
     * @param study the study that is asked
     */
    public static List<Analysis<?>> usual(Study study) {
        boolean hangs = study.problem().options().size() > 1
                && !Settled.uncertainties(study.problem()).all().isEmpty();
        return hangs
                ? Stream.concat(Stream.of(KEY_UNCERTAINTIES), usual().stream()).toList()
                : usual();
    }

    /** {@return all analyses, in the order of menus and help} */
    public static Catalogue<Analysis<?>> all() {
        return ALL;
    }
}
