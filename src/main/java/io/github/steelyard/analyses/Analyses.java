package io.github.steelyard.analyses;

import io.github.steelyard.catalogue.Catalogue;
import io.github.steelyard.evaluation.Analysis;
import java.util.List;

/** The list of all analyses. */
public final class Analyses {

    private static final Catalogue<Analysis<?>> ALL = Catalogue.of("analysis", List.of());

    private Analyses() {}

    /** All analyses, in the order of menus and help. */
    public static Catalogue<Analysis<?>> all() {
        return ALL;
    }
}
