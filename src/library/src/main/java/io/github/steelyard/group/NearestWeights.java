package io.github.steelyard.group;

import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Weights;
import io.github.steelyard.optimization.LinearProgram;
import io.github.steelyard.weighting.FeasibleWeights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The weights nearest to everybody under which an option that most can accept comes first.
 *
 * <p><b>Formula:</b> min Σ<sub>s</sub> v<sub>s</sub> Σ<sub>j</sub> |w<sub>j</sub> − w<sub>sj</sub>| over feasible w that put
 * the option first, by linear programme; of the acceptable options, the one that needs the least.
 *
 * @param option who then leads
 * @param weights of the criteria
 * @param moved for each stakeholder the share of weight to be moved: half the sum of the changes
 * @param meanMoved their mean by voice
 */
record NearestWeights(Option option, Weights weights, List<Double> moved, double meanMoved) {

    private static final double ROUNDING = 1e-9;

    public NearestWeights {
        moved = List.copyOf(moved);
    }

    /**
     * The least movement; empty when scores are not linear in the weights or no acceptable option can be first.
     *
     * @param acceptable indices of the options that most can accept
     */
    static Optional<NearestWeights> of(Members members, List<Integer> acceptable, Cancellation cancellation) {
        Optional<Matrix> terms = members.study().scorer().terms();
        if (terms.isEmpty()) {
            return Optional.empty();
        }
        int sign = members.groupScores().higherIsBetter() ? 1 : -1;
        Optional<NearestWeights> best = Optional.empty();
        for (int a : acceptable) {
            cancellation.check();
            Optional<NearestWeights> found = under(members, terms.get(), sign, a);
            if (found.isPresent() && (best.isEmpty() || found.get().meanMoved < best.get().meanMoved - ROUNDING)) {
                best = found;
            }
        }
        return best;
    }

    private static Optional<NearestWeights> under(Members members, Matrix terms, int sign, int a) {
        int n = terms.columns();
        List<Members.Member> voting =
                members.all().stream().filter(m -> m.stakeholder().voice() > 0).toList();
        int further = n * voting.size();
        LinearProgram program =
                FeasibleWeights.of(members.study().nodeWeights()).program(further);
        double[] cost = new double[n + further];
        for (int s = 0; s < voting.size(); s++) {
            for (int j = 0; j < n; j++) {
                int u = n + s * n + j;
                cost[u] = voting.get(s).stakeholder().voice();
                double weight = voting.get(s).weights().at(j);
                double[] above = new double[n + further];
                above[u] = 1;
                above[j] = -1;
                program.atLeast(above, -weight);
                double[] below = new double[n + further];
                below[u] = 1;
                below[j] = 1;
                program.atLeast(below, weight);
            }
        }
        double size = size(terms);
        for (int k = 0; k < terms.rows(); k++) {
            if (k != a) {
                double[] lead = new double[n + further];
                for (int j = 0; j < n; j++) {
                    lead[j] = sign * (terms.at(a, j) - terms.at(k, j)) / size;
                }
                program.atLeast(lead, 0);
            }
        }
        return program.minimize(cost) instanceof LinearProgram.Optimal optimal
                ? Optional.of(found(members, members.option(a), Arrays.copyOf(optimal.point(), n)))
                : Optional.empty();
    }

    private static double size(Matrix terms) {
        double size = 0;
        for (int j = 0; j < terms.columns(); j++) {
            size = Math.max(size, Math.max(Math.abs(terms.least(j)), Math.abs(terms.greatest(j))));
        }
        return size == 0 ? 1 : size;
    }

    private static NearestWeights found(Members members, Option option, double[] point) {
        for (int j = 0; j < point.length; j++) {
            point[j] = Math.max(0, point[j]);
        }
        Weights weights = Weights.of(point);
        List<Double> moved = new ArrayList<>();
        double sum = 0;
        double voices = 0;
        for (Members.Member member : members.all()) {
            double change = 0;
            for (int j = 0; j < weights.size(); j++) {
                change += Math.abs(weights.at(j) - member.weights().at(j)) / 2;
            }
            moved.add(change);
            sum += member.stakeholder().voice() * change;
            voices += member.stakeholder().voice();
        }
        return new NearestWeights(option, weights, moved, sum / voices);
    }
}
