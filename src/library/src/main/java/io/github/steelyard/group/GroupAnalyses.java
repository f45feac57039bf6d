package io.github.steelyard.group;

import io.github.steelyard.evaluation.Analysis;
import java.util.List;

/** The analyses of this room. */
public final class GroupAnalyses {

    /** What the stakeholders think and what the group comes to. */
    public static final Analysis<StakeholdersResult> STAKEHOLDERS = new Stakeholders();

    /** One ranking of many by the rules of voting. */
    public static final Analysis<ConsensusResult> CONSENSUS = new Consensus();

    /** How each option does in every scenario. */
    public static final Analysis<RegretResult> SCENARIO_REGRET = new ScenarioRegret();

    /** Every option by stakeholder and scenario. */
    public static final Analysis<CubeResult> CUBE = new CubeOfViews();

    private GroupAnalyses() {}

    /** In the order of menus and help. */
    public static List<Analysis<?>> list() {
        return List.of(STAKEHOLDERS, CONSENSUS, SCENARIO_REGRET, CUBE);
    }
}
