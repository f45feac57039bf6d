package io.github.steelyard.analyses;

import io.github.steelyard.catalogue.Catalogue;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.group.GroupAnalyses;
import io.github.steelyard.robustness.RobustnessAnalyses;
import io.github.steelyard.sensitivity.SensitivityAnalyses;
import java.util.List;
import java.util.stream.Stream;

/** The list of all analyses. */
public final class Analyses {

    private static final Catalogue<Analysis<?>> ALL = Catalogue.of(
            "analysis",
            Stream.of(SensitivityAnalyses.list(), RobustnessAnalyses.list(), GroupAnalyses.list())
                    .flatMap(List::stream)
                    .toList());

    private Analyses() {}

    /** All analyses, in the order of menus and help. */
    public static Catalogue<Analysis<?>> all() {
        return ALL;
    }
}
