package io.github.steelyard.robustness;

import io.github.steelyard.evaluation.Analysis;
import java.util.List;

/** The analyses of this room. */
public final class RobustnessAnalyses {

    private RobustnessAnalyses() {}

    /** In the order of menus and help. */
    public static List<Analysis<?>> list() {
        return List.of(new Smaa(), new Sobol(), new DiscussNext(), new Vulnerability());
    }
}
