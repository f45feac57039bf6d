package io.github.steelyard.portfolio;

import io.github.steelyard.evaluation.Analysis;
import java.util.List;

/** The analyses of this room. */
public final class PortfolioAnalyses {

    /** Which packages to do. */
    public static final Analysis<PackagesResult> PACKAGES = new PackagesCheck();

    private PortfolioAnalyses() {}

    /** In the order of menus and help. */
    public static List<Analysis<?>> list() {
        return List.of(PACKAGES);
    }
}
