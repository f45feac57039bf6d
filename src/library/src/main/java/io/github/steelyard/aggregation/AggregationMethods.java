package io.github.steelyard.aggregation;

import io.github.steelyard.catalogue.Catalogue;
import java.util.List;

/** The list of all ranking methods. */
public final class AggregationMethods {

    private static final Catalogue<AggregationMethod> ALL = Catalogue.of(
            "method",
            List.of(
                    new WeightedSum(),
                    new WeightedProduct(),
                    new MultiplicativeValue(),
                    new Waspas(),
                    new Topsis(),
                    new Vikor(),
                    new Moora(),
                    new Multimoora(),
                    new Copras(),
                    new Aras(),
                    new Edas(),
                    new Codas(),
                    new Marcos(),
                    new Mabac(),
                    new Mairca(),
                    new Cocoso(),
                    new Cradis(),
                    new Ocra(),
                    new Gra(),
                    new Spotis(),
                    new Comet(),
                    new Rim(),
                    new Owa(),
                    new Choquet(),
                    new PrometheeOne(),
                    new PrometheeTwo(),
                    new ElectreOne(),
                    new ElectreThree(),
                    new ElectreTri()));

    private AggregationMethods() {}

    /** {@return all ranking methods, in the order of menus and help} */
    public static Catalogue<AggregationMethod> all() {
        return ALL;
    }
}
