package io.github.steelyard.weighting;

import io.github.steelyard.catalogue.Catalogue;
import java.util.List;

/** The list of all weighting methods. */
public final class WeightingMethods {

    private static final Catalogue<WeightingMethod> ALL = Catalogue.of(
            "weighting method",
            List.of(
                    new Direct(),
                    new Equal(),
                    new Swing(),
                    new RankOrderCentroid(),
                    new RankSum(),
                    new RankReciprocal(),
                    new RankExponent(),
                    new Ahp(),
                    new BestWorst(),
                    new Fucom(),
                    new Macbeth(),
                    new Entropy(),
                    new Critic(),
                    new Merec(),
                    new StandardDeviation(),
                    new CoefficientOfVariation(),
                    new Gini(),
                    new Angle(),
                    new Cilos(),
                    new Idocriw(),
                    new Lopcow()));

    private WeightingMethods() {}

    /** All weighting methods, in the order of menus and help. */
    public static Catalogue<WeightingMethod> all() {
        return ALL;
    }
}
