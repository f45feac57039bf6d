package io.github.steelyard.elicitation;

import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Judgement;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Problem;
import io.github.steelyard.optimization.LinearProgram;
import io.github.steelyard.sampling.WeightPolytope;
import io.github.steelyard.weighting.FeasibleWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What to ask next so that a recommendation becomes firm: the pair of options whose worse answer lowers the largest regret
 * most, over all weights that the statements and judgements of a study allow, in the additive value model.
 *
 * <p><b>Formula:</b> MMR = min<sub>a</sub> max<sub>w</sub> max<sub>b</sub> Σ w<sub>j</sub> (v<sub>j</sub>(b) −
 * v<sub>j</sub>(a)); asked is the pair with the least max(MMR if the first is preferred, MMR if the second is).
 *
 * <p><b>Source:</b> Boutilier, Patrascu, Poupart &amp; Schuurmans (2006), Constraint-based optimization and utility
 * elicitation using the minimax decision criterion, Artificial Intelligence 170, 686-713.
 */
public final class Questions {

    private static final double TOLERANCE = 1e-9;
    private static final int MOST_VERTICES = 400;

    private final Problem problem;
    private final double[][] values;

    private Questions(Study study) {
        this.problem = study.problem();
        this.values = problem.values().toRows();
    }

    /**
     * Where things stand and what to ask.
     *
     * @param recommended whose largest regret is smallest
     * @param regret its largest regret: whatever is answered still, it loses at most this
     * @param first one option of the question; empty when no question lowers the regret
     * @param second the other
     * @param leftAtMost the largest regret after the worse answer
     */
    public record Question(
            Option recommended, double regret, Optional<Option> first, Optional<Option> second, double leftAtMost) {

        /** The judgement that the first is preferred, or the second. */
        public Judgement answered(boolean isFirst) {
            String one = first.orElseThrow().id();
            String other = second.orElseThrow().id();
            return isFirst ? Judgement.better(one, other) : Judgement.better(other, one);
        }
    }

    /**
     * The next question of a study.
     *
     * @throws io.github.steelyard.catalogue.Refusal when no weights keep what is stated
     */
    public static Question next(Study study) {
        return new Questions(study).next(FeasibleWeights.of(study.nodeWeights()));
    }

    private Question next(FeasibleWeights region) {
        int m = values.length;
        double[] regrets = regrets(region);
        int best = smallest(regrets);
        Option recommended = problem.options().get(best);
        double least = regrets[best];
        int first = -1;
        int second = -1;
        for (int a = 0; a < m; a++) {
            for (int b = a + 1; b < m; b++) {
                double left = Math.max(after(region, a, b), after(region, b, a));
                if (left < least - TOLERANCE) {
                    least = left;
                    first = a;
                    second = b;
                }
            }
        }
        return new Question(
                recommended, regrets[best], option(first), option(second), first < 0 ? regrets[best] : least);
    }

    private Optional<Option> option(int k) {
        return k < 0 ? Optional.empty() : Optional.of(problem.options().get(k));
    }

    /** The smallest largest regret once a is preferred to b; 0 when that cannot be. */
    private double after(FeasibleWeights region, int a, int b) {
        double[] lead = less(values[b], values[a]);
        FeasibleWeights left = region.within(List.of(new FeasibleWeights.Constraint(lead, false, "")));
        double[] regrets = regrets(left);
        return regrets.length == 0 ? 0 : regrets[smallest(regrets)];
    }

    private static int smallest(double[] regrets) {
        int best = 0;
        for (int k = 1; k < regrets.length; k++) {
            best = regrets[k] < regrets[best] - TOLERANCE ? k : best;
        }
        return best;
    }

    /** The largest regret of each option; none when no weights are feasible. */
    private double[] regrets(FeasibleWeights region) {
        Optional<WeightPolytope> polytope = WeightPolytope.of(region, MOST_VERTICES);
        if (polytope.isEmpty()) {
            return programmes(region);
        }
        List<double[]> vertices = new ArrayList<>(polytope.get().vertices());
        if (vertices.isEmpty()) {
            return new double[0];
        }
        double[] regrets = new double[values.length];
        for (double[] w : vertices) {
            double[] scores = new double[values.length];
            double top = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < scores.length; i++) {
                for (int j = 0; j < w.length; j++) {
                    scores[i] += w[j] * values[i][j];
                }
                top = Math.max(top, scores[i]);
            }
            for (int i = 0; i < scores.length; i++) {
                regrets[i] = Math.max(regrets[i], top - scores[i]);
            }
        }
        return regrets;
    }

    private double[] programmes(FeasibleWeights region) {
        if (region.isEmpty()) {
            return new double[0];
        }
        LinearProgram program = region.program();
        double[] regrets = new double[values.length];
        for (int a = 0; a < regrets.length; a++) {
            for (int b = 0; b < regrets.length; b++) {
                if (a != b && program.maximize(less(values[b], values[a])) instanceof LinearProgram.Optimal most) {
                    regrets[a] = Math.max(regrets[a], most.value());
                }
            }
        }
        return regrets;
    }

    private static double[] less(double[] a, double[] b) {
        double[] difference = new double[a.length];
        for (int j = 0; j < difference.length; j++) {
            difference[j] = a[j] - b[j];
        }
        return difference;
    }
}
