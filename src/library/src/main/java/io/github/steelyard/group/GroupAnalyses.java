package io.github.steelyard.group;

import io.github.steelyard.evaluation.Analysis;
import java.util.List;

/** The analyses of this room. */
public final class GroupAnalyses {

    private GroupAnalyses() {}

    /** In the order of menus and help. */
    public static List<Analysis<?>> list() {
        return List.of(new Stakeholders(), new Consensus(), new ScenarioRegret(), new CubeOfViews());
    }
}
