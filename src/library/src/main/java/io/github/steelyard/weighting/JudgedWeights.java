package io.github.steelyard.weighting;

import io.github.steelyard.model.Judgement;
import io.github.steelyard.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What judgements say about the weights: each that a is at least as good as b says Σ w<sub>j</sub> (v<sub>j</sub>(b) −
 * v<sub>j</sub>(a)) ≤ 0, values being those of the problem.
 */
public final class JudgedWeights {

    private JudgedWeights() {}

    /**
     * One constraint a judgement, in their order.
     *
     * @param all every option, whether admitted or not; its scales are those of the constraints
     */
    public static List<FeasibleWeights.Constraint> of(List<Judgement> judgements, Problem all) {
        List<FeasibleWeights.Constraint> constraints = new ArrayList<>();
        for (Judgement one : judgements) {
            Optional<double[]> better = values(one.better(), all);
            Optional<double[]> than = values(one.than(), all);
            if (better.isEmpty() || than.isEmpty()) {
                continue;
            }
            double[] a = new double[all.criteria().size()];
            for (int j = 0; j < a.length; j++) {
                a[j] = than.get()[j] - better.get()[j];
            }
            constraints.add(new FeasibleWeights.Constraint(a, one.isSame(), one.words()));
        }
        return constraints;
    }

    /** Values by criterion; 0 where a profile says nothing, since the rest is equal on both sides. */
    private static Optional<double[]> values(Judgement.Side side, Problem all) {
        if (side instanceof Judgement.Chosen chosen) {
            int i = all.optionIndex(chosen.option());
            return i < 0 ? Optional.empty() : Optional.of(all.values().row(i));
        }
        double[] values = new double[all.criteria().size()];
        ((Judgement.Profile) side).performances().forEach((id, x) -> {
            int j = all.criterionIndex(id);
            values[j] = all.curves().get(j).value(x);
        });
        return Optional.of(values);
    }
}
