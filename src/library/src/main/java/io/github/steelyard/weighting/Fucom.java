package io.github.steelyard.weighting;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterKind;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.catalogue.Tracer;
import java.util.List;
import java.util.Map;

/**
 * Weights from an order of importance and how many times as important each rank is as the next.
 *
 * <p><b>Formula:</b> min χ with |w<sub>k</sub> / w<sub>k+1</sub> − φ<sub>k</sub>| ≤ χ and |w<sub>k</sub> /
 * w<sub>k+2</sub> − φ<sub>k</sub> φ<sub>k+1</sub>| ≤ χ. Stated between neighbours, the priorities φ cannot contradict
 * each other: w<sub>k</sub> ∝ 1 / (φ<sub>1</sub> ⋯ φ<sub>k−1</sub>) has χ = 0.
 *
 * <p><b>In:</b> one φ ≥ 1 between each level of the order and the next; tied children share a level.
 *
 * <p><b>Source:</b> Pamučar, Stević &amp; Sremac (2018), Symmetry 10(9), 393.
 */
final class Fucom implements WeightingMethod {

    private static final String PRIORITIES = "comparative-priority";

    @Override
    public Description description() {
        return Description.of(
                        "fucom",
                        "FUCOM, full consistency method",
                        "Weights from an order and how many times as important each rank is as the next.")
                .formula("min chi: |w_k / w_(k+1) - phi_k| <= chi, |w_k / w_(k+2) - phi_k phi_(k+1)| <= chi;"
                        + " solved by w_k = 1 / (phi_1 ... phi_(k-1)) / sum")
                .source(
                        "Pamucar, Stevic & Sremac (2018), A new model for determining weight coefficients of criteria in"
                                + " MCDM models: full consistency method (FUCOM), Symmetry 10(9), 393")
                .parameter(ImportanceOrder.parameter())
                .parameter(ParameterSpec.required(PRIORITIES, ParameterKind.NUMBERS)
                        .in(1, 1e6)
                        .help("how many times as important each level of the order is as the next: one number fewer"
                                + " than levels"))
                .output("chi", "deviation from full consistency: 0, since neighbours' priorities cannot contradict");
    }

    @Override
    public LocalWeights weigh(WeightingTask task, Parameters parameters, Tracer tracer) {
        ImportanceOrder order = ImportanceOrder.of(task, parameters);
        double[] priorities = parameters.numbers(PRIORITIES);
        int levels = order.levels().size();
        if (priorities.length != levels - 1) {
            throw new Refusal("'" + PRIORITIES + "' has " + priorities.length + " numbers; an order of " + levels
                    + " levels needs " + (levels - 1) + ", one between each and the next");
        }
        double[] significance = new double[levels];
        significance[0] = 1;
        for (int k = 1; k < levels; k++) {
            significance[k] = significance[k - 1] / priorities[k - 1];
        }
        return new LocalWeights(order.weigh(level -> significance[level], tracer), Map.of("chi", 0.0), List.of());
    }
}
