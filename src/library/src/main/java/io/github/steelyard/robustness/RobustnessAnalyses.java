package io.github.steelyard.robustness;

import io.github.steelyard.evaluation.Analysis;
import java.util.List;

/** The analyses of this room. */
public final class RobustnessAnalyses {

    /** How often each option has each rank (SMAA-2). */
    public static final Analysis<SmaaResult> SMAA = new Smaa();

    /** How much of the variance each input accounts for. */
    public static final Analysis<SobolResult> SOBOL = new Sobol();

    /** What it would be worth to know. */
    public static final Analysis<DiscussResult> DISCUSS_NEXT = new DiscussNext();

    /** Where an option fails. */
    public static final Analysis<VulnerabilityResult> VULNERABILITY = new Vulnerability();

    /** On which uncertainty the first place hangs most. */
    public static final Analysis<KeyUncertaintiesResult> KEY_UNCERTAINTIES = new KeyUncertainties();

    private RobustnessAnalyses() {}

    /** In the order of menus and help. */
    public static List<Analysis<?>> list() {
        return List.of(SMAA, SOBOL, DISCUSS_NEXT, VULNERABILITY, KEY_UNCERTAINTIES);
    }
}
