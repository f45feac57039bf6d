package io.github.steelyard.aggregation;

import io.github.steelyard.catalogue.Catalogue;
import java.util.List;

/** The list of all ranking methods. */
public final class AggregationMethods {

    private static final Catalogue<AggregationMethod> ALL = Catalogue.of(
            "method",
            List.of(
                    new WeightedSum(),
                    new Topsis(),
                    new PrometheeOne(),
                    new PrometheeTwo(),
                    new ElectreOne(),
                    new ElectreThree(),
                    new ElectreTri()));

    private AggregationMethods() {}

    /** All ranking methods, in the order of menus and help. */
    public static Catalogue<AggregationMethod> all() {
        return ALL;
    }
}
